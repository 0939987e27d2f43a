package dev.munshi.corpus.reading;

import dev.munshi.corpus.reading.ReadResult.Read;
import dev.munshi.corpus.reading.ReadResult.Unreadable;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Reads pages that were fetched. Thread-safe. */
public final class ArticlePages {

  private final Clock clock;

  public ArticlePages() {
    this(Clock.systemUTC());
  }

  /** Dates that lie ahead of the clock are none of publication. */
  public ArticlePages(Clock clock) {
    this.clock = clock;
  }

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

  private Draft draft(Origin origin, String mediaType, byte[] bytes)
      throws IOException, UnreadableException {
    if (!Decoder.isText(bytes)) {
      throw new UnreadableException("is not text");
    }
    return switch (mediaType) {
      case "text/html", "application/xhtml+xml", "" ->
          HtmlPage.read(origin, bytes, LocalDate.now(clock));
      case "text/plain" -> TextPage.read(origin, Decoder.text(bytes));
      default -> throw new UnreadableException("is " + mediaType + ", not an article");
    };
  }

  private static String mediaType(@Nullable String contentType) {
    return contentType == null ? "" : contentType.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
  }
}
