package dev.munshi.digest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.munshi.answer.Coverage;
import dev.munshi.answer.Holdings;
import dev.munshi.article.Reference;
import dev.munshi.testing.RecordingPoster.Standing;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
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

  @Test
  void a_told_story_is_told_again_where_it_says_something_new_of_the_words() {
    home.order("watch \"National Coordinator\"");
    home.arrives("named", "Gazette", NAMED);
    home.passes(Duration.ofMinutes(1));

    home.arrives("reprint", "Courier", NAMED + " More was to be decided in the coming week.");
    home.passes(Duration.ofMinutes(1));
    assertThat(home.posts()).hasSize(1);

    var resigned = "The National Coordinator resigned on Friday over leaked payroll tables.";
    home.arrives("resigned", "Post", NAMED + " " + resigned);
    home.passes(Duration.ofMinutes(1));

    assertThat(home.posts()).hasSize(2);
    assertThat(home.posts().getLast())
        .contains("New on a story told before: The National Coordinator resigned on Friday")
        .contains("Post · Published 1 May 2026")
        .doesNotContain("The cabinet named");
  }

  @Test
  void an_article_whose_text_changes_where_the_words_stand_is_told_as_such() {
    home.order("watch \"National Coordinator\"");
    home.arrives("named", "Gazette", NAMED);
    home.passes(Duration.ofMinutes(1));

    home.arrives("named", "Gazette", NAMED.replace("harbour", "port"));
    home.passes(Duration.ofMinutes(1));
    assertThat(home.posts()).hasSize(1);

    home.arrives("named", "Gazette", NAMED.replace("algorithms in", "ferries of"));
    home.passes(Duration.ofMinutes(1));

    assertThat(home.posts()).hasSize(2);
    assertThat(home.posts().getLast())
        .contains("Its text has changed and now says: The cabinet named", "ferries of Varnholm");
  }

  @Test
  void a_flood_is_told_in_few_posts_and_nothing_of_it_is_lost() {
    home.order("watch gazette");
    for (int minute = 0; minute < 10; minute++) {
      home.arrives("gazette" + minute, "Gazette", "Word" + minute + " x" + minute + " gazette.");
      home.passes(Duration.ofMinutes(1));
    }
    assertThat(home.posts()).hasSize(4);

    home.passes(Duration.ofHours(1));

    assertThat(home.posts()).hasSize(5);
    for (int minute = 0; minute < 10; minute++) {
      assertThat(home.posts().toString()).containsOnlyOnce("On gazette" + minute + " · Gazette");
    }
  }

  @Test
  void what_does_not_fit_into_one_post_is_counted() {
    home.order("watch gazette");
    for (int i = 0; i < 24; i++) {
      home.arrives("gazette" + i, "Gazette", "Word" + i + " x" + i + " gazette.");
    }

    home.passes(Duration.ofMinutes(1));
    home.passes(Duration.ofHours(2));

    assertThat(home.posts())
        .singleElement()
        .asString()
        .contains("On gazette0 · ", "Also:\n• On gazette5 · ", "On gazette19 · ", "4 more have it.")
        .doesNotContain("On gazette20");
  }

  @Test
  void words_of_titles_of_other_scripts_and_across_lines_are_found() {
    home.order("watch titled");
    home.order("watch \"قومی رابطہ کار\"");
    home.order("watch \"harbour master\" closed");

    home.arrives("titled", "Gazette", "Nothing was said.");
    home.arrives("urdu", "Jang", "کابینہ نے پیر کو قومی رابطہ کار مقرر کیا۔ بندرگاہ بند رہی۔");
    home.arrives("lines", "Courier", "It was the harbour\nmaster who was closing the quays.");
    home.passes(Duration.ofMinutes(1));

    assertThat(home.posts()).hasSize(3);
    assertThat(home.posts().get(0)).contains("On titled · Gazette").doesNotContain("Nothing was");
    assertThat(home.posts().get(1)).contains("کابینہ نے پیر کو قومی رابطہ کار مقرر کیا");
    assertThat(home.posts().get(2)).contains("who was closing the quays");
  }

  @Test
  void one_that_fails_does_not_keep_the_others_from_what_arrived() {
    var broken = new Room("slack", "T1", "C2");
    home.order("watch harbour");
    home.order(broken, "UTC", "watch harbour");
    home.order("watch coordinator");
    home.arrives("named", "Gazette", NAMED);
    Holdings holdings =
        new Holdings() {
          @Override
          public Optional<String> textOf(String article, int revision) {
            throw new StackOverflowError();
          }

          @Override
          public Coverage coverage(List<Reference> near) {
            throw new StackOverflowError();
          }
        };
    RoomCorpora corpora =
        room -> {
          var corpus = home.corpus(room);
          return room.equals(broken)
              ? new RoomCorpora.Corpus(corpus.retriever(), holdings, corpus.access())
              : corpus;
        };

    new Watches(home.stores().watches(), home.stores().news(), corpora).run(home.clock.instant());
    for (int second = 0; second < 3; second++) {
      home.clock.advance(Duration.ofSeconds(1));
      home.rounds().deliver();
    }

    assertThat(home.poster.posts())
        .hasSize(2)
        .extracting(Standing::room)
        .containsOnly(NewsHome.ROOM);
    home.passes(Duration.ofHours(1));
    assertThat(home.poster.posts()).hasSize(3).extracting(Standing::room).contains(broken);
  }
}
