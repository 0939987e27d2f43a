package dev.munshi.chat.matrix;

import static dev.munshi.chat.matrix.ListeningHome.AMIRA;
import static dev.munshi.chat.matrix.ListeningHome.BELA;
import static dev.munshi.chat.matrix.ListeningHome.STRANGER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.munshi.store.Feedback;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FeedbackReactionsTest extends AtListeningHome {

  private FakeRoom group;

  @BeforeEach
  void enter() {
    group = home.matrix.room(AMIRA, BELA, STRANGER);
  }

  private List<Feedback> feedback() {
    return home.replies.feedback("matrix", "example.org", 10);
  }

  @ParameterizedTest
  @CsvSource({
    "👍, true",
    "👍🏽, true",
    "👍️, true",
    "✅, true",
    "👎, false",
    "👎🏿, false",
    "❌, false",
  })
  void say_whether_an_answer_helped(String sign, boolean helped) {
    var asked = group.mention(AMIRA, "Who pays?");
    var answer = home.answer(true);
    group.react(BELA, answer, sign);

    assertThat(feedback())
        .containsExactly(new Feedback(asked, BELA, helped, null, null, home.clock.instant()));
  }

  @Test
  void say_nothing_where_the_sign_is_another_or_another_message_is_meant() {
    var asked = group.mention(AMIRA, "Who pays?");
    var answer = home.answer(true);
    group.react(BELA, answer, "🎉");
    group.react(BELA, asked, "👍");
    group.react(STRANGER, answer, "👍");
    group.react(BELA, home.announce(group.id()), "👍");

    assertThat(feedback()).isEmpty();
  }

  @Test
  void are_taken_back_also_after_a_restart() {
    group.mention(AMIRA, "Who pays?");
    var answer = home.answer(true);
    var good = group.react(BELA, answer, "👍");
    home.clock.advance(Duration.ofSeconds(1));
    var bad = group.react(BELA, answer, "👎");
    group.react(AMIRA, answer, "👎");
    home.restart(inbox -> inbox);

    group.redact(bad);
    assertThat(feedback())
        .extracting(Feedback::person, Feedback::helped)
        .containsExactlyInAnyOrder(tuple(BELA, true), tuple(AMIRA, false));

    group.redact(good);
    assertThat(feedback()).extracting(Feedback::person).containsExactly(AMIRA);
  }

  @Test
  void keep_a_question_open_that_nothing_answered() {
    group.mention(AMIRA, "Who pays?");
    var thread = home.last().thread();
    var answer = home.answer(false);
    var bell = group.react(BELA, answer, "🔔");

    assertThat(home.texts()).containsExactly("tell me when this is known");
    assertThat(home.last().key()).isEqualTo(bell);
    assertThat(home.last().thread()).isEqualTo(thread);
    assertThat(home.last().author()).isEqualTo(BELA);
  }

  @Test
  void open_no_question_that_was_answered() {
    group.mention(AMIRA, "Who pays?");
    group.react(BELA, home.answer(true), "🔔");

    assertThat(home.asked()).isEmpty();
  }

  @Test
  void open_no_other_question_than_the_one_meant() {
    var root = group.mention(AMIRA, "Who pays?");
    var first = home.answer(false);
    group.inThread(AMIRA, root, "And when?");
    home.answer(false);
    group.react(BELA, first, "🔔");

    assertThat(home.asked()).isEmpty();
    assertThat(home.notices.said())
        .singleElement()
        .satisfies(
            said -> {
              assertThat(said.thread()).isEqualTo(root);
              assertThat(said.text()).contains("ask that one again");
            });
  }

  @Test
  void end_the_wait_when_the_bell_is_taken_back_before_it_is_worked_off() {
    group.mention(AMIRA, "Who pays?");
    var bell = group.react(BELA, home.answer(false), "🔔");
    group.redact(bell);

    assertThat(home.asked()).isEmpty();
  }
}
