package dev.munshi.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.munshi.article.Access;
import dev.munshi.article.Article;
import dev.munshi.article.DateRange;
import dev.munshi.article.Outlets;
import dev.munshi.article.PartialDate;
import dev.munshi.article.Reference;
import dev.munshi.article.Tags;
import dev.munshi.store.NewsStore.Arrivals;
import dev.munshi.store.NewsStore.News;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NewsStoreTest {

  private static final Instant NOON = Instant.parse("2024-05-01T12:00:00Z");

  @TempDir Path folder;
  private Database database;
  private ArticleStore articles;
  private NewsStore news;

  @BeforeEach
  void open() {
    database = Database.openAndMigrate(Home.at(folder));
    articles = new ArticleStore(database);
    news = new NewsStore(database);
  }

  @AfterEach
  void close() {
    database.close();
  }

  private void arrives(String id, String publisher, String published, String text) {
    var date = PartialDate.parse(published);
    var reference = new Reference(id, id, null, "Title", publisher, null, date, null, null);
    articles.save(List.of(new Article(reference, id, text)), NOON);
    articles.markIndexed(List.of(id));
  }

  private List<News> stories(long after, int limit) {
    return news.stories(
        new Arrivals(after, news.last(), Access.ALL), "digest/1", Outlets.ALL, limit);
  }

  private List<String> names(long after) {
    return stories(after, 10).stream().map(News::article).toList();
  }

  @Test
  void an_article_arrives_when_it_can_be_found_and_is_no_new_story_when_it_has_changed() {
    assertThat(news.last()).isZero();
    arrives("a", "Gazette", "2024-05-01", "It sailed.");
    long first = news.last();
    assertThat(names(0)).containsExactly("a");

    articles.markNoneIndexed();
    articles.markIndexed(List.of("a"));
    assertThat(news.last()).isEqualTo(first);

    arrives("a", "Gazette", "2024-05-01", "It sailed late.");
    assertThat(news.last()).isGreaterThan(first);
    assertThat(names(first)).isEmpty();
    assertThat(news.versions("a", Access.ALL))
        .extracting(version -> version.article().revision())
        .containsExactly(1, 2);
  }

  @Test
  void tells_by_story_what_most_outlets_published_first() {
    arrives("a", "Gazette", "2024-05-02", "It sailed.");
    arrives("b", "Gazette", "2024-05-01", "It sank.");
    arrives("c", "Courier", "2024-05-01", "It sank, they say.");
    articles.stories().join("b", "sunk");
    articles.stories().join("c", "sunk");

    var found = stories(0, 10);

    assertThat(found).extracting(News::story).containsExactly("sunk", "a");
    assertThat(found).extracting(News::outlets).containsExactly(2, 1);
    assertThat(stories(0, 1)).hasSize(1);
  }

  @Test
  void counts_one_agency_text_in_many_outlets_once() {
    arrives("a", "Gazette", "2024-05-01", "It sank.");
    arrives("b", "Courier", "2024-05-01", "It sank.");
    arrives("c", "Herald", "2024-05-01", "It sank, the agency says.");
    arrives("d", "Herald", "2024-05-01", "A diver of ours saw it sink.");
    arrives("e", "Mirror", "2024-05-01", "Nobody knows yet why it sank.");
    var stories = articles.stories();
    List.of("a", "c", "d", "e").forEach(id -> stories.join(id, "sunk"));
    stories.sketch("a", new long[] {1, 2, 3, 4});
    stories.sketch("c", new long[] {2, 3, 4, 5, 6});
    stories.sketch("d", new long[] {7, 8, 9});
    stories.sketch("e", new long[] {1, 10, 11});

    assertThat(stories(0, 10)).extracting(News::outlets).containsExactly(2);
  }

  @Test
  void compares_only_so_many_reports_of_a_story() {
    for (int i = 0; i < 60; i++) {
      arrives("a" + i, "Outlet " + i, "2024-05-01", "Sinking " + i + ".");
      articles.stories().join("a" + i, "sunk");
    }

    assertThat(stories(0, 10)).extracting(News::outlets).containsExactly(50);
  }

  @Test
  void knows_the_outlets_of_what_may_be_seen() {
    arrives("a", "Gazette", "2024-05-01", "It sailed.");
    arrives("b", "Gazette", "2024-05-01", "It sank.");
    var reference =
        new Reference("c", "c", "https://news.example/c", "T", null, null, null, null, null);
    articles.save(List.of(new Article(reference, "c", "It rose.")), NOON);
    var tagged = new Reference("d", "d", null, "T", "Courier", null, null, null, null);
    var tags = Tags.parse("secret");
    articles.save(List.of(new Article(tagged, "d", "It fell.", null, List.of(), tags)), NOON);

    assertThat(news.outlets(Access.ALL)).containsExactly("Courier", "Gazette", "news.example");
    assertThat(news.outlets(new Access(Set.of("secret"))))
        .containsExactly("Gazette", "news.example");
  }

  @Test
  void gives_only_what_the_chosen_outlets_published() {
    arrives("a", "Gazette", "2024-05-01", "It sailed.");
    arrives("b", "Courier", "2024-05-01", "It sank.");
    var only = new Outlets(List.of("gazette"), List.of());
    var without = new Outlets(List.of(), List.of("Gazette"));
    var all = new Arrivals(0, news.last(), Access.ALL);

    assertThat(news.stories(all, "digest/1", only, 9))
        .extracting(News::article)
        .containsExactly("a");
    assertThat(news.stories(all, "digest/1", without, 9))
        .extracting(News::article)
        .containsExactly("b");
    assertThat(news.outlets(Access.ALL)).containsExactly("Courier", "Gazette");
  }

  @Test
  void knows_what_had_arrived_before_an_instant() {
    arrives("a", "Gazette", "2024-05-02", "It sailed.");

    assertThat(news.lastBefore(NOON)).isZero();
    assertThat(news.lastBefore(NOON.plusSeconds(1))).isEqualTo(news.last());
  }

  @Test
  void lists_one_article_of_each_story_of_a_time() {
    arrives("a", "Gazette", "2024-05-02", "It sailed.");
    arrives("b", "Gazette", "2024-05", "It sank.");
    arrives("c", "Courier", "2024-05-03", "It sank, they say.");
    arrives("d", "Courier", "2024-06-01", "It rose.");
    articles.stories().join("b", "sunk");
    articles.stories().join("c", "sunk");
    var may = new DateRange(LocalDate.of(2024, 5, 1), LocalDate.of(2024, 5, 31));
    var end = new DateRange(LocalDate.of(2024, 5, 3), LocalDate.of(2024, 5, 31));

    assertThat(articles.visibleTo(Access.ALL).publishedIn(may, 10)).containsExactly("c", "a");
    assertThat(articles.visibleTo(Access.ALL).publishedIn(may, 1)).containsExactly("c");
    assertThat(articles.visibleTo(Access.ALL).publishedIn(end, 10)).containsExactly("c");
  }
}
