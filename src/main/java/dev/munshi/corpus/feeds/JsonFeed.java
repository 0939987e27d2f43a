package dev.munshi.corpus.feeds;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.net.URI;
import java.util.ArrayList;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jsoup.nodes.Entities;
import org.jspecify.annotations.Nullable;

/**
 * JSON Feed 1.0 and 1.1 (jsonfeed.org).
 *
 * @param base where the feed was found, or null
 */
record JsonFeed(@Nullable URI base) {

  private static final JsonMapper JSON = new JsonMapper();
  private static final Pattern CONTROL = Pattern.compile("[\\s\\p{Cc}]+");

  /** In characters; more is no title and no name. */
  private static final int LONGEST_LINE = 300;

  private static final Pattern VERSION =
      Pattern.compile("\"version\"\\s*:\\s*\"https?:\\\\?/\\\\?/jsonfeed\\.org");

  /** Whether the document says of itself that it is one. */
  static boolean isOne(String text) {
    return text.stripLeading().startsWith("{") && VERSION.matcher(text).find();
  }

  ParsedFeed parse(String text) throws NotAFeedException {
    try {
      var feed = JSON.readTree(text);
      var site = FeedLink.resolve(base, text(feed, "home_page_url")).orElse(base);
      var entries = new ArrayList<FeedEntry>();
      for (var item : feed.path("items")) {
        entry(item, base == null ? site : base, author(feed)).ifPresent(entries::add);
      }
      return ParsedFeed.feed(line(feed, "title"), entries);
    } catch (JsonProcessingException e) {
      throw new NotAFeedException("is not JSON: " + e.getOriginalMessage());
    }
  }

  private static Optional<FeedEntry> entry(
      JsonNode item, @Nullable URI base, @Nullable String otherwise) {
    var author = author(item);
    return FeedLink.resolve(base, text(item, "url"))
        .or(() -> FeedLink.resolve(base, text(item, "external_url")))
        .or(() -> FeedLink.resolve(null, text(item, "id")))
        .map(
            address ->
                new FeedEntry(
                    address,
                    line(item, "title"),
                    FeedDate.parse(text(item, "date_published")),
                    FeedDate.parse(text(item, "date_modified")),
                    content(item),
                    author == null ? otherwise : author));
  }

  private static @Nullable String content(JsonNode item) {
    var html = text(item, "content_html");
    var plain = text(item, "content_text");
    return html != null || plain == null
        ? html
        : "<p>" + Entities.escape(plain).replaceAll("\\R{2,}", "</p><p>") + "</p>";
  }

  /** Version 1.1 has {@code authors}, 1.0 had {@code author}. */
  private static @Nullable String author(JsonNode node) {
    var first = line(node.path("authors").path(0), "name");
    return first == null ? line(node.path("author"), "name") : first;
  }

  private static @Nullable String line(JsonNode node, String field) {
    var text = text(node, field);
    if (text == null) {
      return null;
    }
    var line = CONTROL.matcher(text).replaceAll(" ").strip();
    int end = Math.min(line.length(), LONGEST_LINE);
    boolean isCutInTwo = end < line.length() && Character.isHighSurrogate(line.charAt(end - 1));
    return line.isEmpty() ? null : line.substring(0, isCutInTwo ? end - 1 : end);
  }

  private static @Nullable String text(JsonNode node, String field) {
    var text = node.path(field).asText("").strip();
    return text.isEmpty() || node.path(field).isNull() ? null : text;
  }
}
