package dev.munshi.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.munshi.article.Access;
import dev.munshi.article.Article;
import dev.munshi.article.PartialDate;
import dev.munshi.article.Reference;
import dev.munshi.article.Tags;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ArticleStoreTest {

  private static final Instant NOON = Instant.parse("2024-05-01T12:00:00Z");

  @TempDir Path folder;

  private Database database;
  private ArticleStore articles;

  @BeforeEach
  void open() {
    database = Database.openAndMigrate(Home.at(folder));
    articles = new ArticleStore(database);
  }

  @AfterEach
  void close() {
    database.close();
  }

  private static Article article(String id, String text) {
    return dated(id, text, null);
  }

  private static Article dated(String id, String text, @Nullable String published) {
    var date = published == null ? null : PartialDate.parse(published);
    return new Article(
        new Reference(id, id + ".txt", null, "Title " + id, null, null, date, null, null),
        "/news/" + id + ".txt",
        text);
  }

  private static Article by(String id, String publisher) {
    return new Article(
        new Reference(id, id, null, "Title", publisher, null, null, null, null), id, "Text " + id);
  }

  private void save(Article... saved) {
    articles.save(List.of(saved), NOON);
  }

  private List<String> notIndexed() {
    var ids = new ArrayList<String>();
    articles.forEachNotIndexed(article -> ids.add(article.id()));
    return ids;
  }

  @Test
  void gives_back_every_field() {
    var full =
        new Article(
            new Reference(
                "a1",
                "https://gazette.example/a",
                "https://gazette.example/a",
                "O'Brien's “dyke”; DROP TABLE article",
                "Harbour Gazette",
                "Ada Ferro",
                PartialDate.parse("2024-02"),
                PartialDate.parse("2023-12-31"),
                "en"),
            "/news/a.jsonl:7",
            "First line.\n\nSecond – ünïcode 😀 یہ.");
    save(full, article("a2", "Bare."));
    assertThat(articles.find("a1")).contains(full);
    assertThat(articles.find("a2")).contains(article("a2", "Bare."));
    assertThat(articles.find("a3")).isEmpty();
  }

  @Test
  void puts_an_article_in_the_place_of_the_one_with_its_id() {
    save(article("a1", "Old."));
    save(article("a1", "New."));
    assertThat(articles.count()).isOne();
    assertThat(articles.find("a1")).map(Article::text).contains("New.");
    assertThat(articles.withText("Old.", Tags.NONE)).isEmpty();
  }

  @Test
  void finds_the_first_article_with_a_text() {
    save(article("b", "Same."), article("a", "Same."), article("c", "Other."));
    assertThat(articles.withText("Same.", Tags.NONE)).map(Reference::id).contains("b");
    assertThat(articles.withText("same.", Tags.NONE)).isEmpty();
  }

  @Test
  void counts_an_article_as_not_indexed_until_it_is_marked_and_again_when_it_changes() {
    save(article("b", "1."), article("a", "2."), article("c", "3."));
    assertThat(notIndexed()).containsExactly("b", "a", "c");
    articles.markIndexed(List.of("a", "c"));
    assertThat(notIndexed()).containsExactly("b");
    save(article("a", "4."));
    assertThat(notIndexed()).containsExactlyInAnyOrder("a", "b");
    assertThat(articles.countNotIndexed()).isEqualTo(2);
    articles.markNoneIndexed();
    assertThat(articles.countNotIndexed()).isEqualTo(3);
  }

  @Test
  void marks_nothing_for_an_empty_list() {
    save(article("a", "1."));
    articles.markIndexed(List.of());
    assertThat(articles.countNotIndexed()).isOne();
  }

  @Test
  void gives_each_article_once_while_they_are_being_marked() {
    var ids = IntStream.range(0, 250).mapToObj(i -> "a" + i).toList();
    articles.save(ids.stream().map(id -> article(id, "Text " + id)).toList(), NOON);
    var given = new ArrayList<String>();
    articles.forEachNotIndexed(
        article -> {
          given.add(article.id());
          if (given.size() % 50 == 0) {
            articles.markIndexed(given);
          }
        });
    assertThat(given).isEqualTo(ids);
    assertThat(articles.countNotIndexed()).isZero();
  }

  @Test
  void counts_publishers_that_are_named() {
    save(by("a", "Gazette"), by("b", "Gazette"), by("c", "Courier"), article("d", "Nobody's."));
    assertThat(articles.visibleTo(Access.ALL).countPublishers()).isEqualTo(2);
    assertThat(articles.count()).isEqualTo(4);
  }

  @Test
  void knows_its_oldest_and_newest_article_through_different_precision() {
    assertThat(articles.visibleTo(Access.ALL).oldest()).isEmpty();
    assertThat(articles.visibleTo(Access.ALL).newest()).isEmpty();
    save(
        article("undated", "0."),
        dated("month", "1.", "2024-03"),
        dated("day", "2.", "2024-03-02"),
        dated("year", "3.", "2024"),
        dated("early", "4.", "2023-12-31"));
    assertThat(articles.visibleTo(Access.ALL).oldest()).map(Reference::id).contains("early");
    assertThat(articles.visibleTo(Access.ALL).newest()).map(Reference::id).contains("day");
  }

  @Test
  void knows_whether_a_source_lies_below_a_folder() {
    save(article("a", "1."), sourced("b", "/n%ws/😀 corpus/b.txt"));
    assertThat(articles.hasSourcesBelow("/news/")).isTrue();
    assertThat(articles.hasSourcesBelow("/n%ws/😀 corpus/")).isTrue();
    assertThat(articles.hasSourcesBelow("/new/")).isFalse();
    assertThat(articles.hasSourcesBelow("/n_ws/")).isFalse();
    assertThat(articles.hasSourcesBelow("/NEWS/")).isFalse();
  }

  private static Article sourced(String id, String source) {
    return new Article(article(id, id).reference(), source, id);
  }
}
