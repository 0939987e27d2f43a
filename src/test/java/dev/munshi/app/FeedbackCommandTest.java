package dev.munshi.app;

import static dev.munshi.app.Ran.munshi;
import static org.assertj.core.api.Assertions.assertThat;

import dev.munshi.store.Database;
import dev.munshi.store.Feedback;
import dev.munshi.store.Home;
import dev.munshi.store.KeptReply;
import dev.munshi.store.ReplyStore;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FeedbackCommandTest {

  private static final Instant AT = Instant.parse("2026-03-02T12:00:00Z");

  @TempDir Path folder;
  private Path home;

  @BeforeEach
  void home() {
    home = Ran.home(folder.resolve("home"));
  }

  private Ran feedback(String... more) {
    var args = new ArrayList<>(List.of("feedback", "--home", home.toString()));
    args.addAll(List.of(more));
    return munshi(args.toArray(String[]::new));
  }

  private void keep(String surface, String key, String question, boolean answered) {
    try (var database = Database.openAndMigrate(Home.at(home))) {
      var place = new KeptReply.Place(surface, "T", "R", null, key);
      new ReplyStore(database)
          .keep(new KeptReply(place, "P", false, question, answered, "{}", 0, AT));
    }
  }

  private void judge(String surface, String key, boolean helped, @Nullable String comment) {
    try (var database = Database.openAndMigrate(Home.at(home))) {
      new ReplyStore(database)
          .note(surface, new Feedback(key, "P", helped, helped ? null : "too old", comment, AT));
    }
  }

  @Test
  void a_home_in_which_nobody_asked_says_so() {
    assertThat(feedback().exit()).isZero();
    assertThat(feedback().out()).contains("Nobody has judged");
    assertThat(feedback("--json").out()).isEmpty();
    assertThat(home.resolve("munshi.db")).doesNotExist();
  }

  @Test
  void lists_what_was_not_answered_and_what_people_think_of_all_networks() {
    keep("matrix", "$1", "Who pays\nfor it?", false);
    keep("slack", "C/1", "Who drafted the rules?", true);
    keep("matrix", "$2", "When?", true);
    judge("slack", "C/1", false, "it was the council");
    judge("matrix", "$2", true, null);

    assertThat(feedback().out())
        .contains("Not answered", "Who pays for it?", "2 March 2026", "matrix")
        .contains("Said to be bad", "Who drafted the rules?", "too old", "it was the council")
        .contains("Latest judgements: 1 good, 1 bad.")
        .doesNotContain("When?");
    assertThat(feedback("--json").lines())
        .hasSize(3)
        .first()
        .asString()
        .contains("\"kind\":\"unanswered\"", "\"network\":\"matrix\"");
    assertThat(feedback("--limit", "1", "--json").lines()).hasSize(2);
  }
}
