package dev.munshi.store;

/** The database failed; the message says why. */
public final class StoreFailedException extends RuntimeException {

  private static final long serialVersionUID = 1;

  StoreFailedException(String reason, Throwable cause) {
    super("the database failed: " + reason, cause);
  }
}
