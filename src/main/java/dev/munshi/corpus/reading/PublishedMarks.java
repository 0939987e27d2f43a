package dev.munshi.corpus.reading;

import dev.munshi.article.PartialDate;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;

/** What the marks in a page's head say of its dates. */
record PublishedMarks(Document page, JsonLd linked, MetaTags tags, MarkedDates dates) {

  /**
   * A date in a mark.
   *
   * @param where for a person: "its JSON-LD"
   * @param isUniversal whether its day is that of Greenwich
   */
  record Mark(PartialDate date, String where, boolean isUniversal) {}

  /** Made for the day of publication. */
  private static final List<String> SURE =
      List.of(
          "article:published_time",
          "og:published_time",
          "og:article:published_time",
          "og:pubdate",
          "og:publish_date",
          "datePublished",
          "article.published",
          "published_time",
          "article:published",
          "article:publicationdate",
          "article:post_date",
          "parsely-pub-date",
          "sailthru.date",
          "pubdate",
          "publishdate",
          "publish-date",
          "publish_date",
          "publication_date",
          "publicationdate",
          "published-date",
          "publisheddate",
          "date.published",
          "date_published",
          "dcterms.issued",
          "dc.date.issued",
          "dc.issued",
          "cxenseparse:recs:publishtime",
          "article_date_original",
          "originalpublicationdate",
          "rnews:datepublished",
          "ptime",
          "shareaholic:article_published_time",
          "citation_online_date",
          "citation_publication_date",
          "citation_date",
          "bt:pubdate");

  /** Often the day of the last change, or of nothing but the page's making. */
  private static final List<String> DOUBTFUL =
      List.of(
          "dcterms.created",
          "dc.date.created",
          "dcterms.date",
          "dc.date",
          "dc:date",
          "dc:created",
          "created",
          "dateCreated",
          "datecreated",
          "pdate",
          "displaydate",
          "date",
          "timestamp",
          "uploadDate",
          "release_date",
          "og:release_date",
          "video:release_date",
          "five_hundred_pixels:uploaded",
          "lastpublisheddate",
          "last-published");

  private static final List<String> CHANGED =
      List.of(
          "article:modified_time",
          "og:modified_time",
          "og:updated_time",
          "og:article:modified_time",
          "dateModified",
          "dcterms.modified",
          "dc.date.modified",
          "article.updated",
          "last-modified",
          "modified_time",
          "revised",
          "lastmod");

  private static final Pattern UNIVERSAL = Pattern.compile(".*\\d(?:[Zz]|[+-]00:?00| ?GMT| ?UTC)");

  private static final Pattern IN_SCRIPT =
      Pattern.compile(
          "(?i)\"(?:date_?published|published_?(?:at|date|on|time)|publish_?(?:date|time)"
              + "|publication_?date|pub_?date|first_?published\\w*)\"\\s*:\\s*\"([^\"]{8,40})\"");

  /** No more of a page's scripts is looked through, in UTF-16 units. */
  private static final int LONGEST_SCRIPT = 1 << 20;

  private @Nullable Mark mark(@Nullable String written, String where) {
    var date = dates.day(written);
    return date == null || written == null
        ? null
        : new Mark(date, where, UNIVERSAL.matcher(written.strip()).matches());
  }

  @Nullable Mark linkedData() {
    return mark(linked.value("datePublished"), "its JSON-LD");
  }

  @Nullable Mark sure() {
    return meta(SURE);
  }

  @Nullable Mark doubtful() {
    var mark = meta(DOUBTFUL);
    return mark == null ? mark(linked.released(), "its JSON-LD") : mark;
  }

  private @Nullable Mark meta(List<String> names) {
    for (var name : names) {
      var mark = mark(tags.first(List.of(name)), "its mark \"" + name + "\"");
      if (mark != null) {
        return mark;
      }
    }
    return null;
  }

  /** When the marks say that the page was last changed, or null. */
  @Nullable PartialDate changed() {
    var linkedData = dates.day(linked.value("dateModified"));
    var mark = linkedData == null ? meta(CHANGED) : null;
    return mark == null ? linkedData : mark.date();
  }

  /** The one day that the data in the page's scripts calls that of publication, or null. */
  @Nullable PartialDate inScripts() {
    var days =
        page.select("script").stream()
            .map(script -> script.data())
            .filter(data -> data.length() <= LONGEST_SCRIPT)
            .flatMap(data -> IN_SCRIPT.matcher(data).results())
            .flatMap(match -> Stream.ofNullable(dates.day(match.group(1))))
            .collect(Collectors.toSet());
    return days.size() == 1 ? days.iterator().next() : null;
  }

  /** The day under which the page's own picture is filed, or null. */
  @Nullable PartialDate ofPicture() {
    var day = AddressDate.day(tags.first(List.of("og:image", "twitter:image")));
    return day == null || !dates.isPossible(day) ? null : day;
  }
}
