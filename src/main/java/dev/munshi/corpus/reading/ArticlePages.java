package dev.munshi.corpus.reading;

import dev.munshi.corpus.reading.ReadResult.Read;
import dev.munshi.corpus.reading.ReadResult.Unreadable;
import java.io.IOException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Reads pages that were fetched. Thread-safe. */
public final class ArticlePages {

  /**
   * The article of a page.
   *
   * @param address where it was found in the end, after redirects
   * @param contentType as the server declared it, with its charset, or null
   */
  public ReadResult read(String address, @Nullable String contentType, byte[] bytes) {
    var origin = Origin.fetched(address);
    try {
      return new Read(draft(origin, mediaType(contentType), bytes));
    } catch (UnreadableException e) {
      return new Unreadable(address, e.reason());
    } catch (IOException e) {
      return new Unreadable(address, "cannot be read: " + e.getMessage());
    }
  }

  private static Draft draft(Origin origin, String mediaType, byte[] bytes)
      throws IOException, UnreadableException {
    if (mediaType.equals("application/pdf") || PdfFile.isOne(bytes)) {
      return PdfFile.read(origin, bytes);
    }
    if (!Decoder.isText(bytes)) {
      throw new UnreadableException("is not text");
    }
    return switch (mediaType) {
      case "text/html", "application/xhtml+xml", "" -> HtmlPage.read(origin, bytes);
      case "text/plain" -> TextPage.read(origin, Decoder.text(bytes));
      default -> throw new UnreadableException("is " + mediaType + ", not an article");
    };
  }

  private static String mediaType(@Nullable String contentType) {
    return contentType == null ? "" : contentType.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
  }
}
