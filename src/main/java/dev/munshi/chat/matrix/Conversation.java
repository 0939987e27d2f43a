package dev.munshi.chat.matrix;

/**
 * What belongs together in a room; a message's thread is its text form.
 *
 * @param root the event that began it
 * @param isThread whether it is a thread of Matrix, else a chain of replies
 */
record Conversation(String root, boolean isThread) {

  private static final String CHAIN = "~";

  Conversation {
    if (root.isBlank() || root.startsWith(CHAIN)) {
      throw new IllegalArgumentException("no event begins a conversation: " + root);
    }
  }

  /** Reads the text form. Throws {@link IllegalArgumentException} where it is none. */
  static Conversation of(String text) {
    return text.startsWith(CHAIN)
        ? new Conversation(text.substring(CHAIN.length()), false)
        : new Conversation(text, true);
  }

  /** The text form: {@code $root}, or {@code ~$root} for a chain. */
  @Override
  public String toString() {
    return isThread ? root : CHAIN + root;
  }
}
