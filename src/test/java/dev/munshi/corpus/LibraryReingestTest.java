package dev.munshi.corpus;

import static dev.munshi.corpus.LibraryHome.line;
import static dev.munshi.corpus.LibraryHome.statuses;
import static org.assertj.core.api.Assertions.assertThat;

import dev.munshi.corpus.Outcome.Status;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What becomes of an article that comes again: unchanged, changed, or as a copy. */
class LibraryReingestTest {

  @TempDir Path folder;

  private LibraryHome home;

  @BeforeEach
  void place() {
    home = new LibraryHome(folder);
  }

  @Test
  void embeds_nothing_when_nothing_has_changed() {
    var news = home.numbered(120);
    assertThat(statuses(home.ingest(news))).hasSize(120).containsOnly(Status.ADDED);
    var before = home.indexed();
    int embedded = home.embedder().embedded();
    assertThat(embedded).isPositive();
    assertThat(statuses(home.ingest(news))).hasSize(120).containsOnly(Status.UNCHANGED);
    assertThat(home.embedder().embedded()).isEqualTo(embedded);
    assertThat(home.indexed()).isEqualTo(before);
  }

  @Test
  void puts_a_changed_article_in_the_place_of_the_old_one() {
    home.ingest(home.file("a.jsonl", line("a", "Ferry", "The ferry sailed.\\n\\nIt was late.")));
    var changed = home.file("a.jsonl", line("a", "Ferry", "The ferry sank."));
    assertThat(statuses(home.ingest(changed))).containsExactly(Status.UPDATED);
    assertThat(home.indexedTexts()).containsExactly("The ferry sank.");
  }

  @Test
  void embeds_nothing_when_only_the_title_has_changed() {
    home.ingest(home.file("a.jsonl", line("a", "Ferry", "The ferry sailed.")));
    int embedded = home.embedder().embedded();
    var changed = home.file("a.jsonl", line("a", "Ferry leaves", "The ferry sailed."));
    assertThat(statuses(home.ingest(changed))).containsExactly(Status.UPDATED);
    assertThat(home.embedder().embedded()).isEqualTo(embedded);
    assertThat(home.indexed())
        .singleElement()
        .extracting(passage -> passage.reference().title())
        .isEqualTo("Ferry leaves");
  }

  @Test
  void takes_the_last_of_an_article_that_stands_twice_in_one_file() {
    var news =
        home.file(
            "a.jsonl",
            line("a", "Ferry", "The ferry sailed."),
            line("a", "Ferry", "The ferry sank."),
            line("a", "Ferry", "The ferry sank."));
    assertThat(statuses(home.ingest(news)))
        .containsExactly(Status.ADDED, Status.UPDATED, Status.UNCHANGED);
    assertThat(home.indexedTexts()).containsExactly("The ferry sank.");
  }

  @Test
  void knows_a_duplicate_of_what_was_stored_long_ago() {
    home.ingest(home.file("a.jsonl", line("a", "Ferry", "The ferry sailed.")));
    var copy = home.file("b.jsonl", line("b", "Reprint", "The ferry sailed."));
    assertThat(statuses(home.ingest(copy))).containsExactly(Status.DUPLICATE);
    assertThat(statuses(home.ingest(copy))).containsExactly(Status.DUPLICATE);
    assertThat(home.indexed()).hasSize(1);
  }

  @Test
  void takes_a_text_in_that_another_article_gives_up_in_the_same_file() {
    home.ingest(home.file("a.jsonl", line("a", "Live", "The ferry sailed.")));
    var news =
        home.file(
            "b.jsonl",
            line("a", "Live", "The ferry sank."),
            line("b", "Report", "The ferry sailed."));
    assertThat(statuses(home.ingest(news))).containsExactly(Status.UPDATED, Status.ADDED);
    assertThat(home.indexedTexts())
        .containsExactlyInAnyOrder("The ferry sank.", "The ferry sailed.");
  }
}
