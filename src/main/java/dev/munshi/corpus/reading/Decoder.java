package dev.munshi.corpus.reading;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * Bytes to text: by their byte order mark; as UTF-8 where they are that, whatever is declared; as
 * declared; as guessed; else as windows-1252, which every byte fits.
 */
final class Decoder {

  private static final Charset FALLBACK = Charset.forName("windows-1252");

  /** As git does: what has a NUL in its first 8,000 bytes is binary. */
  private static final int LOOKED_AT = 8_000;

  /** Broken UTF-8 is still UTF-8 where so many times more of it is sound. */
  private static final int SOUND_TO_BROKEN = 20;

  private Decoder() {}

  static boolean isText(byte[] bytes) {
    return markedCharset(bytes) != null || wide(bytes) != null || nuls(bytes, 0, 1) == 0;
  }

  /** As {@link #isText}, but markup may have a few NULs, which browsers pass over as well. */
  static boolean isMarkup(byte[] bytes) {
    if (isText(bytes)) {
      return true;
    }
    int start = 0;
    while (start < bytes.length && bytes[start] >= 0 && bytes[start] <= ' ') {
      start++;
    }
    int looked = Math.min(bytes.length, LOOKED_AT);
    return start < looked && bytes[start] == '<' && nuls(bytes, 0, 1) * 10 < looked;
  }

  /** The text without its byte order mark. */
  static String text(byte[] bytes) {
    return text(bytes, null);
  }

  /**
   * The text without its byte order mark.
   *
   * @param declared where nothing in the bytes speaks against it
   */
  static String text(byte[] bytes, @Nullable Charset declared) {
    var text = new String(bytes, charset(bytes, declared));
    return text.startsWith("\uFEFF") ? text.substring(1) : text;
  }

  private static Charset charset(byte[] bytes, @Nullable Charset declared) {
    var marked = markedCharset(bytes);
    var certain = marked == null ? wide(bytes) : marked;
    if (certain != null) {
      return certain;
    }
    var said = declared == null || declared.name().startsWith("UTF-") ? null : declared;
    if (isUtf8(bytes)) {
      // ISO-2022-JP is ASCII to the eye
      return said != null && isAscii(bytes) ? said : StandardCharsets.UTF_8;
    }
    if (said != null) {
      return said;
    }
    var guessed = GuessedCharset.of(bytes);
    return guessed == null ? FALLBACK : guessed;
  }

  private static @Nullable Charset markedCharset(byte[] bytes) {
    if (bytes.length < 2) {
      return null;
    }
    int mark = ((bytes[0] & 0xFF) << 8) | (bytes[1] & 0xFF);
    return mark == 0xFEFF || mark == 0xFFFE ? StandardCharsets.UTF_16 : null;
  }

  /** UTF-16 without its mark: every other byte of markup and of European words is a NUL. */
  private static @Nullable Charset wide(byte[] bytes) {
    int pairs = Math.min(bytes.length, LOOKED_AT) / 2;
    if (pairs < 2) {
      return null;
    }
    int even = nuls(bytes, 0, 2);
    int odd = nuls(bytes, 1, 2);
    if (odd * 2 > pairs && even * 20 < pairs) {
      return StandardCharsets.UTF_16LE;
    }
    return even * 2 > pairs && odd * 20 < pairs ? StandardCharsets.UTF_16BE : null;
  }

  private static int nuls(byte[] bytes, int from, int step) {
    int nuls = 0;
    for (int i = from; i < Math.min(bytes.length, LOOKED_AT); i += step) {
      nuls += bytes[i] == 0 ? 1 : 0;
    }
    return nuls;
  }

  private static boolean isAscii(byte[] bytes) {
    for (byte b : bytes) {
      if (b < 0) {
        return false;
      }
    }
    return true;
  }

  /** UTF-8, or such with a few broken places, as where a page was cut. */
  private static boolean isUtf8(byte[] bytes) {
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)) != null;
    } catch (CharacterCodingException e) {
      return isMostlyUtf8(bytes);
    }
  }

  private static boolean isMostlyUtf8(byte[] bytes) {
    long sound = 0;
    long broken = 0;
    for (int i = 0; i < bytes.length; i++) {
      if (bytes[i] < 0) {
        int length = sequence(bytes, i);
        sound += length > 0 ? 1 : 0;
        broken += length > 0 ? 0 : 1;
        i += Math.max(length - 1, 0);
      }
    }
    return sound > broken * SOUND_TO_BROKEN;
  }

  /** The length of the UTF-8 sequence that begins here; 0 where none does. */
  private static int sequence(byte[] bytes, int at) {
    int lead = bytes[at] & 0xFF;
    int length = lead >= 0xC2 && lead < 0xE0 ? 2 : lead < 0xE0 ? 0 : lead < 0xF0 ? 3 : 4;
    if (length == 0 || lead > 0xF4 || at + length > bytes.length) {
      return 0;
    }
    for (int i = at + 1; i < at + length; i++) {
      if ((bytes[i] & 0xC0) != 0x80) {
        return 0;
      }
    }
    return length;
  }
}
