package dev.munshi.answer;

/**
 * A question as it is worked on.
 *
 * @param text what was asked, without what the conversation adds
 * @param subject what the conversation adds, or empty
 */
record Understood(String text, String subject) {

  /** Question and subject in one. */
  String whole() {
    return subject.isEmpty() ? text : text + " (" + subject + ")";
  }
}
