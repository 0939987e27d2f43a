package dev.munshi.store;

import org.jspecify.annotations.Nullable;

/** The home cannot be used as it is; the message says to a person what to do. */
public final class UnusableHomeException extends RuntimeException {

  private static final long serialVersionUID = 1;

  public UnusableHomeException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
