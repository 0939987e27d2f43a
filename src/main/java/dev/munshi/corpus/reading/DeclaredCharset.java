package dev.munshi.corpus.reading;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The encoding that a page or its server names. Names that mean a larger set on the web are read as
 * that, after <a href="https://encoding.spec.whatwg.org/#names-and-labels">WHATWG's table</a>.
 */
final class DeclaredCharset {

  /** Browsers look for the mark within 1,024 bytes; pages with long remarks have it later. */
  private static final int LOOKED_AT = 8_192;

  /** Many servers add this to every page, whatever the page says of itself. */
  private static final String SERVERS_DEFAULT = "windows-1252";

  private static final Pattern PARAMETER =
      Pattern.compile("charset\\s*=\\s*[\"']?\\s*([\\w.:-]+)", Pattern.CASE_INSENSITIVE);
  private static final Pattern MARK =
      Pattern.compile(
          "<meta\\b[^>]{0,500}?charset\\s*=\\s*[\"']?\\s*([\\w.:-]+)"
              + "|<\\?xml\\b[^>]{0,200}?encoding\\s*=\\s*[\"']([\\w.:-]+)",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern LANGUAGE =
      Pattern.compile(
          "<html\\b[^>]{0,500}?\\blang\\s*=\\s*[\"']?([a-z]{2})", Pattern.CASE_INSENSITIVE);

  private static final Map<String, String> MEANT =
      Map.ofEntries(
          Map.entry("iso-8859-1", "windows-1252"),
          Map.entry("latin1", "windows-1252"),
          Map.entry("us-ascii", "windows-1252"),
          Map.entry("ascii", "windows-1252"),
          Map.entry("iso-8859-9", "windows-1254"),
          Map.entry("iso-8859-11", "x-windows-874"),
          Map.entry("tis-620", "x-windows-874"),
          Map.entry("windows-874", "x-windows-874"),
          Map.entry("gb2312", "GB18030"),
          Map.entry("gbk", "GB18030"),
          Map.entry("big5", "Big5-HKSCS"),
          Map.entry("shift_jis", "windows-31j"),
          Map.entry("x-sjis", "windows-31j"),
          Map.entry("ks_c_5601-1987", "x-windows-949"),
          Map.entry("euc-kr", "x-windows-949"),
          Map.entry("utf8", "UTF-8"),
          Map.entry("unicode", "UTF-16LE"));

  /** What pages of a language that declare nothing were mostly written in, before UTF-8. */
  private static final Map<String, String> BY_LANGUAGE =
      Map.ofEntries(
          Map.entry("ar", "windows-1256"),
          Map.entry("fa", "windows-1256"),
          Map.entry("ur", "windows-1256"),
          Map.entry("ru", "windows-1251"),
          Map.entry("uk", "windows-1251"),
          Map.entry("bg", "windows-1251"),
          Map.entry("el", "windows-1253"),
          Map.entry("tr", "windows-1254"),
          Map.entry("he", "windows-1255"),
          Map.entry("pl", "windows-1250"),
          Map.entry("cs", "windows-1250"),
          Map.entry("hu", "windows-1250"),
          Map.entry("th", "x-windows-874"),
          Map.entry("zh", "GB18030"),
          Map.entry("ja", "windows-31j"),
          Map.entry("ko", "x-windows-949"));

  private DeclaredCharset() {}

  /** As the server says in the media type's parameter, or null. */
  static @Nullable Charset ofType(@Nullable String contentType) {
    var parameter = PARAMETER.matcher(contentType == null ? "" : contentType);
    return parameter.find() ? named(parameter.group(1)) : null;
  }

  /**
   * As the server says or else the page, or as is usual for the language that the page names, or
   * null. UTF-8 is not told: whether bytes are that shows in them.
   *
   * @param contentType the server's, or null
   */
  static @Nullable Charset of(@Nullable String contentType, byte[] bytes) {
    var head = new String(bytes, 0, Math.min(bytes.length, LOOKED_AT), StandardCharsets.ISO_8859_1);
    var served = ofType(contentType);
    boolean weak =
        served == null
            || served.equals(StandardCharsets.UTF_8)
            || served.name().equals(SERVERS_DEFAULT);
    var marked = weak ? ofMark(head) : served;
    if (marked != null) {
      return marked;
    }
    if (served != null && !served.equals(StandardCharsets.UTF_8)) {
      return served;
    }
    var language = LANGUAGE.matcher(head);
    var usual =
        language.find() ? BY_LANGUAGE.get(language.group(1).toLowerCase(Locale.ROOT)) : null;
    return usual == null ? null : named(usual);
  }

  private static @Nullable Charset ofMark(String head) {
    var mark = MARK.matcher(head);
    while (mark.find()) {
      var charset = named(mark.group(1) == null ? mark.group(2) : mark.group(1));
      if (charset != null && !charset.equals(StandardCharsets.UTF_8)) {
        return charset;
      }
    }
    return null;
  }

  private static @Nullable Charset named(String name) {
    var meant = MEANT.getOrDefault(name.toLowerCase(Locale.ROOT), name);
    try {
      return Charset.isSupported(meant) ? Charset.forName(meant) : null;
    } catch (IllegalCharsetNameException e) {
      return null; // a page that names nonsense is read as if it named nothing
    }
  }
}
