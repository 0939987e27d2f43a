package dev.munshi.corpus;

import static dev.munshi.corpus.LibraryHome.statuses;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.munshi.article.Access;
import dev.munshi.article.Reference;
import dev.munshi.corpus.Outcome.Status;
import dev.munshi.index.IndexQuery;
import dev.munshi.index.Nearness;
import dev.munshi.store.TextHash;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Articles that not everybody may see, from a file into store and index. */
class TaggedArticlesTest {

  private static final String TEXT =
      "The harbour board cut the budget for the old lighthouse and its keeper. Nobody was told of"
          + " it before the summer, when the lamp stayed dark for the first time.";
  private static final Access PUBLIC = new Access(Set.of("board", "legal"));
  private static final Access BOARD = new Access(Set.of("legal"));
  private static final Nearness ANY_TIME = new Nearness(LocalDate.EPOCH, LocalDate.EPOCH, 0);

  @TempDir Path folder;

  private LibraryHome home;

  @BeforeEach
  void place() {
    home = new LibraryHome(folder);
  }

  private static String url(String outlet) {
    return "https://" + outlet + ".example/lighthouse";
  }

  private static String id(String outlet) {
    return TextHash.hex(url(outlet));
  }

  private static String line(String outlet, String published, String... tags) {
    var json =
        JsonNodeFactory.instance
            .objectNode()
            .put("url", url(outlet))
            .put("title", "As told by the " + outlet)
            .put("publisher", outlet)
            .put("published", published)
            .put("text", TEXT);
    var array = json.putArray("tags");
    for (var tag : tags) {
      array.add(tag);
    }
    return json.toString();
  }

  private List<Status> ingest(String... lines) {
    return statuses(home.ingest(home.file("news.jsonl", lines)));
  }

  private List<String> found(Access access) {
    try (var open = home.open()) {
      var vector = home.embedder().embed(TEXT);
      return open
          .index()
          .search(new IndexQuery(TEXT, vector, null, ANY_TIME, access, 10, 10, null))
          .stream()
          .map(hit -> String.valueOf(hit.passage().reference().publisher()))
          .distinct()
          .sorted()
          .toList();
    }
  }

  private List<String> others(String outlet, Access access) {
    try (var open = home.open()) {
      return open.articles().visibleTo(access).others(id(outlet), 10).stream()
          .map(Reference::publisher)
          .map(String::valueOf)
          .toList();
    }
  }

  @Test
  void a_copy_with_other_tags_stands_in_the_index_for_itself() {
    assertThat(ingest(line("minutes", "2024-05-01", "Board"), line("gazette", "2024-05-02")))
        .containsExactly(Status.ADDED, Status.ADDED);

    assertThat(found(PUBLIC)).containsExactly("gazette");
    assertThat(found(BOARD)).containsAnyOf("gazette", "minutes");
    assertThat(ingest(line("minutes", "2024-05-01", "board"), line("gazette", "2024-05-02")))
        .containsExactly(Status.UNCHANGED, Status.UNCHANGED);
  }

  @Test
  void a_copy_with_the_same_tags_does_not() {
    assertThat(
            ingest(
                line("minutes", "2024-05-01", "board", "legal"),
                line("protocol", "2024-05-02", "legal", "Board")))
        .containsExactly(Status.ADDED, Status.DUPLICATE);
    assertThat(home.indexed()).hasSize(1);
  }

  @Test
  void only_what_may_be_seen_is_told_as_a_reprint() {
    ingest(
        line("gazette", "2024-05-02"),
        line("minutes", "2024-05-01", "board"),
        line("courier", "2024-05-03"));

    assertThat(others("gazette", Access.ALL)).containsExactly("minutes", "courier");
    assertThat(others("gazette", BOARD)).containsExactly("minutes", "courier");
    assertThat(others("gazette", PUBLIC)).containsExactly("courier");
  }

  @Test
  void only_what_may_be_seen_is_counted_and_dated() {
    ingest(
        line("gazette", "2024-05-02"),
        line("minutes", "2024-05-01", "board"),
        line("counsel", "2024-05-03", "board", "legal"));

    try (var open = home.open()) {
      var all = open.articles().visibleTo(Access.ALL);
      assertThat(List.of(all.count(), all.countPublishers())).containsExactly(3, 3);
      assertThat(all.newest()).map(Reference::id).contains(id("counsel"));
      var some = open.articles().visibleTo(BOARD);
      assertThat(List.of(some.count(), some.countPublishers())).containsExactly(2, 2);
      assertThat(some.oldest()).map(Reference::id).contains(id("minutes"));
      assertThat(some.newest()).map(Reference::id).contains(id("gazette"));
      var few = open.articles().visibleTo(PUBLIC);
      assertThat(List.of(few.count(), few.countPublishers())).containsExactly(1, 1);
      assertThat(few.oldest()).map(Reference::id).contains(id("gazette"));
      assertThat(few.newest()).map(Reference::id).contains(id("gazette"));
    }
  }

  @Test
  void a_tag_that_begins_like_a_hidden_one_hides_nothing() {
    ingest(line("gazette", "2024-05-02", "boardwalk", "the board", "illegal"));

    assertThat(found(PUBLIC)).containsExactly("gazette");
    try (var open = home.open()) {
      assertThat(open.articles().visibleTo(PUBLIC).count()).isOne();
    }
  }

  @Test
  void changed_tags_are_a_change_and_cost_no_embedding() {
    ingest(line("minutes", "2024-05-01"));
    assertThat(found(PUBLIC)).containsExactly("minutes");
    int embedded = home.embedder().embedded();

    assertThat(ingest(line("minutes", "2024-05-01", "board"))).containsExactly(Status.UPDATED);

    assertThat(home.embedder().embedded()).isEqualTo(embedded);
    assertThat(found(PUBLIC)).isEmpty();
    assertThat(found(BOARD)).containsExactly("minutes");
    assertThat(ingest(line("minutes", "2024-05-01"))).containsExactly(Status.UPDATED);
    assertThat(found(PUBLIC)).containsExactly("minutes");
    try (var open = home.open()) {
      assertThat(open.articles().find(id("minutes")))
          .hasValueSatisfying(article -> assertThat(article.reference().revision()).isOne());
    }
  }

  @Test
  void a_public_copy_comes_back_when_what_stood_for_it_is_restricted() {
    ingest(line("minutes", "2024-05-01"), line("gazette", "2024-05-02"));
    assertThat(found(PUBLIC)).containsExactly("minutes");

    ingest(line("minutes", "2024-05-01", "board"));

    assertThat(found(PUBLIC)).containsExactly("gazette");
    assertThat(others("gazette", PUBLIC)).isEmpty();
    assertThat(others("gazette", BOARD)).containsExactly("minutes");
  }

  @Test
  void a_restricted_copy_folds_in_again_when_it_is_restricted_no_longer() {
    ingest(line("minutes", "2024-05-01", "board"), line("gazette", "2024-05-02"));
    assertThat(home.indexed()).hasSize(2);

    ingest(line("minutes", "2024-05-01"));

    assertThat(home.indexed()).hasSize(1);
    assertThat(found(PUBLIC)).containsExactly("minutes");
  }
}
