package dev.munshi.answer.generative;

import dev.munshi.language.VisibleText;
import java.security.SecureRandom;
import java.util.HexFormat;

/**
 * Lines around data that say where it begins and ends, with a mark that nobody can guess: what lies
 * within cannot pretend to have ended.
 *
 * @param mark new for each task
 */
record Fence(String mark) {

  private static final SecureRandom RANDOM = new SecureRandom();
  private static final int BYTES = 8;

  /** With a mark of its own. */
  static Fence random() {
    var bytes = new byte[BYTES];
    RANDOM.nextBytes(bytes);
    return new Fence(HexFormat.of().formatHex(bytes));
  }

  /**
   * The data between two lines, without characters that nobody sees.
   *
   * @param head what stands in the first line; a word of ours
   */
  String around(String head, String data) {
    return "[%s %s]\n%s\n[%s end]".formatted(mark, head, VisibleText.of(data), mark);
  }
}
