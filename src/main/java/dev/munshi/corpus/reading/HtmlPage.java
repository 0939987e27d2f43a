package dev.munshi.corpus.reading;

import dev.munshi.language.Language;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * An HTML page: its marks, and its main text.
 *
 * @param read how its dates are read
 */
record HtmlPage(Origin origin, Document page, MarkedDates read) {

  /** So many blocks above the heading may hold its date: a date, a section, a label. */
  private static final int ABOVE_HEADING = 3;

  /** Throws the reason where the page has no text. */
  static Draft read(Origin origin, byte[] bytes, LocalDate today) throws UnreadableException {
    return read(origin, null, bytes, today);
  }

  /**
   * Throws the reason where the page has no text.
   *
   * @param contentType as the server says, or null
   * @param today later dates are not believed
   */
  static Draft read(Origin origin, @Nullable String contentType, byte[] bytes, LocalDate today)
      throws UnreadableException {
    var page = parse(origin, contentType, bytes);
    return new HtmlPage(origin, page, MarkedDates.readOn(today)).draft();
  }

  private static Document parse(Origin origin, @Nullable String contentType, byte[] bytes)
      throws UnreadableException {
    var text = Decoder.text(bytes, DeclaredCharset.of(contentType, bytes));
    return PageParser.parse(text, origin.base());
  }

  private Draft draft() throws UnreadableException {
    var all = HtmlBlocks.of(page);
    var marks = PageMetadata.of(page);
    var main = main(all, marks);
    var text = main.stream().map(Block::text).collect(Collectors.joining("\n\n"));
    var head = head(all, main.getFirst());
    var headline = marks.headline();
    var publisher = headline == null ? marks.publisher() : headline.site();
    var title = headline == null ? Titles.fromText(text) : headline.title();
    var author = marks.author();
    var language = marks.language();
    return new Draft(
        origin.source(),
        origin.name(),
        url(marks),
        Titles.withoutSite(title, publisher),
        publisher,
        author == null ? head.author() : author,
        dates(marks, all, main, language),
        language == null ? Language.guess(text) : language,
        text);
  }

  /** The paragraphs in order; throws the reason where they are no article's. */
  private List<Block> main(List<HtmlBlock> all, PageMetadata marks) throws UnreadableException {
    var found = MainText.of(all);
    var stated = StatedBody.of(marks.linked());
    if (stated.isInsteadOf(found)) {
      return stated.paragraphs();
    }
    if (NeedsScript.isOne(page, found)) {
      throw new UnreadableException("shows its text by JavaScript only");
    }
    if (found.isEmpty()) {
      throw new UnreadableException("has no text");
    }
    if (LinkList.isOne(page, all, found, path(url(marks)))) {
      throw new UnreadableException("is a list of links, not an article");
    }
    return found;
  }

  private static @Nullable String path(@Nullable String address) {
    try {
      return address == null ? null : URI.create(address).getPath();
    } catch (IllegalArgumentException e) {
      return null; // what cannot be parsed says nothing about the page
    }
  }

  private @Nullable String url(PageMetadata marks) {
    var declared = marks.url(origin.base());
    return declared == null ? origin.url() : declared;
  }

  private Dates dates(
      PageMetadata marks, List<HtmlBlock> all, List<Block> main, @Nullable String language) {
    var title = Objects.requireNonNullElse(marks.title(), "");
    var url = url(marks);
    var order = DayOrder.of(language, url);
    var lines = PageLines.of(page);
    var shown =
        new ShownDates(
            Sightings.of(lines, order, read),
            Landmarks.of(lines.lines(), main, title),
            new PageScope(around(all, main.getFirst())),
            read.first(page.title(), order));
    return new PageDates(new PublishedMarks(page, marks.linked(), marks.tags(), read), shown, url)
        .dates();
  }

  private static Set<Element> around(List<HtmlBlock> all, Block first) {
    return all.stream()
        .filter(block -> block.block().equals(first))
        .flatMap(block -> block.owner().parents().stream())
        .collect(Collectors.toSet());
  }

  /** What stands around the page's heading, above the text. */
  private static PageHead head(List<HtmlBlock> all, Block first) {
    var before =
        all.stream().map(HtmlBlock::block).takeWhile(block -> !block.equals(first)).toList();
    int title = before.size() - 1;
    while (title >= 0 && !before.get(title).isHeading()) {
      title--;
    }
    return title < 0
        ? PageHead.of(before)
        : new PageHead(null, before.subList(Math.max(0, title - ABOVE_HEADING), before.size()));
  }
}
