package dev.munshi.corpus.reading;

/** Carries the plain reason why a source cannot be read up to the one place that reports it. */
final class UnreadableException extends Exception {

  private static final long serialVersionUID = 1;

  UnreadableException(String reason) {
    super(reason);
  }

  String reason() {
    return String.valueOf(getMessage());
  }
}
