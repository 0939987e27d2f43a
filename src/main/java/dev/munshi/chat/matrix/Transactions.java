package dev.munshi.chat.matrix;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** The ids under which messages are sent, the same for every try. */
final class Transactions {

  /** Of a SHA-256, in bytes. */
  private static final int LENGTH = 16;

  private Transactions() {}

  /**
   * @param key of the message that is answered, or of what is announced
   * @param part which of the messages that belong to it
   */
  static String of(String key, String part) {
    try {
      var hash = MessageDigest.getInstance("SHA-256").digest((key + "\n" + part).getBytes(UTF_8));
      return "munshi" + HexFormat.of().formatHex(hash, 0, LENGTH);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
