package dev.munshi.corpus.reading;

import com.fasterxml.jackson.databind.JsonNode;
import dev.munshi.article.PartialDate;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The fields that a line of JSON Lines and a front matter share.
 *
 * @param fields an object; what it holds beside the known names is ignored
 */
record ArticleFields(JsonNode fields) {

  /** The field's text in one line, null where it is missing or blank; lists joined by a comma. */
  @Nullable String line(String name) {
    var field = fields.get(name);
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

  /** The field's text in paragraphs, empty where there is none. */
  String text(String name) {
    var field = fields.get(name);
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
      throw new UnreadableException(
          "\"%s\" is not a date as YYYY-MM-DD, YYYY-MM or YYYY: %s"
              .formatted(name, Titles.cut(written)));
    }
  }

  /** The article with these fields; throws the reason where one of them cannot be understood. */
  Draft draft(String source, String file, String title, String text) throws UnreadableException {
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
        text);
  }

  private @Nullable String url() throws UnreadableException {
    var url = line("url");
    if (url != null && !WebAddress.isOne(url)) {
      throw new UnreadableException("\"url\" is not an http or https address: " + Titles.cut(url));
    }
    return url;
  }
}
