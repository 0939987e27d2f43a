package dev.munshi.chat.matrix;

import dev.munshi.chat.ChatRefusedException;
import dev.munshi.chat.ChatUnavailableException;
import java.util.function.Supplier;

/** Where what goes wrong with Matrix is told apart: patience helps, or it does not. */
final class MatrixErrors {

  /** The token is no longer taken: what is to be said waits for a new one. */
  private static final int UNAUTHORIZED = 401;

  private MatrixErrors() {}

  /**
   * Runs a call of the session.
   *
   * @param aim what was tried, as in "post to !abc:example.org": stands in the exception's sentence
   * @throws ChatUnavailableException where trying again later helps
   * @throws ChatRefusedException where it does not
   */
  static <T> T calling(String aim, Supplier<T> call) {
    try {
      return call.get();
    } catch (MatrixException e) {
      if (e.passes() || e.status() == UNAUTHORIZED) {
        throw new ChatUnavailableException(
            "Matrix could not %s right now: %s".formatted(aim, e.getMessage()), e.retryAfter(), e);
      }
      throw new ChatRefusedException(
          "Matrix refused to %s: %s"
              .formatted(aim, e.code().isEmpty() ? "HTTP " + e.status() : e.code()));
    }
  }
}
