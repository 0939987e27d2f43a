package dev.munshi.corpus.reading;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.ArrayDeque;
import java.util.StringJoiner;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/**
 * What a page says of its article in schema.org's vocabulary.
 *
 * @param article the node of the article, missing where the page has none
 */
record JsonLd(JsonNode article) {

  private static final JsonMapper JSON =
      JsonMapper.builder()
          .enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS)
          .enable(JsonReadFeature.ALLOW_TRAILING_COMMA)
          .enable(JsonReadFeature.ALLOW_BACKSLASH_ESCAPING_ANY_CHARACTER)
          .build();
  private static final Pattern ARTICLE =
      Pattern.compile(
          "(?:https?://schema.org/)?(?:\\w*Article|BlogPosting|LiveBlogPosting|Report|SocialMediaPosting)");

  /** A graph has few nodes; a page that nests more is not looked at further. */
  private static final int MOST_NODES = 2_000;

  static JsonLd of(Document page) {
    for (var script : page.select("script[type~=(?i)^application/ld\\+json]")) {
      var article = article(script.data().strip());
      if (article != null) {
        return new JsonLd(article);
      }
    }
    return new JsonLd(MissingNode.getInstance());
  }

  private static @Nullable JsonNode article(String json) {
    try {
      var waiting = new ArrayDeque<JsonNode>();
      waiting.add(JSON.readTree(json.replaceAll("^<!--|-->$|^//<!\\[CDATA\\[|//]]>$", "")));
      for (int i = 0; i < MOST_NODES && !waiting.isEmpty(); i++) {
        var node = waiting.remove();
        if (isArticle(node.path("@type"))) {
          return node;
        }
        if (node.isArray()) {
          node.forEach(waiting::add);
        } else {
          waiting.add(node.path("@graph"));
          waiting.add(node.path("mainEntity"));
        }
      }
      return null;
    } catch (JsonProcessingException e) {
      return null; // many pages carry broken JSON-LD; their other marks are still read
    }
  }

  private static boolean isArticle(JsonNode type) {
    if (type.isArray()) {
      for (var one : type) {
        if (isArticle(one)) {
          return true;
        }
      }
    }
    return ARTICLE.matcher(type.asText("")).matches();
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
