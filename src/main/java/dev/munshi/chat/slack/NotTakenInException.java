package dev.munshi.chat.slack;

/** A message could not be written down: Slack shall send it again. */
final class NotTakenInException extends RuntimeException {

  private static final long serialVersionUID = 1;

  NotTakenInException(RuntimeException cause) {
    super("a message could not be written down", cause);
  }
}
