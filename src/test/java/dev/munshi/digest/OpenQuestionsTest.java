package dev.munshi.digest;

import static dev.munshi.digest.AwaitingHome.OPENED;
import static dev.munshi.digest.AwaitingHome.QUESTION;
import static dev.munshi.digest.AwaitingHome.THREAD;
import static org.assertj.core.api.Assertions.assertThat;

import dev.munshi.store.ReplyStore;
import dev.munshi.testing.RecordingPoster.Standing;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OpenQuestionsTest {

  @TempDir Path folder;
  private AwaitingHome home;

  @BeforeEach
  void open() {
    home = new AwaitingHome(folder);
  }

  @AfterEach
  void close() {
    home.close();
  }

  @Test
  void what_is_known_now_is_told_in_the_thread_once_and_the_question_ends() {
    assertThat(home.await(NewsHome.ROOM, "q").text())
        .contains("I say it here when something new answers", "watch remove 1");
    home.passes(Duration.ofMinutes(1));
    assertThat(home.posts()).isEmpty();

    home.answers();
    home.passes(Duration.ofMinutes(1));
    home.news.arrives("register-again", "Post", OPENED);
    home.passes(Duration.ofHours(2));

    assertThat(home.news.poster.posts())
        .singleElement()
        .satisfies(post -> assertThat(post.thread()).isEqualTo(THREAD))
        .extracting(post -> post.document().text())
        .asString()
        .contains("On 3 March 2026 you asked: " + QUESTION)
        .contains(OPENED + " [1]", "[1] On register · Courier · Published 3 March 2026")
        .contains("“" + OPENED + "”");
    assertThat(home.list()).contains("watches nothing");
  }

  @Test
  void what_was_known_before_is_not_told() {
    home.answers();
    home.await(NewsHome.ROOM, "q");

    home.news.arrives("plan", "Post", "Brack plans a register of algorithms, as Varnholm has one.");
    home.passes(Duration.ofMinutes(1));

    assertThat(home.asked).isEqualTo(1);
    assertThat(home.posts()).isEmpty();
    assertThat(home.list()).contains("answer to “" + QUESTION);
  }

  @Test
  void what_does_not_bear_on_it_costs_nothing_and_the_rest_one_answer_an_hour() {
    home.await(NewsHome.ROOM, "q");
    home.news.flood(30);
    home.passes(Duration.ofMinutes(1));
    assertThat(home.asked).isZero();

    for (int minute = 0; minute < 59; minute++) {
      home.news.arrives(
          "plan" + minute, "Post", "Plans " + minute + " for algorithms of Varnholm.");
      home.passes(Duration.ofMinutes(1));
    }

    assertThat(home.asked).isEqualTo(1);
    home.answers();
    home.passes(Duration.ofMinutes(2));
    assertThat(home.asked).isEqualTo(2);
    assertThat(home.askedWholly).isEqualTo(1);
    assertThat(home.posts()).singleElement().asString().contains(OPENED);
  }

  @Test
  void what_whoever_answers_the_room_does_not_answer_stays_open() {
    home.await(NewsHome.ROOM, "q");
    home.isSilent = true;
    home.answers();
    home.passes(Duration.ofMinutes(1));
    assertThat(home.posts()).isEmpty();

    home.isSilent = false;
    home.news.arrives("entries", "Post", "The register of algorithms of Varnholm has 37 entries.");
    home.passes(Duration.ofMinutes(61));

    assertThat(home.askedWholly).isEqualTo(2);
    assertThat(home.posts()).singleElement().asString().contains(OPENED);
  }

  @Test
  void a_question_whose_message_is_deleted_is_no_longer_open() {
    home.await(NewsHome.ROOM, "T1/C1/1.5/edited/1.7");
    home.await(NewsHome.ROOM, "T1/C1/1.55");

    try (var other = home.news.beside()) {
      new ReplyStore(other).withdraw("slack", "T1/C1/1.5");
    }

    assertThat(home.list()).contains("• 2: ").doesNotContain("• 1: ");
  }

  @Test
  void a_second_order_says_that_it_is_kept_and_one_that_was_removed_is_kept_again() {
    home.await(NewsHome.ROOM, "q");
    assertThat(home.await(NewsHome.ROOM, "q").text()).contains("kept already", "watch remove 1");
    assertThat(home.list())
        .containsOnlyOnce("1: answer to “" + QUESTION + "”, asked on 3 March 2026");

    assertThat(home.news.order("watch remove 1").text()).contains("has ended");
    home.answers();
    home.passes(Duration.ofMinutes(1));
    assertThat(home.posts()).isEmpty();

    assertThat(home.await(NewsHome.ROOM, "q").text()).contains("watch remove 2");
  }

  @Test
  void a_room_has_twenty_besides_its_watches() {
    for (int i = 0; i < 20; i++) {
      assertThat(home.await(NewsHome.ROOM, "q" + i).text()).contains("I say it here");
    }

    assertThat(home.await(NewsHome.ROOM, "one-more").text()).contains("as many open questions");
    assertThat(home.news.order("watch harbour").text()).contains("watch remove 21");
  }

  @Test
  void after_ninety_days_its_last_line_says_so() {
    home.await(NewsHome.ROOM, "q");
    home.passes(Duration.ofDays(89));
    assertThat(home.posts()).isEmpty();

    home.passes(Duration.ofDays(1));
    home.passes(Duration.ofHours(2));
    home.answers();
    home.passes(Duration.ofHours(2));

    assertThat(home.news.poster.posts()).extracting(Standing::thread).containsExactly(THREAD);
    assertThat(home.posts().getFirst()).contains("in 90 days answers this", QUESTION);
    assertThat(home.list()).contains("watches nothing");
  }

  @Test
  void what_may_not_be_told_in_a_room_answers_nothing_there() {
    var board = new Room("slack", "T1", "C2");
    home.news.hide(NewsHome.ROOM, "board");
    home.await(NewsHome.ROOM, "q");
    home.await(board, "r");
    home.news.arrives("register", "Courier", "Board", OPENED);
    home.passes(Duration.ofMinutes(1));

    assertThat(home.news.poster.posts()).extracting(Standing::room).containsExactly(board);
  }
}
