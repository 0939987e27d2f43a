package dev.munshi.corpus.feeds;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.munshi.store.OfferedEntry;
import dev.munshi.store.TextHash;
import dev.munshi.store.WaitingEntry;
import java.net.URI;
import java.time.OffsetDateTime;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Entries as the store keeps them until they are settled. */
final class EntryJson {

  private static final JsonMapper JSON = new JsonMapper();

  private EntryJson() {}

  static OfferedEntry offered(FeedEntry entry) {
    var payload =
        JSON.createObjectNode()
            .put("title", entry.title())
            .put("published", text(entry.published()))
            .put("modified", text(entry.modified()))
            .put("content", entry.content())
            .put("author", entry.author())
            .toString();
    return new OfferedEntry(entry.address().toString(), mark(entry), entry.dated(), payload);
  }

  /** Where the feed says when an entry was changed, that tells; else its title and its date do. */
  private static String mark(FeedEntry entry) {
    var date = entry.modified() == null ? entry.published() : entry.modified();
    var said = Objects.requireNonNullElse(entry.title(), "") + "\n" + text(date);
    return TextHash.hex(date == null ? said + "\n" + entry.content() : said);
  }

  static FeedEntry entry(WaitingEntry waiting) {
    try {
      var json = JSON.readTree(waiting.payload());
      return new FeedEntry(
          URI.create(waiting.address()),
          text(json, "title"),
          date(json, "published"),
          date(json, "modified"),
          text(json, "content"),
          text(json, "author"));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("the store gave back other than it was given", e);
    }
  }

  private static @Nullable String text(@Nullable OffsetDateTime date) {
    return date == null ? null : date.toString();
  }

  private static @Nullable String text(JsonNode json, String field) {
    return json.path(field).isTextual() ? json.path(field).asText() : null;
  }

  private static @Nullable OffsetDateTime date(JsonNode json, String field) {
    var text = text(json, field);
    return text == null ? null : OffsetDateTime.parse(text);
  }
}
