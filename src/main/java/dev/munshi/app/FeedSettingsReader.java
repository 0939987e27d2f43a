package dev.munshi.app;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.munshi.corpus.feeds.Feed;
import dev.munshi.corpus.feeds.FeedSettings;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Reads which feeds are followed: addresses with commas or line breaks between them, or a JSON
 * array of addresses and of objects, which is what a list in the file becomes.
 */
final class FeedSettingsReader {

  static final String FEEDS = "corpus.feeds";
  static final String REFRESH = "corpus.refresh";
  static final List<String> KEYS = List.of(FEEDS, REFRESH);

  static final Duration DEFAULT_REFRESH = Duration.ofHours(1);

  private static final JsonMapper JSON = new JsonMapper();
  private static final Set<String> PARTS = Set.of("url", "name", "interval", "tags");
  private static final String EXPECTED_TIME = "a time of at least 1s, as 30m, 1h or 1d";

  /** Commas stand in addresses too, but never before a blank or the next address. */
  private static final String BETWEEN = "\\R|,(?=\\s|https?://|$)";

  private final SettingsValues values;

  FeedSettingsReader(SettingsValues values) {
    this.values = values;
  }

  FeedSettings read() {
    var feeds = values.text(FEEDS);
    var interval = values.duration(REFRESH, DEFAULT_REFRESH, Feed.SHORTEST, EXPECTED_TIME);
    var byAddress = new LinkedHashMap<URI, Feed>();
    for (var item : items(feeds == null ? "" : feeds)) {
      var feed = feed(item, interval);
      if (feed.isPresent() && byAddress.put(feed.get().address(), feed.get()) != null) {
        values.problem(FEEDS + ": " + feed.get().address() + " stands there twice");
      }
    }
    return new FeedSettings(List.copyOf(byAddress.values()));
  }

  private List<JsonNode> items(String feeds) {
    if (!feeds.startsWith("[")) {
      return Stream.of(feeds.split(BETWEEN, -1))
          .map(String::strip)
          .filter(url -> !url.isEmpty())
          .<JsonNode>map(url -> JSON.getNodeFactory().textNode(url))
          .toList();
    }
    try {
      return JSON.readTree(feeds).valueStream().toList();
    } catch (JsonProcessingException e) {
      values.problem(FEEDS + ": is neither a list of addresses nor JSON");
      return List.of();
    }
  }

  private Optional<Feed> feed(JsonNode item, Duration refresh) {
    int before = values.problems().size();
    var named = item.isObject() ? item : JSON.createObjectNode().put("url", item.asText());
    named
        .fieldNames()
        .forEachRemaining(
            key -> {
              if (!PARTS.contains(key)) {
                values.problem(
                    FEEDS + ": a feed has no " + key + "; it has url, name, interval and tags");
              }
            });
    var interval = text(named, "interval");
    var every =
        interval == null ? refresh : interval(FEEDS + ": interval", interval).orElse(refresh);
    var url = text(named, "url");
    if (url == null) {
      values.problem(FEEDS + ": a feed has no url");
    }
    return url == null || values.problems().size() > before
        ? Optional.empty()
        : feed(url, named, every);
  }

  private Optional<Feed> feed(String url, JsonNode item, Duration interval) {
    if (url.matches("(?i)[a-z]+://[^/?#]*@.*")) {
      values.problem(FEEDS + ": an address has a user name, and none is ever sent");
      return Optional.empty();
    }
    try {
      return Optional.of(new Feed(new URI(url), text(item, "name"), interval, tags(item)));
    } catch (URISyntaxException | IllegalArgumentException e) {
      values.problem(FEEDS + ": " + url + " is not an address as https://host/feed");
      return Optional.empty();
    }
  }

  private Optional<Duration> interval(String key, String written) {
    var time = WrittenDuration.parse(written).filter(found -> found.compareTo(Feed.SHORTEST) >= 0);
    if (time.isEmpty()) {
      values.problem(key + ": " + written + " is not " + EXPECTED_TIME);
    }
    return time;
  }

  private static List<String> tags(JsonNode item) {
    var tags = new ArrayList<String>();
    var given = item.path("tags");
    var written = given.isArray() ? given.valueStream() : Stream.of(given);
    written
        .flatMap(tag -> Stream.of(tag.asText("").split(",", -1)))
        .map(String::strip)
        .filter(tag -> !tag.isEmpty())
        .forEach(tags::add);
    return tags;
  }

  private static @Nullable String text(JsonNode item, String key) {
    var text = item.path(key).asText("").strip();
    return text.isEmpty() ? null : text;
  }
}
