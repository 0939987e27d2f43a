package dev.munshi.answer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class QuestionTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);

  @Test
  void holds_nothing_that_nobody_sees() {
    var hidden = "\uDB40\uDC73\uDB40\uDC61\uDB40\uDC79";
    var question =
        new Question(
            "\u202EWho\u200B?" + hidden, TODAY, List.of(new Turn("And\u2066 why?" + hidden)));

    assertThat(question.text()).isEqualTo("Who?");
    assertThat(question.earlier()).containsExactly(new Turn("And why?"));
  }

  @Test
  void is_empty_where_nothing_is_seen() {
    assertThatThrownBy(() -> new Question("\u200B\u2060 \uFEFF", TODAY, List.of()))
        .hasMessage("the question is empty");
  }
}
