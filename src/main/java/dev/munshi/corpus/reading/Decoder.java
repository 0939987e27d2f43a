package dev.munshi.corpus.reading;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/** Bytes to text: UTF-8, UTF-16 with its mark, else windows-1252, which every byte fits. */
final class Decoder {

  static final Charset FALLBACK = Charset.forName("windows-1252");

  /** As git does: what has a NUL in its first 8,000 bytes is binary. */
  private static final int LOOKED_AT = 8_000;

  private Decoder() {}

  static boolean isText(byte[] bytes) {
    if (wideMark(bytes)) {
      return true;
    }
    for (int i = 0; i < Math.min(bytes.length, LOOKED_AT); i++) {
      if (bytes[i] == 0) {
        return false;
      }
    }
    return true;
  }

  /** The text without its byte order mark. */
  static String text(byte[] bytes) {
    if (wideMark(bytes)) {
      return new String(bytes, StandardCharsets.UTF_16);
    }
    var text = new String(bytes, isUtf8(bytes) ? StandardCharsets.UTF_8 : FALLBACK);
    return text.startsWith("\uFEFF") ? text.substring(1) : text;
  }

  static boolean isUtf8(byte[] bytes) {
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)) != null;
    } catch (CharacterCodingException e) {
      return false;
    }
  }

  private static boolean wideMark(byte[] bytes) {
    return bytes.length >= 2
        && ((bytes[0] == (byte) 0xFE && bytes[1] == (byte) 0xFF)
            || (bytes[0] == (byte) 0xFF && bytes[1] == (byte) 0xFE));
  }
}
