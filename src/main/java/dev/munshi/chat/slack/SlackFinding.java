package dev.munshi.chat.slack;

import org.jspecify.annotations.Nullable;

/**
 * What a look at one part of Slack's setting-up showed.
 *
 * @param check the part, in a word or two
 * @param said how it is, in a sentence
 * @param mend what to click or type; null where nothing is wrong
 */
public record SlackFinding(String check, String said, @Nullable String mend) {

  /** Nothing is to be done. */
  public boolean isOk() {
    return mend == null;
  }

  static SlackFinding ok(String check, String said) {
    return new SlackFinding(check, said, null);
  }

  static SlackFinding problem(String check, String said, String mend) {
    return new SlackFinding(check, said, mend);
  }
}
