package dev.munshi.corpus.reading;

import java.util.List;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * The {@code meta} elements of a page that say something, collected once: looking a name up goes
 * through them alone, and not through a page of megabytes.
 */
record MetaTags(List<Element> tags) {

  private static final List<String> KEYS = List.of("property", "name", "itemprop", "http-equiv");

  static MetaTags of(Document page) {
    return new MetaTags(List.copyOf(page.getElementsByTag("meta")));
  }

  /** The content of the first element that has one of the names, in the names' order. */
  @Nullable String first(List<String> names) {
    for (var name : names) {
      for (var key : KEYS) {
        var content = content(key, name);
        if (!content.isEmpty()) {
          return content;
        }
      }
    }
    return null;
  }

  private String content(String key, String name) {
    for (var tag : tags) {
      if (tag.hasAttr("content") && tag.attr(key).strip().equalsIgnoreCase(name)) {
        return CleanText.line(tag.attr("content"));
      }
    }
    return "";
  }
}
