package dev.munshi.chat.matrix;

import org.jspecify.annotations.Nullable;

/** Matrix is set up such that trying again does not help; the message says what to do. */
final class MatrixSetupException extends RuntimeException {

  private static final long serialVersionUID = 1;

  MatrixSetupException(String message) {
    this(message, null);
  }

  MatrixSetupException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
