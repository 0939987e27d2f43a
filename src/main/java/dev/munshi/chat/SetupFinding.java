package dev.munshi.chat;

import org.jspecify.annotations.Nullable;

/**
 * What a look at one part of a network's setting-up showed.
 *
 * @param check the part, in a word or two
 * @param said how it is, in a sentence
 * @param mend what to click or type; null where nothing is wrong
 */
public record SetupFinding(String check, String said, @Nullable String mend) {

  /** Nothing is to be done. */
  public boolean isOk() {
    return mend == null;
  }

  public static SetupFinding ok(String check, String said) {
    return new SetupFinding(check, said, null);
  }

  public static SetupFinding problem(String check, String said, String mend) {
    return new SetupFinding(check, said, mend);
  }
}
