package dev.munshi.answer.generative;

import static org.assertj.core.api.Assertions.assertThat;

import dev.munshi.answer.Turn;
import java.util.List;
import org.junit.jupiter.api.Test;

class ConversationTest {

  private static final WordCount TOKENS = new WordCount();
  private static final List<Turn> TURNS =
      List.of(new Turn("one two", "three"), new Turn("four"), new Turn("five six", "seven"));

  @Test
  void keeps_all_turns_in_their_order_where_there_is_room() {
    assertThat(Conversation.of(TURNS, 100, TOKENS))
        .isEqualTo(
            "Asked: one two\nAnswered: three\nAsked: four\nAsked: five six\nAnswered: seven");
  }

  @Test
  void leaves_out_the_earliest_where_there_is_not() {
    assertThat(Conversation.of(TURNS, 7, TOKENS))
        .isEqualTo("Asked: four\nAsked: five six\nAnswered: seven");
  }

  @Test
  void keeps_the_beginning_of_a_latest_turn_that_is_too_long_alone() {
    var turns = List.of(new Turn("one"), new Turn("two", "word ".repeat(200)));
    assertThat(Conversation.of(turns, 20, TOKENS))
        .startsWith("Asked: two\nAnswered: word")
        .endsWith("…");
    assertThat(TOKENS.estimateTokenCountInText(Conversation.of(turns, 20, TOKENS))).isLessThan(24);
  }

  @Test
  void is_empty_at_the_beginning() {
    assertThat(Conversation.of(List.of(), 20, TOKENS)).isEmpty();
  }
}
