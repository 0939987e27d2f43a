package dev.munshi.corpus.reading;

import com.fasterxml.jackson.databind.JsonNode;
import dev.munshi.article.PartialDate;
import dev.munshi.article.Tags;
import dev.munshi.language.Language;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.apache.commons.text.similarity.LevenshteinDistance;
import org.jspecify.annotations.Nullable;

/**
 * The fields that a line of JSON Lines and a front matter share.
 *
 * @param fields an object; what it holds beside the known names is ignored, unless it is nearly one
 *     of them
 */
record ArticleFields(JsonNode fields) {

  private static final List<String> KNOWN =
      List.of(
          "title",
          "publisher",
          "author",
          "url",
          "published",
          "modified",
          "retrieved",
          "event_date",
          "language",
          "tags",
          "text");

  /** What other programs call a field; counts where our own name is missing. */
  private static final Map<String, String> ALIASES =
      Map.of("published", "date", "language", "lang", "title", "headline", "text", "body");

  /** Names of other programs that are nearly ours and mean something else. */
  private static final Set<String> COMMON =
      Set.of(
          "tag", "authors", "publish", "tile", "subtitle", "titles", "languages", "test", "texts");

  /** A longer name with so many wrong letters was meant to be ours. */
  private static final int MOST_TYPOS = 2;

  /** Throws the nearest known name where one of the names is mistyped. */
  private void checkNames() throws UnreadableException {
    for (var names = fields.fieldNames(); names.hasNext(); ) {
      var name = names.next();
      var meant = KNOWN.contains(name) || COMMON.contains(name) ? null : meant(name);
      if (meant != null) {
        throw new UnreadableException(
            "\"%s\" is no field; did you mean \"%s\"?".formatted(Titles.cut(name), meant));
      }
    }
  }

  private static @Nullable String meant(String name) {
    return KNOWN.stream()
        .filter(known -> Math.abs(known.length() - name.length()) <= MOST_TYPOS)
        .filter(known -> distance(known, name) <= Math.min(MOST_TYPOS, known.length() / 4))
        .min(Comparator.comparingInt(known -> distance(known, name)))
        .orElse(null);
  }

  private static int distance(String known, String name) {
    return LevenshteinDistance.getDefaultInstance().apply(known, name.toLowerCase(Locale.ROOT));
  }

  /** The field's text in one line, null where it is missing or blank; lists joined by a comma. */
  @Nullable String line(String name) {
    var field = field(name);
    if (field == null) {
      return null;
    }
    var parts = new ArrayList<String>();
    for (var part : field.isArray() ? field : List.of(field)) {
      var text = part.isValueNode() && !part.isNull() ? CleanText.line(part.asText()) : "";
      if (!text.isEmpty()) {
        parts.add(text);
      }
    }
    return parts.isEmpty() ? null : String.join(", ", parts);
  }

  private @Nullable JsonNode field(String name) {
    var own = fields.get(name);
    var alias = ALIASES.get(name);
    return own == null && alias != null ? fields.get(alias) : own;
  }

  /** The field's text in paragraphs, empty where there is none. */
  String text(String name) {
    var field = field(name);
    return field != null && field.isTextual() ? CleanText.paragraphs(field.textValue()) : "";
  }

  private @Nullable PartialDate date(String name) throws UnreadableException {
    var written = line(name);
    if (written == null) {
      return null;
    }
    try {
      return DeclaredDate.parse(written);
    } catch (DateTimeException e) {
      if (!fields.has(name)) {
        return null; // another program's field, in a form of its own
      }
      throw new UnreadableException(
          "\"%s\" is not a date as YYYY-MM-DD, YYYY-MM or YYYY: %s"
              .formatted(name, Titles.cut(written)));
    }
  }

  /** The article with these fields; throws the reason where one of them cannot be understood. */
  Draft draft(String source, String file, String title, String text) throws UnreadableException {
    checkNames();
    date("retrieved");
    var declared = Language.declared(line("language"));
    return new Draft(
            source,
            file,
            url(),
            title,
            line("publisher"),
            line("author"),
            new Dates(date("published"), date("modified"), date("event_date"), null),
            declared == null ? Language.guess(text) : declared,
            text)
        .withTags(tags("tags").and(tags("tag").names()));
  }

  /** A tag that was overlooked would tell everybody what is for a few. */
  private Tags tags(String name) throws UnreadableException {
    var given = fields.path(name);
    var names = new ArrayList<String>();
    for (var tag : given.isArray() ? given : List.of(given)) {
      if (tag.isContainerNode()) {
        throw new UnreadableException("\"%s\" is not a list of words".formatted(name));
      }
      names.add(tag.asText(""));
    }
    return new Tags(names);
  }

  private @Nullable String url() throws UnreadableException {
    var url = line("url");
    if (url != null && !WebAddress.isOne(url)) {
      throw new UnreadableException("\"url\" is not an http or https address: " + Titles.cut(url));
    }
    return url;
  }
}
