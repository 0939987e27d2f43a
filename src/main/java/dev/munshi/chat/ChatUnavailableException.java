package dev.munshi.chat;

import java.time.Duration;

/** The network could not be reached, or asks for patience: trying again later helps. */
public final class ChatUnavailableException extends RuntimeException {

  private static final long serialVersionUID = 1;

  private final Duration retryAfter;

  /**
   * @param retryAfter how long to wait at least; zero where the network does not say
   */
  public ChatUnavailableException(String message, Duration retryAfter, Throwable cause) {
    super(message, cause);
    this.retryAfter = retryAfter;
  }

  public Duration retryAfter() {
    return retryAfter;
  }
}
