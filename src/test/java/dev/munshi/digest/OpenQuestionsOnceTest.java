package dev.munshi.digest;

import static dev.munshi.digest.AwaitingHome.OPENED;
import static dev.munshi.digest.AwaitingHome.QUESTION;
import static org.assertj.core.api.Assertions.assertThat;

import dev.munshi.answer.Answerer;
import dev.munshi.testing.RecordingPoster.Crash;
import dev.munshi.testing.RecordingPoster.Standing;
import dev.munshi.testing.RecordingPoster.Weather;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An answer to an open question is told once, whatever happens. */
class OpenQuestionsOnceTest {

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
  void an_answer_cut_off_at_any_point_is_told_once() {
    for (var crash : List.of(Weather.CRASH_BEFORE, Weather.CRASH_AFTER, Weather.UNANSWERED)) {
      int before = home.news.poster.posts().size();
      home.await(NewsHome.ROOM, crash.name());
      home.news.arrives("register" + crash, "Courier", OPENED.replace("a public", "the " + crash));
      var weather = new ArrayDeque<>(List.of(crash));
      home.news.poster.weather(() -> weather.isEmpty() ? Weather.FINE : weather.poll());
      try {
        home.passes(Duration.ofMinutes(1));
      } catch (Crash e) {
        // the next process goes on when the lease of this one is over
      }
      home.passes(Duration.ofMinutes(3));
      home.passes(Duration.ofHours(2));

      assertThat(home.news.poster.posts()).as(crash.name()).hasSize(before + 1);
    }
    assertThat(home.list()).contains("watches nothing");
  }

  @Test
  void an_answer_that_was_given_up_is_told_when_the_network_is_back() {
    home.await(NewsHome.ROOM, "q");
    home.answers();
    home.news.poster.weather(() -> Weather.BUSY);
    home.passes(Duration.ofMinutes(1));
    home.passes(Duration.ofHours(13));
    home.news.poster.weather(() -> Weather.FINE);
    home.passes(Duration.ofHours(1));
    home.passes(Duration.ofHours(2));

    assertThat(home.posts()).singleElement().asString().contains(OPENED);
  }

  @Test
  void who_asked_is_told_where_the_answer_may_not_be_posted() {
    home.await(NewsHome.ROOM, "q");
    home.news.poster.refuseIn(NewsHome.ROOM);
    home.answers();
    home.passes(Duration.ofMinutes(1));

    assertThat(home.news.poster.posts())
        .singleElement()
        .satisfies(post -> assertThat(post.room().id()).isEqualTo("U1"))
        .extracting(post -> post.document().text())
        .asString()
        .contains("Open question 1 of C1 cannot be posted there", "ask " + QUESTION);
  }

  @Test
  void two_processes_on_one_store_tell_each_answer_once() throws Exception {
    int rooms = 20;
    for (int i = 0; i < rooms; i++) {
      home.await(new Room("slack", "T1", "C" + i), "q");
    }
    home.answers();
    Callable<Void> process =
        () -> {
          home.questions().run();
          home.news.rounds().deliver();
          return null;
        };
    try (var threads = Executors.newFixedThreadPool(2)) {
      for (var result : threads.invokeAll(List.of(process, process))) {
        result.get();
      }
    }
    home.passes(Duration.ofHours(2));

    assertThat(home.news.poster.posts()).hasSize(rooms);
    assertThat(home.news.poster.posts().stream().map(Standing::room).distinct()).hasSize(rooms);
  }

  @Test
  void one_whose_answerer_fails_does_not_keep_the_others_from_their_answers() {
    var broken = new Room("slack", "T1", "C2");
    home.await(broken, "q");
    home.await(NewsHome.ROOM, "r");
    home.answers();
    RoomAnswerers answerers =
        new RoomAnswerers() {
          @Override
          public Answerer extractive(Room room) {
            if (room.equals(broken)) {
              throw new StackOverflowError();
            }
            return home.extractive(room);
          }

          @Override
          public Answerer whole(Room room) {
            return home.whole(room);
          }
        };

    new OpenQuestions(home.news.stores(), home.news::corpus, answerers, home.news.clock).run();
    home.news.passes(Duration.ofSeconds(1));

    assertThat(home.news.poster.posts()).extracting(Standing::room).containsExactly(NewsHome.ROOM);
  }
}
