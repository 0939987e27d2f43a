package dev.munshi.digest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.munshi.answer.Answerer;
import dev.munshi.answer.ExtractiveAnswerer;
import dev.munshi.document.Document;
import dev.munshi.store.KeptWatch;
import dev.munshi.testing.RecordingPoster.Crash;
import dev.munshi.testing.RecordingPoster.Standing;
import dev.munshi.testing.RecordingPoster.Weather;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OpenQuestionsTest {

  private static final String QUESTION = "When did Varnholm open its register of algorithms?";
  private static final String OPENED =
      "Varnholm opened a public register of its algorithms on 4 March 2026.";
  private static final String UNRELATED =
      "Crews of the Tidewater ferries began a strike of three days over their night shifts.";
  private static final LocalDate DAY = LocalDate.of(2026, 3, 3);

  @TempDir Path folder;
  private NewsHome home;
  private int asked;
  private int askedWholly;

  @BeforeEach
  void open() {
    home = new NewsHome(folder, Instant.parse("2026-03-03T08:00:00Z"));
    home.arrives("ferries", "Gazette", UNRELATED);
  }

  @AfterEach
  void close() {
    home.close();
  }

  private Document await(Room room, String key) {
    var known = new KeptWatch.Asked(key, "12.5", DAY, home.stores().news().last());
    return home.desk()
        .take(
            new OrderDesk.Orderer(room, "U1", ZoneOffset.UTC, null),
            new Order.Await(QUESTION, known, false));
  }

  private OpenQuestions questions() {
    return new OpenQuestions(
        home.stores(),
        home::corpus,
        new RoomAnswerers() {
          @Override
          public Answerer extractive(Room room) {
            asked++;
            return answerer(room);
          }

          @Override
          public Answerer whole(Room room) {
            askedWholly++;
            return answerer(room);
          }
        },
        home.clock);
  }

  private Answerer answerer(Room room) {
    return new ExtractiveAnswerer(home.corpus(room).retriever(), home, 0.3);
  }

  private void passes(Duration time) {
    home.clock.advance(time);
    questions().run();
    home.passes(Duration.ofSeconds(1));
  }

  @Test
  void what_is_known_now_is_told_in_the_thread_once_and_the_question_ends() {
    assertThat(await(NewsHome.ROOM, "q").text())
        .contains("I say it in this thread when something new answers", "watch remove 1");
    passes(Duration.ofMinutes(1));
    assertThat(home.posts()).isEmpty();

    home.arrives("register", "Courier", OPENED);
    passes(Duration.ofMinutes(1));
    home.arrives("register-again", "Post", OPENED);
    passes(Duration.ofHours(2));

    assertThat(home.poster.posts())
        .singleElement()
        .satisfies(post -> assertThat(post.thread()).isEqualTo("12.5"))
        .extracting(post -> post.document().text())
        .asString()
        .contains("On 3 March 2026 you asked: " + QUESTION)
        .contains(OPENED + " [1]", "[1] On register · Courier · Published 3 March 2026")
        .contains("“" + OPENED + "”");
    assertThat(home.order("watch list").text()).contains("watches nothing");
  }

  @Test
  void what_was_known_before_is_not_told() {
    home.arrives("register", "Courier", OPENED);
    await(NewsHome.ROOM, "q");

    home.arrives("plan", "Post", "Brack plans a register of algorithms, as Varnholm has one.");
    passes(Duration.ofMinutes(1));

    assertThat(asked).isEqualTo(1);
    assertThat(home.posts()).isEmpty();
    assertThat(home.order("watch list").text()).contains("answer to “" + QUESTION);
  }

  @Test
  void what_does_not_bear_on_it_costs_nothing_and_the_rest_one_answer_an_hour() {
    await(NewsHome.ROOM, "q");
    home.flood(30);
    passes(Duration.ofMinutes(1));
    assertThat(asked).isZero();

    for (int minute = 0; minute < 59; minute++) {
      home.arrives("plan" + minute, "Post", "Plans " + minute + " for algorithms of Varnholm.");
      passes(Duration.ofMinutes(1));
    }

    assertThat(asked).isEqualTo(1);
    home.arrives("register", "Courier", OPENED);
    passes(Duration.ofMinutes(2));
    assertThat(asked).isEqualTo(2);
    assertThat(askedWholly).isEqualTo(1);
    assertThat(home.posts()).singleElement().asString().contains(OPENED);
  }

  @Test
  void a_second_order_says_that_it_is_kept_and_one_that_was_removed_is_kept_again() {
    await(NewsHome.ROOM, "q");
    assertThat(await(NewsHome.ROOM, "q").text()).contains("kept already", "watch remove 1");
    assertThat(home.order("watch list").text())
        .containsOnlyOnce("1: answer to “" + QUESTION + "”, asked on 3 March 2026");

    assertThat(home.order("watch remove 1").text()).contains("has ended");
    home.arrives("register", "Courier", OPENED);
    passes(Duration.ofMinutes(1));
    assertThat(home.posts()).isEmpty();

    assertThat(await(NewsHome.ROOM, "q").text()).contains("watch remove 2");
  }

  @Test
  void a_room_has_twenty_besides_its_watches() {
    for (int i = 0; i < 20; i++) {
      assertThat(await(NewsHome.ROOM, "q" + i).text()).contains("in this thread");
    }

    assertThat(await(NewsHome.ROOM, "one-more").text()).contains("as many open questions");
    assertThat(home.order("watch harbour").text()).contains("watch remove 21");
  }

  @Test
  void after_ninety_days_its_last_line_says_so() {
    await(NewsHome.ROOM, "q");
    passes(Duration.ofDays(89));
    assertThat(home.posts()).isEmpty();

    passes(Duration.ofDays(1));
    passes(Duration.ofHours(2));
    home.arrives("register", "Courier", OPENED);
    passes(Duration.ofHours(2));

    assertThat(home.poster.posts()).extracting(Standing::thread).containsExactly("12.5");
    assertThat(home.posts().getFirst()).contains("in 90 days answers this", QUESTION);
    assertThat(home.order("watch list").text()).contains("watches nothing");
  }

  @Test
  void an_answer_cut_off_at_any_point_is_told_once() {
    for (var crash : List.of(Weather.CRASH_BEFORE, Weather.CRASH_AFTER, Weather.UNANSWERED)) {
      int before = home.poster.posts().size();
      await(NewsHome.ROOM, crash.name());
      home.arrives("register" + crash, "Courier", OPENED.replace("a public", "the " + crash));
      var weather = new ArrayDeque<>(List.of(crash));
      home.poster.weather(() -> weather.isEmpty() ? Weather.FINE : weather.poll());
      try {
        passes(Duration.ofMinutes(1));
      } catch (Crash e) {
        // the next process goes on when the lease of this one is over
      }
      passes(Duration.ofMinutes(3));
      passes(Duration.ofHours(2));

      assertThat(home.poster.posts()).as(crash.name()).hasSize(before + 1);
    }
    assertThat(home.order("watch list").text()).contains("watches nothing");
  }

  @Test
  void an_answer_that_was_given_up_is_told_when_the_network_is_back() {
    await(NewsHome.ROOM, "q");
    home.arrives("register", "Courier", OPENED);
    home.poster.weather(() -> Weather.BUSY);
    passes(Duration.ofMinutes(1));
    passes(Duration.ofHours(13));
    home.poster.weather(() -> Weather.FINE);
    passes(Duration.ofHours(1));
    passes(Duration.ofHours(2));

    assertThat(home.posts()).singleElement().asString().contains(OPENED);
  }

  @Test
  void who_asked_is_told_where_the_answer_may_not_be_posted() {
    await(NewsHome.ROOM, "q");
    home.poster.refuseIn(NewsHome.ROOM);
    home.arrives("register", "Courier", OPENED);
    passes(Duration.ofMinutes(1));

    assertThat(home.poster.posts())
        .singleElement()
        .satisfies(post -> assertThat(post.room().id()).isEqualTo("U1"))
        .extracting(post -> post.document().text())
        .asString()
        .contains("Open question 1 of C1 cannot be posted there", "ask " + QUESTION);
  }

  @Test
  void what_may_not_be_told_in_a_room_answers_nothing_there() {
    var board = new Room("slack", "T1", "C2");
    home.hide(NewsHome.ROOM, "board");
    await(NewsHome.ROOM, "q");
    await(board, "r");
    home.arrives("register", "Courier", "Board", OPENED);
    passes(Duration.ofMinutes(1));

    assertThat(home.poster.posts()).extracting(Standing::room).containsExactly(board);
  }

  @Test
  void two_processes_on_one_store_tell_each_answer_once() throws Exception {
    int rooms = 20;
    for (int i = 0; i < rooms; i++) {
      await(new Room("slack", "T1", "C" + i), "q");
    }
    home.arrives("register", "Courier", OPENED);
    Callable<Void> process =
        () -> {
          questions().run();
          home.rounds().deliver();
          return null;
        };
    try (var threads = Executors.newFixedThreadPool(2)) {
      for (var result : threads.invokeAll(List.of(process, process))) {
        result.get();
      }
    }
    passes(Duration.ofHours(2));

    assertThat(home.poster.posts()).hasSize(rooms);
    assertThat(home.poster.posts().stream().map(Standing::room).distinct()).hasSize(rooms);
  }
}
