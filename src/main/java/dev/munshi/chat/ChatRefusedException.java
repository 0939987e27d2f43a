package dev.munshi.chat;

/** The network refused what was sent for good: trying again does not help. */
public final class ChatRefusedException extends RuntimeException {

  private static final long serialVersionUID = 1;

  public ChatRefusedException(String message) {
    super(message);
  }
}
