package dev.munshi.answer.generative;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PromptTemplateTest {

  private static final PromptTemplate TEMPLATE =
      PromptTemplate.of("# System\nIn {{language}}.\n\n# User\n{{ question }} ({{language}})\n");

  @Test
  void knows_its_gaps() {
    assertThat(TEMPLATE.gaps()).containsExactlyInAnyOrder("language", "question");
  }

  @Test
  void fills_each_gap() {
    var filled = TEMPLATE.filled(Map.of("language", "Urdu", "question", "Who?"));
    assertThat(filled).isEqualTo(new PromptTemplate("In Urdu.", "Who? (Urdu)"));
  }

  @Test
  void leaves_a_value_as_it_is_even_where_it_looks_like_a_gap() {
    var filled = TEMPLATE.filled(Map.of("language", "$1 \\ {{question}}", "question", "Who?"));
    assertThat(filled.system()).isEqualTo("In $1 \\ {{question}}.");
  }

  @Test
  void fills_no_gap_with_nothing() {
    assertThatThrownBy(() -> TEMPLATE.filled(Map.of("language", "Urdu")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("{{question}}");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "Answer!", "# System\nAnswer!", "# User\nWho?\n# System\nAnswer!"})
  void needs_both_parts(String file) {
    assertThatThrownBy(() -> PromptTemplate.of(file)).isInstanceOf(IllegalArgumentException.class);
  }
}
