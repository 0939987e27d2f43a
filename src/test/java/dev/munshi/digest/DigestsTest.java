package dev.munshi.digest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.munshi.testing.RecordingPoster.Weather;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DigestsTest {

  private static final String STRIKE =
      "Crews of the Tidewater ferries began a strike of three days over the pay of their night shifts.";
  private static final String REGISTER =
      "Varnholm opened a public register of the algorithms that its offices use to decide.";
  private static final String FINE =
      "Quellmark fined the delivery company Orbita because it followed its couriers everywhere.";

  @TempDir Path folder;
  private NewsHome home;

  @BeforeEach
  void open() {
    home = new NewsHome(folder, Instant.parse("2026-05-01T08:00:00Z"));
  }

  @AfterEach
  void close() {
    home.close();
  }

  @Test
  void tells_at_its_time_what_became_known_since_the_last_one_and_each_story_once() {
    home.order("digest subscribe daily at 09:00");
    home.arrives("strike", "Gazette", STRIKE);

    home.passes(Duration.ofMinutes(59));
    assertThat(home.posts()).isEmpty();

    home.passes(Duration.ofMinutes(2));
    assertThat(home.posts()).singleElement().asString().contains(STRIKE, "1 of 1 new story");

    home.passes(Duration.ofMinutes(2));
    home.arrives("register", "Gazette", REGISTER);
    home.arrives("strike-reprint", "Courier", STRIKE);
    home.passes(Duration.ofDays(1));
    assertThat(home.posts()).hasSize(2);
    assertThat(home.posts().getLast()).contains(REGISTER).doesNotContain("strike");
  }

  @Test
  void is_quiet_when_nothing_is_new() {
    home.order("digest subscribe daily at 09:00");
    home.arrives("strike", "Gazette", STRIKE);

    home.passes(Duration.ofHours(1));
    for (int day = 0; day < 4; day++) {
      home.passes(Duration.ofDays(1));
    }
    assertThat(home.posts()).hasSize(1);
  }

  @Test
  void an_index_that_is_built_anew_is_no_news() {
    home.arrives("strike", "Gazette", STRIKE);
    home.clock.advance(Duration.ofDays(3));
    home.order("digest subscribe daily at 09:00");
    home.rebuilds();

    home.passes(Duration.ofDays(1));
    assertThat(home.posts()).isEmpty();
  }

  @Test
  void tells_of_its_topics_alone_and_no_more_stories_than_it_may() {
    home.order("digest subscribe daily at 09:00 algorithms register, delivery company fined");
    home.order("digest subscribe daily at 09:00 max 1");
    home.arrives("strike", "Gazette", STRIKE);
    home.arrives("register", "Gazette", REGISTER);
    home.arrives("fine", "Gazette", FINE);

    home.passes(Duration.ofHours(2));

    assertThat(home.posts()).hasSize(2);
    assertThat(home.posts().getFirst()).contains(REGISTER, FINE).doesNotContain(STRIKE);
    assertThat(home.posts().getLast()).contains("1 of 3 new stories");
  }

  @Test
  void a_preview_changes_nothing() {
    home.order("digest subscribe daily at 09:00");
    home.arrives("strike", "Gazette", STRIKE);

    assertThat(home.order("digest preview").text()).contains(STRIKE);
    assertThat(home.order("digest preview 1").text()).contains(STRIKE);
    home.passes(Duration.ofHours(2));
    assertThat(home.posts()).singleElement().asString().contains(STRIKE);
    assertThat(home.order("digest preview").text()).contains("Nothing new");
  }

  @Test
  void one_that_is_asked_for_comes_at_once_and_the_next_one_as_ever() {
    home.order("digest subscribe daily at 09:00");
    home.arrives("strike", "Gazette", STRIKE);

    home.order("digest now");
    home.rounds().run();
    assertThat(home.posts()).hasSize(1);

    home.arrives("register", "Gazette", REGISTER);
    home.passes(Duration.ofHours(2));
    assertThat(home.posts()).hasSize(2);
    assertThat(home.posts().getLast()).contains(REGISTER).doesNotContain(STRIKE);
  }

  @Test
  void a_missed_one_comes_later_and_says_so() {
    home.order("digest subscribe daily at 09:00");
    home.arrives("strike", "Gazette", STRIKE);

    home.passes(Duration.ofDays(3).plusHours(3));

    assertThat(home.posts())
        .singleElement()
        .asString()
        .contains("This was due at 09:00 (UTC); it is late");
  }

  @Test
  void what_was_missed_for_too_long_is_told_with_the_next() {
    home.order("digest subscribe daily at 09:00");
    home.arrives("strike", "Gazette", STRIKE);

    home.passes(Duration.ofDays(3).plusHours(8));
    assertThat(home.posts()).isEmpty();

    home.passes(Duration.ofHours(17).plusMinutes(1));
    assertThat(home.posts())
        .singleElement()
        .asString()
        .contains(STRIKE)
        .doesNotContain("it is late");
  }

  @Test
  void a_paused_or_ended_one_says_nothing() {
    home.order("digest subscribe daily at 09:00");
    home.order("digest subscribe daily at 09:00");
    home.order("digest pause 1");
    home.order("digest unsubscribe 2");
    home.arrives("strike", "Gazette", STRIKE);

    home.passes(Duration.ofDays(2));
    assertThat(home.posts()).isEmpty();
    assertThat(home.order("digest list").text()).contains("1 · daily", "paused");

    home.order("digest resume 1");
    home.passes(Duration.ofHours(2));
    assertThat(home.posts()).singleElement().asString().contains(STRIKE);
  }

  @Test
  void one_that_goes_on_posts_none_of_those_that_were_due_while_it_was_paused() {
    home.order("digest subscribe daily at 09:00");
    home.order("digest pause 1");
    home.arrives("strike", "Gazette", STRIKE);
    home.passes(Duration.ofDays(3).plusHours(2));

    home.order("digest resume 1");
    home.passes(Duration.ofHours(22));
    assertThat(home.posts()).isEmpty();

    home.passes(Duration.ofHours(1));
    assertThat(home.posts()).singleElement().asString().contains(STRIKE).doesNotContain("late");
  }

  @Test
  void a_network_that_is_busy_gets_it_later_and_one_that_refuses_never() {
    home.order("digest subscribe daily at 09:00");
    home.arrives("strike", "Gazette", STRIKE);
    home.poster.weather(() -> Weather.BUSY);
    home.passes(Duration.ofHours(1));
    home.passes(Duration.ofMinutes(10));
    assertThat(home.posts()).isEmpty();

    home.poster.weather(() -> Weather.FINE);
    home.passes(Duration.ofMinutes(10));
    assertThat(home.posts()).hasSize(1);

    home.poster.weather(() -> Weather.CLOSED);
    home.arrives("register", "Gazette", REGISTER);
    home.passes(Duration.ofDays(1));
    home.poster.weather(() -> Weather.FINE);
    home.passes(Duration.ofHours(3));
    assertThat(home.posts()).hasSize(1);
    assertThat(home.stores().posts().open()).isZero();
  }
}
