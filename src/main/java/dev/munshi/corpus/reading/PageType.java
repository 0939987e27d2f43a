package dev.munshi.corpus.reading;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What a fetched page is: as its server says, or as it looks where the server says nothing. */
final class PageType {

  static final String HTML = "text/html";
  static final String TEXT = "text/plain";
  static final String PDF = "application/pdf";

  private static final int LOOKED_AT = 2_048;

  private static final Pattern MARKUP =
      Pattern.compile(
          "(?s)\\s*(?:<\\?xml[^>]{0,200}>\\s*)?(?:<!--.{0,1000}?-->\\s*)*"
              + "<(?:!doctype html|html|head|body|title|meta|script|style|div|article|main|p|h1)\\b.*",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern FEED =
      Pattern.compile(
          "(?s)\\s*(?:<\\?xml[^>]{0,200}>\\s*)?(?:<!--.{0,1000}?-->\\s*)*<(?:rss|feed|rdf:RDF|urlset|sitemapindex)\\b.*");

  private PageType() {}

  /** The media type in lower case. */
  static String of(@Nullable String contentType, byte[] bytes) {
    var said = contentType == null ? "" : contentType.split(";", 2)[0].strip();
    return switch (said.toLowerCase(Locale.ROOT)) {
      case "", "application/octet-stream", "unknown/unknown", "*/*" -> seen(bytes, TEXT);
      case "text/plain" -> HTML.equals(seen(bytes, TEXT)) ? HTML : TEXT;
      case "application/xhtml+xml", "application/vnd.wap.xhtml+xml" -> HTML;
      case "text/xml", "application/xml" -> seen(bytes, "application/xml");
      case String type -> type;
    };
  }

  private static String seen(byte[] bytes, String otherwise) {
    var start = new byte[Math.min(bytes.length, LOOKED_AT)];
    System.arraycopy(bytes, 0, start, 0, start.length);
    var head =
        Decoder.isText(start)
            ? Decoder.text(start)
            : new String(start, StandardCharsets.ISO_8859_1);
    if (head.startsWith("%PDF-")) {
      return PDF;
    }
    if (FEED.matcher(head).matches()) {
      return "application/rss+xml";
    }
    return MARKUP.matcher(head).matches() ? HTML : otherwise;
  }
}
