package dev.munshi.digest;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WatchesTest {

  private static final String NAMED =
      "The cabinet named a National Coordinator for algorithms in Varnholm on Monday. The harbour"
          + " was closed for the day.";

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
  void tells_what_is_new_once_for_a_story_with_the_sentence_that_has_the_words() {
    home.arrives("before", "Gazette", "A National Coordinator was sought in vain for years.");
    assertThat(home.order("watch \"National Coordinator\"").text()).contains("watch remove 1");
    home.passes(Duration.ofMinutes(1));
    assertThat(home.posts()).isEmpty();

    home.arrives("named", "Gazette", NAMED);
    home.arrives("named-again", "Courier", NAMED);
    home.passes(Duration.ofMinutes(1));
    home.arrives("named-third", "Post", NAMED);
    home.passes(Duration.ofMinutes(1));

    assertThat(home.posts())
        .singleElement()
        .asString()
        .startsWith("New on \"National Coordinator\"")
        .contains("The cabinet named a National Coordinator", "watch remove 1")
        .doesNotContain("harbour", "in vain");
  }

  @Test
  void words_in_quotes_stand_together_and_others_anywhere() {
    home.order("watch \"National Coordinator\" harbour");
    home.order("watch coordinators national");
    home.order("watch \"Coordinator National\"");

    home.arrives("named", "Gazette", NAMED);
    home.passes(Duration.ofMinutes(1));

    assertThat(home.posts()).hasSize(2);
  }

  @Test
  void one_that_was_removed_is_still() {
    home.order("watch harbour");
    home.order("watch remove 1");
    home.arrives("named", "Gazette", NAMED);
    home.passes(Duration.ofMinutes(1));

    assertThat(home.posts()).isEmpty();
    assertThat(home.order("watch list").text()).contains("watches nothing");
    assertThat(home.order("watch remove 1").text()).contains("There is no watch 1");
  }
}
