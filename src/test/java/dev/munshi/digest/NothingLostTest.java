package dev.munshi.digest;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What arrived and may be told in a room is told there, however much else there is. */
class NothingLostTest {

  private static final String STRIKE =
      "Crews of the Tidewater ferries began a strike of three days over the pay of their night shifts.";
  private static final String REGISTER =
      "Varnholm opened a public register of the algorithms that its offices use to decide.";

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
  void a_restricted_article_does_not_hide_the_public_one_of_its_story() {
    home.hide(NewsHome.ROOM, "board");
    home.order("digest subscribe daily at 09:00");
    home.order("watch ferries");
    home.arrives("open", "Gazette", STRIKE);
    home.clock.advance(Duration.ofHours(20));
    home.arrives("minutes", "Minutes", "Board", STRIKE + " The board met on it.");
    home.arrives("secret", "Minutes", "Board", REGISTER);

    home.passes(Duration.ofHours(6));

    assertThat(home.posts()).hasSize(2);
    assertThat(home.posts())
        .allSatisfy(post -> assertThat(post).contains(STRIKE).doesNotContain("inutes", "register"));
    assertThat(home.posts().toString()).contains("1 of 1 new story");
  }

  @Test
  void a_watch_looks_at_every_article_of_a_story() {
    home.order("watch lighthouse");
    home.arrives("first", "Gazette", STRIKE);
    home.arrives("second", "Courier", STRIKE + " They also closed the lighthouse.");

    home.passes(Duration.ofMinutes(1));

    assertThat(home.posts()).singleElement().asString().contains("closed the lighthouse");
  }

  @Test
  void a_watch_goes_through_a_flood_to_its_end() {
    home.order("watch ferries");
    home.order("watch algorithms");
    home.arrives("strike", "Gazette", STRIKE);
    home.flood(250);
    home.arrives("register", "Gazette", REGISTER);

    home.passes(Duration.ofMinutes(1));

    assertThat(home.posts()).hasSize(2);
    assertThat(home.posts().toString()).contains(STRIKE, REGISTER);
  }

  @Test
  void a_topic_finds_what_few_carried_among_many_that_are_newer() {
    home.order("digest subscribe weekly on Monday at 09:00 ferries strike");
    home.arrives("strike", "Gazette", STRIKE);
    home.clock.advance(Duration.ofDays(1));
    home.flood(700);

    home.passes(Duration.ofDays(2).plusHours(1));

    assertThat(home.posts()).singleElement().asString().contains(STRIKE, "1 of 1 new story");
  }

  @Test
  void an_issue_tells_as_much_as_fits_into_a_message_and_how_it_ends() {
    home.order("digest subscribe daily at 09:00 max 20");
    var texts =
        new String[] {
          STRIKE,
          REGISTER,
          "Quellmark fined the delivery company Orbita because it followed its couriers everywhere.",
          "Teachers in Brack demanded that the parliament repeal a law on cameras in schools.",
          "Hospitals of Sundry agreed to share the records of patients with a cloud in Lumen.",
          "Fishermen off Skarn found a broken cable that carried half of the island's telephony."
        };
    for (int i = 0; i < texts.length; i++) {
      home.arrives(i + "x".repeat(1_200), "Gazette", texts[i]);
    }

    home.passes(Duration.ofHours(2));

    assertThat(home.posts())
        .singleElement()
        .asString()
        .contains("3 of 6 new stories", "“digest unsubscribe 1” ends it.");
  }

  @Test
  void a_weekly_one_that_was_missed_for_two_days_comes_at_once_and_says_so() {
    home.order("digest subscribe weekly on Monday at 09:00");
    home.arrives("strike", "Gazette", STRIKE);

    home.passes(Duration.ofDays(5));

    assertThat(home.posts())
        .singleElement()
        .asString()
        .contains(STRIKE, "This was due on Monday, 4 May at 09:00 (UTC); it is late");
  }
}
