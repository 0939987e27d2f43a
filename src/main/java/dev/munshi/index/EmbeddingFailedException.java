package dev.munshi.index;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** A model gave no vectors. The message says why in a plain sentence, and holds no secret. */
public final class EmbeddingFailedException extends RuntimeException {

  private static final long serialVersionUID = 1;

  private final boolean passing;
  private final @Nullable Duration retryAfter;

  /**
   * @param passing whether it may go by itself: a time-out, too many requests
   * @param retryAfter what the provider asks to wait, or null
   */
  public EmbeddingFailedException(
      String why, boolean passing, @Nullable Duration retryAfter, @Nullable Throwable cause) {
    super(why, cause);
    this.passing = passing;
    this.retryAfter = retryAfter;
  }

  public boolean isPassing() {
    return passing;
  }

  public @Nullable Duration retryAfter() {
    return retryAfter;
  }
}
