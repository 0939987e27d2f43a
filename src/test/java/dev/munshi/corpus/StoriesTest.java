package dev.munshi.corpus;

import static dev.munshi.corpus.LibraryHome.statuses;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.munshi.article.Access;
import dev.munshi.article.Reference;
import dev.munshi.corpus.Outcome.Status;
import dev.munshi.store.TextHash;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Articles that report the same, as they come in, change and go. */
class StoriesTest {

  private final Pressroom pressroom = new Pressroom(3);
  private final List<String> release = pressroom.sentences(20);

  @TempDir Path folder;

  private LibraryHome home;

  @BeforeEach
  void place() {
    home = new LibraryHome(folder);
  }

  private static String url(String outlet) {
    return "https://" + outlet + ".example/release";
  }

  private static String line(String outlet, String published, String text) {
    return JsonNodeFactory.instance
        .objectNode()
        .put("url", url(outlet))
        .put("title", "As told by the " + outlet)
        .put("publisher", outlet)
        .put("published", published)
        .put("text", text)
        .toString();
  }

  private String line(String outlet, String published) {
    return line(outlet, published, Pressroom.text(release));
  }

  private List<String> others(String outlet) {
    try (var open = home.open()) {
      return open.articles().visibleTo(Access.ALL).others(TextHash.hex(url(outlet)), 10).stream()
          .map(Reference::publisher)
          .toList();
    }
  }

  private List<String> indexed() {
    return home.indexed().stream().map(p -> p.reference().publisher()).distinct().toList();
  }

  private List<Status> ingest(String... lines) {
    return statuses(home.ingest(home.file("news.jsonl", lines)));
  }

  @Test
  void a_reprint_is_stored_with_its_story_and_not_indexed_twice() {
    assertThat(ingest(line("gazette", "2024-05-01"), line("courier", "2024-05-02")))
        .containsExactly(Status.ADDED, Status.DUPLICATE);
    assertThat(indexed()).containsExactly("gazette");
    assertThat(others("gazette")).containsExactly("courier");
    assertThat(ingest(line("gazette", "2024-05-01"), line("courier", "2024-05-02")))
        .containsExactly(Status.UNCHANGED, Status.DUPLICATE);
  }

  @Test
  void the_outlet_that_published_first_stands_for_the_story() {
    ingest(line("gazette", "2024-05-02"));
    int embedded = home.embedder().embedded();
    assertThat(ingest(line("courier", "2024-05-01"))).containsExactly(Status.DUPLICATE);
    assertThat(indexed()).containsExactly("courier");
    assertThat(home.embedder().embedded()).isEqualTo(embedded);
    assertThat(others("courier")).containsExactly("gazette");
    assertThat(ingest(line("gazette", "2024-05-02"), line("courier", "2024-05-01")))
        .containsExactly(Status.UNCHANGED, Status.DUPLICATE);
  }

  @Test
  void a_reprint_stays_when_its_original_is_removed() {
    ingest(line("gazette", "2024-05-01"), line("courier", "2024-05-02"));
    try (var open = home.open()) {
      open.library().remove(TextHash.hex(url("gazette")));
      assertThat(open.articles().count()).isOne();
      assertThat(open.articles().countNotIndexed()).isZero();
    }
    assertThat(indexed()).containsExactly("courier");
    assertThat(others("courier")).isEmpty();
  }

  @Test
  void a_reprint_stays_when_its_original_is_changed() {
    ingest(line("gazette", "2024-05-01"), line("courier", "2024-05-02"));
    var other = Pressroom.text(pressroom.sentences(20));
    assertThat(ingest(line("gazette", "2024-05-01", other))).containsExactly(Status.UPDATED);
    assertThat(indexed()).containsExactlyInAnyOrder("gazette", "courier");
    assertThat(others("courier")).isEmpty();
  }

  @Test
  void a_rewrite_is_indexed_and_belongs_to_the_story() {
    var rewrite = Pressroom.text(pressroom.rewritten(release, 0.25, 0.2));
    var unrelated = Pressroom.text(pressroom.sentences(20));
    assertThat(
            ingest(
                line("gazette", "2024-05-01"),
                line("courier", "2024-05-02", rewrite),
                line("herald", "2024-05-02", unrelated)))
        .containsOnly(Status.ADDED);
    assertThat(indexed()).containsExactlyInAnyOrder("gazette", "courier", "herald");
    assertThat(others("gazette")).containsExactly("courier");
    assertThat(others("herald")).isEmpty();
  }

  @Test
  void an_article_that_becomes_another_one_leaves_its_story() {
    var rewrite = Pressroom.text(pressroom.rewritten(release, 0.2, 0.1));
    ingest(line("gazette", "2024-05-01"), line("courier", "2024-05-02", rewrite));
    ingest(line("gazette", "2024-05-01", Pressroom.text(pressroom.sentences(20))));
    assertThat(others("gazette")).isEmpty();
    assertThat(others("courier")).isEmpty();
    ingest(line("gazette", "2024-05-01"));
    assertThat(others("gazette")).containsExactly("courier");
  }

  @Test
  void removes_an_article_from_store_and_index() {
    ingest(line("gazette", "2024-05-01"));
    try (var open = home.open()) {
      open.library().remove(TextHash.hex(url("gazette")));
      assertThat(open.articles().count()).isZero();
    }
    assertThat(home.indexed()).isEmpty();
  }
}
