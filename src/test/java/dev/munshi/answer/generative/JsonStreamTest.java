package dev.munshi.answer.generative;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonStreamTest {

  private static final String ANSWER =
      """
      {"statements": [
        {"citations": [{"passage": 1, "quote": "It said \\"no\\" {twice}."}], "text": "No } \\\\"},
        {"citations": [], "text": "Yes"}
      ], "searches": []}
      """;

  private static List<String> texts(List<JsonNode> objects) {
    return objects.stream()
        .filter(object -> object.has("text"))
        .map(object -> object.path("text").asText())
        .toList();
  }

  @Property
  void finds_the_same_objects_however_the_text_is_cut(
      @ForAll @IntRange(min = 1, max = 60) int size) {
    var stream = new JsonStream();
    var found = new ArrayList<JsonNode>();
    for (int i = 0; i < ANSWER.length(); i += size) {
      found.addAll(stream.add(ANSWER.substring(i, Math.min(ANSWER.length(), i + size))));
    }
    assertThat(texts(found)).containsExactly("No } \\", "Yes");
    assertThat(found.getFirst().path("quote").asText()).isEqualTo("It said \"no\" {twice}.");
    assertThat(found.getLast().has("searches")).isTrue();
  }

  @Test
  void gives_an_object_as_soon_as_it_closes() {
    var stream = new JsonStream();
    assertThat(stream.add("{\"statements\": [{\"text\": \"No\"")).isEmpty();
    assertThat(texts(stream.add("}"))).containsExactly("No");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "```json\n{\"text\": \"No\"}\n```",
        "Here is \"the JSON: {\"text\": \"No\"} I hope it's fine.",
        "[{\"text\": \"No\",},]",
        "{\"text\": \"No\"}{\"broken\": }",
        "{'text': 'No'}",
        "{text: \"No\"}",
        "<think>Perhaps {\"text\": \"Yes\"}?</think>{\"text\": \"No\"}",
        "a < b } {\"text\": \"No\"}"
      })
  void reads_what_models_make_of_json(String written) {
    assertThat(texts(new JsonStream().add(written))).containsExactly("No");
  }

  @Test
  void keeps_a_line_break_within_a_text() {
    assertThat(texts(new JsonStream().add("{\"text\": \"No\nway\"}"))).containsExactly("No\nway");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "No.", "{\"text\": \"No", "}}}", "{{{", "\"", "<thi", "{\\"})
  void finds_nothing_in_what_holds_no_object(String written) {
    assertThat(new JsonStream().add(written)).isEmpty();
  }
}
