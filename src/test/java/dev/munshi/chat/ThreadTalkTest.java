package dev.munshi.chat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ThreadTalkTest {

  private static final String ANN = "U0ANN";
  private static final String BOB = "U0BOB";

  private final ThreadTalk talk = new ThreadTalk();

  private boolean isMeant(String person, String text) {
    return talk.isMeantForBot("t", person, text, Optional::empty);
  }

  @Test
  void who_asked_goes_on_without_a_question_mark() {
    talk.asked("t", ANN);

    assertThat(isMeant(ANN, "tell me more of the minister")).isTrue();
  }

  @Test
  void somebody_else_goes_on_with_a_question() {
    talk.asked("t", ANN);

    assertThat(isMeant(BOB, "and who set it up?")).isTrue();
    assertThat(isMeant(BOB, "that looks wrong to me")).isFalse();
  }

  @Test
  void people_who_speak_to_each_other_are_left_alone_until_the_bot_is_asked_again() {
    talk.asked("t", ANN);
    assertThat(isMeant(BOB, "that looks wrong to me")).isFalse();

    assertThat(isMeant(ANN, "can you look into it?")).isFalse();
    assertThat(isMeant(BOB, "by five?")).isFalse();

    talk.asked("t", ANN);
    assertThat(isMeant(ANN, "and in 2021?")).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "thanks!",
        "Thank you so much",
        "ok",
        "Great 👍",
        "👍",
        "got it.",
        "شکریہ",
        "... thanks all!",
        "👍 everyone"
      })
  void thanks_need_no_answer(String text) {
    talk.asked("t", ANN);

    assertThat(isMeant(ANN, text)).isFalse();
    assertThat(isMeant(ANN, "and in 2021?")).isTrue();
  }

  @Test
  void a_long_line_of_nothing_is_read_at_once() {
    assertTimeoutPreemptively(
        Duration.ofSeconds(2),
        () -> assertThat(ThreadTalk.isSmallTalk(" ".repeat(60_000) + "x")).isFalse());
  }

  @Test
  void asks_who_asked_last_where_it_does_not_remember() {
    assertThat(talk.isMeantForBot("u", ANN, "more of it", () -> Optional.of(ANN))).isTrue();
    assertThat(talk.isMeantForBot("v", BOB, "let us meet", () -> Optional.of(ANN))).isFalse();
    assertThat(talk.isMeantForBot("w", BOB, "and why?", () -> Optional.of(ANN))).isTrue();
  }
}
