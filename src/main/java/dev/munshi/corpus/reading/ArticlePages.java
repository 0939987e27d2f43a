package dev.munshi.corpus.reading;

import dev.munshi.corpus.reading.ReadResult.Read;
import dev.munshi.corpus.reading.ReadResult.Unreadable;
import java.time.Clock;
import java.time.LocalDate;
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
      return new Read(draft(origin, contentType, bytes));
    } catch (UnreadableException e) {
      return new Unreadable(address, e.reason());
    }
  }

  private Draft draft(Origin origin, @Nullable String contentType, byte[] bytes)
      throws UnreadableException {
    var type = PageType.of(contentType, bytes);
    if (type.equals(PageType.PDF) || PdfFile.isOne(bytes)) {
      return PdfFile.read(origin, bytes);
    }
    boolean html = type.equals(PageType.HTML);
    if (!html && !type.equals(PageType.TEXT)) {
      throw new UnreadableException("is " + type + ", not an article");
    }
    if (!(html ? Decoder.isMarkup(bytes) : Decoder.isText(bytes))) {
      throw new UnreadableException("is not text");
    }
    return html
        ? HtmlPage.read(origin, contentType, bytes, LocalDate.now(clock))
        : TextPage.read(origin, Decoder.text(bytes, DeclaredCharset.ofType(contentType)));
  }
}
