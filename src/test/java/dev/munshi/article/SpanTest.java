package dev.munshi.article;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpanTest {

  @Test
  void quotes_the_text_between_its_ends() {
    assertThat(new Span(4, 8).of("The dyke held.")).isEqualTo("dyke");
    assertThat(new Span(0, 14).of("The dyke held.")).isEqualTo("The dyke held.");
  }

  @ParameterizedTest
  @CsvSource({"-1, 3", "3, 3", "4, 2"})
  void refuses_what_is_no_stretch(int start, int end) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Span(start, end))
        .withMessageContaining(start + " to " + end);
  }

  @Test
  void does_not_quote_beyond_the_text() {
    assertThatThrownBy(() -> new Span(2, 9).of("short"))
        .isInstanceOf(StringIndexOutOfBoundsException.class);
  }
}
