package dev.munshi.corpus.feeds;

import com.rometools.rome.feed.synd.SyndContent;
import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.SyndFeedInput;
import java.net.URI;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.helper.W3CDom;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Entities;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/**
 * RSS 0.9x, 1.0 and 2.0, Atom 0.3 and 1.0: the tree by jsoup, which forgives broken markup and
 * expands no entity but characters, its meaning by ROME.
 *
 * @param base where the feed was found, or null
 */
record Syndication(@Nullable URI base) {

  private static final List<String> PUBLISHED =
      List.of("pubDate", "published", "dc:date", "issued", "dcterms:issued", "created");
  private static final List<String> MODIFIED =
      List.of("updated", "modified", "dcterms:modified", "atom:updated");

  /** {@code editor@example.org (A. Name)}, as RSS wants it. */
  private static final Pattern MAIL_AND_NAME = Pattern.compile("\\S+@\\S+\\s*(?:\\((.+)\\))?");

  /** Deeper than any feed is meant to be; the parser flattens what lies below. */
  private static final int DEEPEST = 256;

  private static final String FEEDBURNER = "origLink";

  ParsedFeed parse(String text) throws NotAFeedException {
    var tree = tree(text);
    var feed = feed(tree);
    var site = FeedLink.resolve(base, feed.getLink()).orElse(base);
    var dated = tree.select("item, entry, *|item, *|entry");
    var entries = new ArrayList<FeedEntry>();
    for (int i = 0; i < feed.getEntries().size(); i++) {
      // ROME keeps the order of the document, and drops nothing
      var element = dated.size() == feed.getEntries().size() ? dated.get(i) : null;
      entry(feed.getEntries().get(i), base(base == null ? site : base, element), element)
          .ifPresent(entries::add);
    }
    return ParsedFeed.feed(plain(feed.getTitle()), entries);
  }

  private static Document tree(String text) {
    var tree =
        Jsoup.parse(
            XmlText.withPrefixes(XmlText.safe(text)), "", Parser.xmlParser().setMaxDepth(DEEPEST));
    var root = tree.firstElementChild();
    if (root != null && root.normalName().equals("rss") && !root.hasAttr("version")) {
      root.attr("version", "2.0");
    }
    return tree;
  }

  private static SyndFeed feed(Document tree) throws NotAFeedException {
    try {
      return new SyndFeedInput(false, Locale.ROOT)
          .build(new W3CDom().namespaceAware(true).fromJsoup(tree));
    } catch (FeedException | RuntimeException e) {
      // ROME throws all kinds of exceptions at feeds that leave out what it counts on
      throw new NotAFeedException("is not a feed that can be read: " + e.getMessage());
    }
  }

  /** What links of this element are relative to, after every {@code xml:base} around it. */
  private static @Nullable URI base(@Nullable URI outer, @Nullable Element element) {
    if (element == null) {
      return outer;
    }
    var above = base(outer, element.parent());
    return FeedLink.resolve(above, element.attr("xml:base")).orElse(above);
  }

  private static Optional<FeedEntry> entry(
      SyndEntry entry, @Nullable URI base, @Nullable Element element) {
    return link(entry, base)
        .map(
            address ->
                new FeedEntry(
                    address,
                    plain(entry.getTitle()),
                    date(element, PUBLISHED),
                    date(element, MODIFIED),
                    content(entry),
                    author(entry)));
  }

  /** Where FeedBurner counts clicks, the address that it leads to. */
  private static Optional<URI> link(SyndEntry entry, @Nullable URI base) {
    var direct =
        entry.getForeignMarkup().stream()
            .filter(markup -> markup.getName().equals(FEEDBURNER))
            .flatMap(markup -> FeedLink.resolve(base, markup.getText()).stream())
            .findFirst();
    return direct
        .or(() -> FeedLink.resolve(base, entry.getLink()))
        .or(() -> FeedLink.resolve(null, entry.getUri()));
  }

  private static @Nullable OffsetDateTime date(@Nullable Element entry, List<String> names) {
    return entry == null
        ? null
        : names.stream()
            .flatMap(name -> entry.children().stream().filter(c -> c.tagName().equals(name)))
            .map(child -> FeedDate.parse(child.text()))
            .filter(Objects::nonNull)
            .findFirst()
            .orElse(null);
  }

  private static @Nullable String content(SyndEntry entry) {
    return Stream.concat(entry.getContents().stream(), Stream.ofNullable(entry.getDescription()))
        .map(Syndication::html)
        .max(Comparator.comparingInt(String::length))
        .filter(html -> !html.isBlank())
        .orElse(null);
  }

  private static String html(SyndContent content) {
    var value = Objects.requireNonNullElse(content.getValue(), "");
    // Atom's is text where it names no type
    var type = Objects.requireNonNullElse(content.getType(), "text");
    return type.equals("text") || type.equals("text/plain") ? Entities.escape(value) : value;
  }

  private static @Nullable String author(SyndEntry entry) {
    var written = plain(entry.getAuthor());
    if (written == null) {
      return null;
    }
    var mail = MAIL_AND_NAME.matcher(written);
    return mail.matches() ? mail.group(1) : written;
  }

  /** Text without markup, or null where nothing is left. */
  static @Nullable String plain(@Nullable String html) {
    var text = html == null ? "" : Jsoup.parse(html).text();
    return text.isBlank() ? null : text;
  }
}
