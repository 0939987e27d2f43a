package dev.munshi.corpus.fetching;

import java.util.Locale;
import java.util.Set;
import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;

/** Which kinds of content are worth their download. */
final class Kinds {

  static final String ACCEPT =
      "text/html,application/xhtml+xml,application/xml;q=0.9,application/pdf;q=0.9,"
          + "text/plain;q=0.8,*/*;q=0.1";

  private static final Set<String> READ =
      Set.of(
          "text/html",
          "application/xhtml+xml",
          "text/plain",
          "application/pdf",
          "text/xml",
          "application/xml",
          "application/rss+xml",
          "application/atom+xml",
          "application/rdf+xml",
          "application/json",
          "application/feed+json");

  private static final Set<String> BYTES =
      Set.of("application/octet-stream", "binary/octet-stream", "application/x-download");

  private static final Set<String> GZIP = Set.of("application/gzip", "application/x-gzip");

  private Kinds() {}

  /**
   * Why a reply is not read.
   *
   * @param declared the content type, with its parameters, or null
   * @return one plain phrase, or null where it is read
   */
  static @Nullable String objection(@Nullable String declared, HttpUrl url) {
    if (declared == null || declared.isBlank()) {
      return null;
    }
    var kind = declared.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
    var path = url.encodedPath().toLowerCase(Locale.ROOT);
    boolean read =
        READ.contains(kind)
            || (BYTES.contains(kind) && path.endsWith(".pdf"))
            || (GZIP.contains(kind) && path.endsWith(".xml.gz"));
    return read ? null : "is " + clipped(kind) + ", which is not read";
  }

  private static String clipped(String kind) {
    var plain = kind.replaceAll("[^!-~]", "");
    return plain.substring(0, Math.min(plain.length(), 60));
  }
}
