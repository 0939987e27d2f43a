package dev.munshi.app;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.munshi.article.PartialDate;
import dev.munshi.corpus.reading.Dates;
import dev.munshi.corpus.reading.Draft;
import dev.munshi.language.VisibleText;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One line of a {@code --batch} file.
 *
 * @param id as it stands there, of any JSON type
 * @param text the question or the claim
 * @param asked the day on which it is asked
 * @param sources the only ones that count for it, or nothing for the whole corpus
 */
record BatchLine(JsonNode id, String text, LocalDate asked, Optional<List<Draft>> sources) {

  private static final ObjectMapper JSON =
      new ObjectMapper().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);
  private static final int TITLE_CHARACTERS = 80;

  /**
   * Reads {@code {"id","question","asked","sources"}}.
   *
   * @param field the name of the field with the text: {@code question} or {@code claim}
   * @param today the day that counts where the line names none
   * @throws IllegalArgumentException with the reason where the line cannot be used
   */
  static BatchLine parse(String line, String field, LocalDate today) {
    try {
      var json = JSON.readTree(line);
      var text = VisibleText.of(json.path(field).asText("")).strip();
      var asked = json.path("asked").asText("");
      var day = asked.isBlank() ? today : LocalDate.parse(asked);
      if (text.isEmpty()) {
        throw new IllegalArgumentException("the " + field + " is empty");
      }
      return new BatchLine(json.path("id"), text, day, sources(json.get("sources")));
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("it is not JSON", e);
    } catch (DateTimeException e) {
      throw new IllegalArgumentException("a date is not YYYY-MM-DD: " + e.getMessage(), e);
    }
  }

  private static Optional<List<Draft>> sources(@Nullable JsonNode given) {
    if (given == null || given.isNull()) {
      return Optional.empty();
    }
    if (!given.isArray()) {
      throw new IllegalArgumentException("\"sources\" is not a list");
    }
    var drafts = new ArrayList<Draft>();
    for (var source : given) {
      var text = source.isTextual() ? source.asText() : source.path("text").asText("");
      if (!text.isBlank()) {
        drafts.add(draft("source-" + (drafts.size() + 1), text, source));
      }
    }
    return Optional.of(drafts);
  }

  private static Draft draft(String name, String text, JsonNode source) {
    var title = field(source, "title");
    var published = field(source, "published");
    return new Draft(
        name,
        name,
        field(source, "url"),
        title == null ? title(text) : title,
        field(source, "publisher"),
        field(source, "author"),
        Dates.published(published == null ? null : PartialDate.parse(published)),
        null,
        text);
  }

  private static String title(String text) {
    var line = text.strip().lines().findFirst().orElseThrow();
    return line.length() <= TITLE_CHARACTERS ? line : line.substring(0, TITLE_CHARACTERS) + "…";
  }

  private static @Nullable String field(JsonNode source, String name) {
    var value = source.path(name).asText("");
    return value.isBlank() ? null : value;
  }
}
