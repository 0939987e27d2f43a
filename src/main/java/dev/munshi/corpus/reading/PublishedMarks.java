package dev.munshi.corpus.reading;

import dev.munshi.article.PartialDate;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * The day of publication by a page's marks, the surest first.
 *
 * @param around the elements that hold the main text
 */
record PublishedMarks(Document page, JsonLd linked, Set<Element> around) {

  private static final List<String> NAMES =
      List.of(
          "article:published_time",
          "og:published_time",
          "og:article:published_time",
          "og:pubdate",
          "datePublished",
          "article.published",
          "published_time",
          "article:published",
          "parsely-pub-date",
          "sailthru.date",
          "pubdate",
          "publishdate",
          "publish-date",
          "publish_date",
          "publication_date",
          "date.published",
          "dcterms.created",
          "dcterms.date",
          "dcterms.issued",
          "dc.date.issued",
          "dc.date.created",
          "dc.date",
          "cxenseparse:recs:publishtime",
          "cXenseParse:recs:publishtime",
          "article_date_original",
          "originalpublicationdate",
          "rnews:datepublished",
          "ptime",
          "pdate",
          "displaydate",
          "timestamp",
          "date",
          "created",
          "dateCreated",
          "citation_publication_date",
          "last-published");

  private static final List<String> PLACES =
      List.of(
          "[itemprop=datePublished]",
          "time[pubdate]",
          "abbr.published, .published[title], time.published, time.entry-date",
          "h1 time, h1 small, header time, .byline time, .meta time, .entry-meta time, .post-meta time",
          "article time, main time",
          ".entry-date, .post-date, .article-date, .publish-date, .published-date, .pubdate, .published, .date-header",
          "[class*=date], [class*=datum], [class*=publi], [class*=posted], [class*=submitted], [id=date]");

  /** The longest text in which a date is what the element is about, in UTF-16 units. */
  private static final int LONGEST = 80;

  /** No page on the web is older; what says so is a clock that was never set. */
  private static final LocalDate EARLIEST = LocalDate.of(1990, 1, 1);

  private static final Pattern IN_ADDRESS =
      Pattern.compile("/((?:19|20)\\d{2})[/-](\\d{1,2})[/-](\\d{1,2})(?=[/-]|$)");

  /** The day that the page's marks name, or null. */
  @Nullable PartialDate day() {
    var date = day(linked.value("datePublished"));
    for (int i = 0; date == null && i < NAMES.size(); i++) {
      date = day(PageMetadata.meta(page, List.of(NAMES.get(i))));
    }
    for (int i = 0; date == null && i < PLACES.size(); i++) {
      date = at(PLACES.get(i));
    }
    return date;
  }

  private @Nullable PartialDate at(String query) {
    for (var element : page.select(query)) {
      var date = isElsewhere(element) ? null : at(element);
      if (date != null) {
        return date;
      }
    }
    return null;
  }

  private static @Nullable PartialDate at(Element element) {
    for (var attribute : List.of("datetime", "content", "title", "data-datetime")) {
      var date = day(element.attr(attribute));
      if (date != null) {
        return date;
      }
    }
    var text = element.text();
    return text.length() <= LONGEST && WrittenDate.isMostOf(text)
        ? day(PageHead.withoutUpdate(text))
        : null;
  }

  private boolean isElsewhere(Element element) {
    for (Element up = element; up != null; up = up.parent()) {
      if (!around.contains(up) && Hints.isElsewhere(up)) {
        return true;
      }
    }
    return false;
  }

  private static @Nullable PartialDate day(@Nullable String written) {
    if (written == null || written.isBlank() || written.length() > 120) {
      return null;
    }
    var date = WrittenDate.in(written);
    return date == null || date.first().isBefore(EARLIEST) ? null : date;
  }

  /** The day in an address such as {@code /2022/02/19/title}, or null. */
  static @Nullable PartialDate inAddress(@Nullable String url) {
    var match = IN_ADDRESS.matcher(url == null ? "" : url);
    try {
      return match.find()
          ? day(
              "%s-%2s-%2s"
                  .formatted(match.group(1), match.group(2), match.group(3))
                  .replace(' ', '0'))
          : null;
    } catch (DateTimeException e) {
      return null;
    }
  }
}
