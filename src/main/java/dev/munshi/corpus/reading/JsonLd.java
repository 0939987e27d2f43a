package dev.munshi.corpus.reading;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.ArrayDeque;
import java.util.List;
import java.util.StringJoiner;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/**
 * What a page says of its article in schema.org's vocabulary.
 *
 * @param article the node of the article, missing where the page has none
 * @param page the node of the page, or of a recording that it shows; missing likewise
 */
record JsonLd(JsonNode article, JsonNode page) {

  private static final JsonMapper JSON =
      JsonMapper.builder()
          .enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS)
          .enable(JsonReadFeature.ALLOW_TRAILING_COMMA)
          .enable(JsonReadFeature.ALLOW_BACKSLASH_ESCAPING_ANY_CHARACTER)
          .build();
  private static final Pattern ARTICLE =
      Pattern.compile(
          "(?:https?://schema.org/)?(?:\\w*Article|BlogPosting|LiveBlogPosting|Report|SocialMediaPosting)");
  private static final Pattern PAGE =
      Pattern.compile(
          "(?:https?://schema.org/)?(?:\\w*Page|VideoObject|AudioObject|PodcastEpisode|Recipe|Dataset)");

  /** A graph has few nodes; a page that nests more is not looked at further. */
  private static final int MOST_NODES = 2_000;

  static JsonLd of(Document page) {
    var roots =
        page.select("script[type~=(?i)^application/ld\\+json]").stream()
            .flatMap(script -> Stream.ofNullable(root(script.data().strip())))
            .toList();
    return new JsonLd(first(roots, ARTICLE), first(roots, PAGE));
  }

  private static @Nullable JsonNode root(String json) {
    try {
      return JSON.readTree(json.replaceAll("^<!--|-->$|^//<!\\[CDATA\\[|//]]>$", ""));
    } catch (JsonProcessingException e) {
      return null; // many pages carry broken JSON-LD; their other marks are still read
    }
  }

  /** The first node of the type, one with a date before one without. */
  private static JsonNode first(List<JsonNode> roots, Pattern type) {
    JsonNode undated = MissingNode.getInstance();
    for (var root : roots) {
      var waiting = new ArrayDeque<JsonNode>(List.of(root));
      for (int i = 0; i < MOST_NODES && !waiting.isEmpty(); i++) {
        var node = waiting.remove();
        if (isOne(node.path("@type"), type)) {
          if (node.has("datePublished")) {
            return node;
          }
          undated = undated.isMissingNode() ? node : undated;
        }
        if (node.isArray()) {
          node.forEach(waiting::add);
        } else {
          waiting.add(node.path("@graph"));
          waiting.add(node.path("mainEntity"));
        }
      }
    }
    return undated;
  }

  private static boolean isOne(JsonNode types, Pattern wanted) {
    if (types.isArray()) {
      for (var one : types) {
        if (isOne(one, wanted)) {
          return true;
        }
      }
    }
    return wanted.matcher(types.asText("")).matches();
  }

  /** When what the page shows was made public, where it is no article, or null. */
  @Nullable String released() {
    for (var property : List.of("datePublished", "uploadDate", "dateCreated")) {
      var date = value(page.path(property));
      if (date != null) {
        return date;
      }
    }
    return value("dateCreated");
  }

  /** A property's text, or the name of what it refers to; several joined by a comma; else null. */
  @Nullable String value(String property) {
    return value(article.path(property));
  }

  private static @Nullable String value(JsonNode node) {
    if (node.isArray()) {
      var joined = new StringJoiner(", ").setEmptyValue("");
      for (var one : node) {
        var value = one.isArray() ? null : value(one);
        if (value != null) {
          joined.add(value);
        }
      }
      return joined.length() == 0 ? null : joined.toString();
    }
    var named = node.isObject() ? node.path("name") : node;
    var text = CleanText.line(Parser.unescapeEntities(named.asText(""), false));
    return text.isEmpty() ? null : text;
  }
}
