package dev.munshi.chat.slack;

import java.security.SecureRandom;
import java.util.Base64;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

/**
 * The key under which the tokens of installed workspaces are stored.
 *
 * @param base64 32 bytes
 */
public record TokenKey(String base64) {

  private static final int BYTES = 32;

  /** Throws {@link IllegalArgumentException}, without the value, where it is no such key. */
  public TokenKey {
    base64 = base64.strip();
    if (!isKey(base64)) {
      throw new IllegalArgumentException("not 32 bytes in base64; ./munshi slack key makes one");
    }
  }

  public static TokenKey random() {
    var bytes = new byte[BYTES];
    new SecureRandom().nextBytes(bytes);
    return new TokenKey(Base64.getEncoder().encodeToString(bytes));
  }

  private static boolean isKey(String text) {
    try {
      return Base64.getDecoder().decode(text).length == BYTES;
    } catch (IllegalArgumentException e) {
      return false;
    }
  }

  SecretKey secret() {
    return new SecretKeySpec(Base64.getDecoder().decode(base64), "AES");
  }

  @Override
  public String toString() {
    return "TokenKey[***]";
  }
}
