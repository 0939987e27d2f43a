package dev.munshi.corpus.feeds;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;

/** A feed's bytes to text: unpacked, in the encoding that they are really in. */
final class FeedBytes {

  /**
   * The most that is read of one feed, in bytes, unpacked. A sitemap may have 50 MB (sitemaps.org),
   * but hardly one has 20, and a parsed document takes many times its size.
   */
  static final int LIMIT = 20 << 20;

  private static final int ESCAPE = 0x1B;

  private static final Charset FALLBACK = Charset.forName("windows-1252");
  private static final Pattern IN_TYPE =
      Pattern.compile("(?i);\\s*charset\\s*=\\s*[\"']?([^\\s;\"']+)");
  private static final Pattern IN_PROLOG =
      Pattern.compile("^\\s*<\\?xml[^>]{0,200}?encoding\\s*=\\s*[\"']([^\"']{1,40})[\"']");

  private FeedBytes() {}

  /**
   * The text: a byte order mark counts first, then whether it can be UTF-8, as hardly anything else
   * can by chance, then the server's word, then the document's (RFC 7303, 3); what says that it is
   * UTF-8 and is not, is what it most often is instead.
   *
   * @param contentType as declared, or null
   */
  static String text(@Nullable String contentType, byte[] packed) throws NotAFeedException {
    return decoded(contentType, unpacked(packed));
  }

  /**
   * The beginning of the text, of so many bytes at most; what is cut off there may be garbled.
   *
   * @param contentType as declared, or null
   */
  static String head(@Nullable String contentType, byte[] packed, int length)
      throws NotAFeedException {
    return decoded(contentType, unpacked(packed, length));
  }

  private static String decoded(@Nullable String contentType, byte[] bytes) {
    var marked = byMark(bytes);
    if (marked != null) {
      var text = new String(bytes, marked);
      return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }
    var head = new String(bytes, 0, Math.min(bytes.length, 400), StandardCharsets.ISO_8859_1);
    // a prolog that can be read byte by byte is not in UTF-16, whatever it says
    var prolog = named(IN_PROLOG, head).filter(found -> !found.name().startsWith("UTF-16"));
    var declared =
        named(IN_TYPE, contentType == null ? "" : contentType)
            .or(() -> prolog)
            .orElse(StandardCharsets.UTF_8);
    if (isPlain(bytes) && isUtf8(bytes)) {
      return new String(bytes, StandardCharsets.UTF_8);
    }
    if (!declared.equals(StandardCharsets.UTF_8) || isUtf8(bytes)) {
      return new String(bytes, declared);
    }
    return new String(
        bytes, prolog.filter(c -> !c.equals(StandardCharsets.UTF_8)).orElse(FALLBACK));
  }

  private static byte[] unpacked(byte[] bytes) throws NotAFeedException {
    var plain = unpacked(bytes, LIMIT + 1);
    if (plain.length > LIMIT) {
      throw new NotAFeedException("expands to more than 20 MB");
    }
    return plain;
  }

  private static byte[] unpacked(byte[] bytes, int most) throws NotAFeedException {
    if (bytes.length < 2 || bytes[0] != (byte) 0x1f || bytes[1] != (byte) 0x8b) {
      return bytes.length <= most ? bytes : Arrays.copyOf(bytes, most);
    }
    try (var in = new GZIPInputStream(new ByteArrayInputStream(bytes))) {
      return in.readNBytes(most);
    } catch (IOException e) {
      throw new NotAFeedException("is not a sound .gz file");
    }
  }

  private static @Nullable Charset byMark(byte[] bytes) {
    if (startsWith(bytes, 0xEF, 0xBB, 0xBF)) {
      return StandardCharsets.UTF_8;
    }
    return startsWith(bytes, 0xFE, 0xFF) || startsWith(bytes, 0xFF, 0xFE)
        ? StandardCharsets.UTF_16
        : null;
  }

  private static boolean startsWith(byte[] bytes, int... mark) {
    for (int i = 0; i < mark.length; i++) {
      if (i >= bytes.length || bytes[i] != (byte) mark[i]) {
        return false;
      }
    }
    return true;
  }

  private static Optional<Charset> named(Pattern where, String text) {
    var match = where.matcher(text);
    try {
      return match.find() ? Optional.of(Charset.forName(match.group(1))) : Optional.empty();
    } catch (IllegalArgumentException e) {
      return Optional.empty(); // a name that nobody knows says nothing
    }
  }

  /** Whether it holds neither what UTF-16 is full of nor what ISO 2022 switches with. */
  private static boolean isPlain(byte[] bytes) {
    for (byte one : bytes) {
      if (one == 0 || one == ESCAPE) {
        return false;
      }
    }
    return true;
  }

  private static boolean isUtf8(byte[] bytes) {
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)) != null;
    } catch (CharacterCodingException e) {
      return false;
    }
  }
}
