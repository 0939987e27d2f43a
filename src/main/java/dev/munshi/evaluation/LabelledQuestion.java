package dev.munshi.evaluation;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.StreamSupport;

/**
 * A question whose answer is known.
 *
 * @param id as it stands in the file
 * @param text never blank
 * @param asked the day on which it is asked
 * @param answerable whether the corpus has the answer
 * @param contains an answer is right that holds one of these; may be empty
 * @param articles addresses or file names of articles that bear the answer; may be empty
 */
public record LabelledQuestion(
    String id,
    String text,
    LocalDate asked,
    boolean answerable,
    List<String> contains,
    List<String> articles) {

  private static final ObjectMapper JSON =
      new ObjectMapper().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

  public LabelledQuestion {
    contains = List.copyOf(contains);
    articles = List.copyOf(articles);
    if (text.isBlank()) {
      throw new IllegalArgumentException("the question is empty");
    }
  }

  /**
   * Reads {@code {"id","question","asked","expect":{"answerable","contains","articles"}}}.
   *
   * @param today the day that counts where the line names none
   * @throws IllegalArgumentException with the reason where the line cannot be used
   */
  public static LabelledQuestion parse(String line, LocalDate today) {
    try {
      var json = JSON.readTree(line);
      var expected = json.path("expect");
      if (!expected.isObject()) {
        throw new IllegalArgumentException(
            "it has no \"expect\":{\"answerable\",\"contains\",\"articles\"}");
      }
      var asked = json.path("asked").asText("");
      return new LabelledQuestion(
          json.path("id").asText(""),
          json.path("question").asText("").strip(),
          asked.isBlank() ? today : LocalDate.parse(asked),
          expected.path("answerable").asBoolean(true),
          texts(expected.path("contains")),
          texts(expected.path("articles")));
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("it is not JSON", e);
    } catch (DateTimeException e) {
      throw new IllegalArgumentException("a date is not YYYY-MM-DD: " + e.getMessage(), e);
    }
  }

  private static List<String> texts(JsonNode list) {
    return StreamSupport.stream(list.spliterator(), false)
        .map(item -> item.asText(""))
        .filter(text -> !text.isBlank())
        .toList();
  }
}
