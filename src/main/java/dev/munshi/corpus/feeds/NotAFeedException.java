package dev.munshi.corpus.feeds;

/** Carries the plain reason why a document is no feed up to the one place that reports it. */
final class NotAFeedException extends Exception {

  private static final long serialVersionUID = 1;

  NotAFeedException(String reason) {
    super(reason);
  }

  String reason() {
    return String.valueOf(getMessage());
  }
}
