package dev.munshi.chat.matrix;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.Cipher;
import javax.crypto.KDF;
import javax.crypto.Mac;
import javax.crypto.spec.HKDFParameterSpec;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * A recovery key: the key of an account's secret storage, as <a
 * href="https://spec.matrix.org/v1.16/client-server-api/#secret-storage">Matrix</a> has it.
 */
final class RecoveryKey {

  private static final String ALPHABET =
      "123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz";
  private static final BigInteger BASE = BigInteger.valueOf(ALPHABET.length());

  private static final int PREFIX_BYTES = 2;
  private static final int KEY_BYTES = 32;

  private final byte[] key;

  private RecoveryKey(byte[] key) {
    this.key = key;
  }

  /** Nothing where the text cannot be one. */
  static Optional<RecoveryKey> of(String text) {
    var number = BigInteger.ZERO;
    for (char c : text.replaceAll("\\s", "").toCharArray()) {
      int digit = ALPHABET.indexOf(c);
      if (digit < 0) {
        return Optional.empty();
      }
      number = number.multiply(BASE).add(BigInteger.valueOf(digit));
    }
    var signed = number.toByteArray();
    var bytes = Arrays.copyOfRange(signed, signed[0] == 0 ? 1 : 0, signed.length);
    int parity = 0;
    for (byte b : bytes) {
      parity ^= b;
    }
    boolean isKey =
        bytes.length == PREFIX_BYTES + KEY_BYTES + 1
            && bytes[0] == (byte) 0x8b
            && bytes[1] == 0x01
            && parity == 0;
    return isKey
        ? Optional.of(
            new RecoveryKey(Arrays.copyOfRange(bytes, PREFIX_BYTES, PREFIX_BYTES + KEY_BYTES)))
        : Optional.empty();
  }

  /**
   * Whether it opens a secret storage.
   *
   * @param storage the account data {@code m.secret_storage.key.…}
   */
  boolean opens(JsonNode storage) {
    try {
      var derived =
          KDF.getInstance("HKDF-SHA256")
              .deriveData(
                  HKDFParameterSpec.ofExtract()
                      .addSalt(new byte[KEY_BYTES])
                      .addIKM(key)
                      .thenExpand(new byte[0], 2 * KEY_BYTES));
      var cipher = Cipher.getInstance("AES/CTR/NoPadding");
      cipher.init(
          Cipher.ENCRYPT_MODE,
          new SecretKeySpec(derived, 0, KEY_BYTES, "AES"),
          new IvParameterSpec(Base64.getDecoder().decode(storage.path("iv").asText())));
      var mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(derived, KEY_BYTES, KEY_BYTES, "HmacSHA256"));
      return MessageDigest.isEqual(
          mac.doFinal(cipher.doFinal(new byte[KEY_BYTES])),
          Base64.getDecoder().decode(storage.path("mac").asText()));
    } catch (GeneralSecurityException | IllegalArgumentException e) {
      return false;
    }
  }
}
