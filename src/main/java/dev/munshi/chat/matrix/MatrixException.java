package dev.munshi.chat.matrix;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** A homeserver refused, or could not be reached. */
final class MatrixException extends RuntimeException {

  private static final long serialVersionUID = 1;

  private final int status;
  private final String code;
  private final Duration retryAfter;

  /**
   * @param status of HTTP, or 0 where there was no answer
   * @param code such as {@code M_FORBIDDEN}, or empty
   * @param retryAfter what the homeserver asks for, or zero
   */
  MatrixException(
      int status, String code, Duration retryAfter, String message, @Nullable Throwable cause) {
    super(message, cause);
    this.status = status;
    this.code = code;
    this.retryAfter = retryAfter;
  }

  int status() {
    return status;
  }

  String code() {
    return code;
  }

  Duration retryAfter() {
    return retryAfter;
  }

  /** Whether trying again later helps. */
  boolean passes() {
    return status == 0 || status == 408 || status == 429 || status >= 500;
  }
}
