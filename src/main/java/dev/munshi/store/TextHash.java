package dev.munshi.store;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;

/** Names a text by its content: the first 16 bytes of its SHA-256. */
public final class TextHash {

  private static final int BYTES = 16;

  private TextHash() {}

  public static String hex(String text) {
    return HexFormat.of().formatHex(sha256(text), 0, BYTES);
  }

  static byte[] bytes(String text) {
    return Arrays.copyOf(sha256(text), BYTES);
  }

  private static byte[] sha256(String text) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
