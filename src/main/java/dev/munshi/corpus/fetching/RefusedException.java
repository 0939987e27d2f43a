package dev.munshi.corpus.fetching;

/** Carries the plain reason why an address may not be visited to the one place that reports it. */
final class RefusedException extends Exception {

  private static final long serialVersionUID = 1;

  RefusedException(String reason) {
    super(reason);
  }

  String reason() {
    return String.valueOf(getMessage());
  }
}
