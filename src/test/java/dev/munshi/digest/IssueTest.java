package dev.munshi.digest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.munshi.testing.RecordingPoster;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IssueTest {

  private static final String STRIKE =
      "Crews of the Tidewater ferries began a strike of three days over the pay of their night shifts.";
  private static final String DEAL =
      "Harbour masters and both unions signed an agreement in Varnholm that raises wages by a tenth.";
  private static final String REGISTER =
      "Varnholm opened a public register of the algorithms that its offices use to decide.";
  private static final String FINE =
      "Quellmark fined the delivery company Orbita because it followed its couriers everywhere.";
  private static final String BUDGET =
      "Parliament in Quellmark passed a budget of 40 million crowns for public libraries.";

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

  private void nextDay() {
    home.passes(Duration.ofDays(1));
  }

  @Test
  void tells_only_what_its_outlets_published() {
    home.arrives("strike", "Gazette", STRIKE);
    home.arrives("register", "Courier", REGISTER);
    home.order("digest subscribe daily at 09:00 from Gazette");
    home.order("digest subscribe daily at 09:00 without Gazette");

    home.passes(Duration.ofHours(2));

    assertThat(home.posts()).hasSize(2);
    assertThat(home.posts().getFirst()).contains(STRIKE).doesNotContain(REGISTER);
    assertThat(home.posts().getLast()).contains(REGISTER).doesNotContain(STRIKE);
  }

  @Test
  void says_that_nothing_is_new_where_it_was_asked_to() {
    home.order("digest subscribe daily at 09:00 or say so");

    home.passes(Duration.ofHours(2));
    nextDay();

    assertThat(home.posts())
        .hasSize(2)
        .allSatisfy(
            post -> assertThat(post).contains("Nothing new since the last issue.", "Digest 1"));
  }

  @Test
  void what_found_no_place_comes_with_the_next_ones_for_some_days_and_nothing_twice() {
    home.order("digest subscribe daily at 09:00 max 1");
    home.arrives("strike", "Gazette", STRIKE);
    home.arrives("register", "Gazette", REGISTER);
    home.arrives("fine", "Gazette", FINE);
    home.passes(Duration.ofHours(1));
    nextDay();
    nextDay();
    nextDay();
    assertThat(home.posts()).hasSize(3);
    assertThat(String.join(" ", home.posts())).containsOnlyOnce(STRIKE).contains(REGISTER, FINE);

    home.flood(12);
    for (int day = 0; day < 8; day++) {
      nextDay();
    }
    assertThat(home.posts()).hasSizeBetween(6, 8);
  }

  @Test
  void an_event_that_was_told_is_not_told_again_in_other_words() {
    home.order("digest subscribe daily at 09:00");
    home.arrives("strike", "Gazette", STRIKE);
    home.passes(Duration.ofHours(2));
    home.arrives(
        "again",
        "Courier",
        "A strike of three days over pay of night shifts was begun by crews of Tidewater ferries.");

    nextDay();

    assertThat(home.posts()).hasSize(1);
  }

  @Test
  void what_an_article_adds_to_a_story_that_was_told_comes_as_an_update() {
    home.order("digest subscribe daily at 09:00");
    home.arrives("strike", "Gazette", STRIKE + " " + REGISTER);
    home.passes(Duration.ofHours(2));
    home.arrives("strike", "Gazette", STRIKE + " " + REGISTER + " " + DEAL);

    nextDay();

    assertThat(home.posts()).hasSize(2);
    assertThat(home.posts().getLast())
        .contains("Since last time\nUpdate · On strike", DEAL, "No new stories")
        .doesNotContain(STRIKE, REGISTER, "Correction");
    nextDay();
    assertThat(home.posts()).hasSize(2);
  }

  @Test
  void what_an_article_now_says_otherwise_comes_as_a_correction_with_both() {
    home.order("digest subscribe daily at 09:00");
    home.arrives("budget", "Gazette", BUDGET + " " + STRIKE);
    home.passes(Duration.ofHours(2));
    home.arrives("budget", "Gazette", BUDGET.replace("40", "14") + " " + STRIKE);

    nextDay();

    assertThat(home.posts().getLast())
        .contains("Correction · On budget")
        .contains("It said: “" + BUDGET + "” Now it says: “" + BUDGET.replace("40", "14") + "”")
        .doesNotContain(STRIKE);
  }

  @Test
  void an_article_that_admits_an_error_is_a_correction() {
    home.order("digest subscribe daily at 09:00");
    home.arrives("strike", "Gazette", STRIKE);
    home.passes(Duration.ofHours(2));
    var admitted = "Correction: A previous version of this article named a wrong harbour master.";
    home.arrives("strike", "Gazette", STRIKE + "\n\n" + admitted);

    nextDay();

    assertThat(home.posts().getLast()).contains("Correction · On strike", admitted);
  }

  @Test
  void a_reprint_or_a_touch_of_the_wording_is_no_news() {
    home.order("digest subscribe daily at 09:00");
    home.arrives("strike", "Gazette", STRIKE + " " + REGISTER + " " + FINE);
    home.passes(Duration.ofHours(2));
    home.arrives("print", "Courier", STRIKE + " " + REGISTER + " " + FINE);
    home.arrives("cut", "Herald", STRIKE + " " + REGISTER);
    home.arrives(
        "strike", "Gazette", STRIKE.replace("began", "have begun") + " " + REGISTER + " " + FINE);

    nextDay();

    assertThat(home.posts()).hasSize(1);
  }

  @Test
  void rooms_with_equal_orders_that_were_told_different_things_get_different_issues() {
    var other = new Room("slack", "T1", "C2");
    home.order("digest subscribe daily at 09:00 max 1");
    home.order(other, "UTC", "digest subscribe daily at 09:00 max 1");
    home.arrives("strike", "Gazette", STRIKE);
    home.passes(Duration.ofHours(2));
    home.arrives("register", "Gazette", REGISTER);
    home.order("digest now");
    home.passes(Duration.ofMinutes(1));

    nextDay();

    assertThat(home.poster.posts())
        .filteredOn(post -> post.document().text().contains(REGISTER))
        .extracting(RecordingPoster.Standing::room)
        .containsExactlyInAnyOrder(NewsHome.ROOM, other);
    assertThat(home.posts()).hasSize(4);
  }

  @Test
  void is_composed_once_for_all_rooms_that_are_told_the_same() {
    home.arrives("strike", "Gazette", STRIKE);
    home.arrives("register", "Gazette", REGISTER);
    home.order(new Room("slack", "T1", "R0"), "UTC", "digest subscribe daily at 09:00");
    home.passes(Duration.ofHours(2));
    int once = home.read();
    for (int i = 1; i <= 120; i++) {
      home.order(new Room("slack", "T1", "R" + i), "UTC", "digest subscribe daily at 09:00");
    }
    home.order(new Room("slack", "T1", "R1"), "UTC", "digest subscribe daily at 09:00 max 1");

    nextDay();
    // a workspace gets five a second
    for (int second = 0; second < 25; second++) {
      home.clock.advance(Duration.ofSeconds(1));
      home.rounds().deliver();
    }

    assertThat(home.posts())
        .hasSize(122)
        .anySatisfy(post -> assertThat(post).contains("Digest 2, daily"));
    assertThat(home.read()).isLessThan(3 * once + 1);
  }
}
