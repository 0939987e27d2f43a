package dev.munshi.corpus.reading;

import dev.munshi.language.Language;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;

/** What an HTML page's marks say of its article: JSON-LD, OpenGraph, meta names, microdata. */
record PageMetadata(Document page, JsonLd linked, MetaTags tags) {

  static PageMetadata of(Document page) {
    return new PageMetadata(page, JsonLd.of(page), MetaTags.of(page));
  }

  @Nullable String title() {
    return first(
        linked.value("headline"),
        meta("og:title", "twitter:title", "title", "dc.title", "sailthru.title", "parsely-title"),
        ownText("h1[itemprop=headline], h1.entry-title, h1.post-title, article h1, h1"),
        CleanText.line(page.title()));
  }

  /**
   * The declared title apart from the site's name where a heading of the page tells which is which.
   */
  @Nullable Headline headline() {
    var title = title();
    var headings = page.select("h1, h2").stream().map(h -> CleanText.line(h.text())).toList();
    return title == null ? null : Headline.of(title, publisher(), headings);
  }

  @Nullable String publisher() {
    return first(
        linked.value("publisher"),
        meta("og:site_name", "application-name", "dc.publisher", "article:publisher_name", "cre"),
        null);
  }

  @Nullable String author() {
    var names = new ArrayList<@Nullable String>();
    names.add(linked.value("author"));
    names.add(
        meta(
            "author",
            "article:author_name",
            "dc.creator",
            "sailthru.author",
            "parsely-author",
            "byl",
            "article:author"));
    names.add(
        ownText(
            "[rel=author], [itemprop=author] [itemprop=name], [itemprop=author], .author-name, .byline-name"));
    return names.stream()
        .flatMap(Stream::ofNullable)
        .flatMap(name -> Stream.ofNullable(Authors.of(name)))
        .findFirst()
        .orElse(null);
  }

  @Nullable String language() {
    var html = page.selectFirst("html");
    var declared =
        html == null ? "" : html.attr("lang").isBlank() ? html.attr("xml:lang") : html.attr("lang");
    return Language.declared(
        declared.isBlank()
            ? first(linked.value("inLanguage"), meta("og:locale", "content-language"), null)
            : declared);
  }

  /**
   * The page's own address as it declares it, or null.
   *
   * @param base where it was found; empty where that is unknown
   */
  @Nullable String url(String base) {
    var canonical = page.selectFirst("link[rel=canonical][href]");
    return Stream.of(
            Optional.ofNullable(canonical).map(link -> link.attr("href")),
            Optional.ofNullable(meta("og:url")),
            Optional.ofNullable(linked.value("url")))
        .flatMap(Optional::stream)
        .flatMap(link -> Stream.ofNullable(CanonicalUrl.declared(link, base)))
        .findFirst()
        .orElse(null);
  }

  private static @Nullable String first(@Nullable String... texts) {
    for (var text : texts) {
      if (text != null && !text.isBlank()) {
        return text;
      }
    }
    return null;
  }

  private @Nullable String meta(String... names) {
    return tags.first(List.of(names));
  }

  private @Nullable String ownText(String query) {
    for (var element : page.select(query)) {
      var text = CleanText.line(element.text());
      if (!text.isEmpty()) {
        return text;
      }
    }
    return null;
  }
}
