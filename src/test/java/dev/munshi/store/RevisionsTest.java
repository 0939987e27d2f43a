package dev.munshi.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.munshi.article.Article;
import dev.munshi.article.Reference;
import dev.munshi.article.Span;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What an article said before it changed, and whether it is still where it was. */
class RevisionsTest {

  private static final Instant NOON = Instant.parse("2024-05-01T12:00:00Z");
  private static final Instant LATER = Instant.parse("2024-05-03T12:00:00Z");

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

  private static Article article(String title, String file, String text) {
    return new Article(
        new Reference("a", file, null, title, "Gazette", null, null, null, "en"),
        "/news/" + file,
        text);
  }

  private void save(Article article) {
    articles.save(List.of(article), NOON);
  }

  @Test
  void shows_what_was_quoted_before_an_article_changed() {
    save(article("Ferry", "a.txt", "The ferry sailed at noon."));
    var quoted = articles.find("a").orElseThrow().reference();
    var span = new Span(4, 16);
    save(article("Ferry sinks", "a.txt", "At noon it sank."));

    var then = articles.find("a", quoted.revision()).orElseThrow();

    assertThat(span.of(then.text())).isEqualTo("ferry sailed");
    assertThat(then.reference()).isEqualTo(quoted);
    assertThat(articles.find("a").orElseThrow().reference())
        .extracting(Reference::revision, Reference::title)
        .containsExactly(2, "Ferry sinks");
    assertThat(articles.find("a", 2)).isEqualTo(articles.find("a"));
    assertThat(articles.find("a", 3)).isEmpty();
  }

  @Test
  void counts_a_revision_where_a_citation_would_show_something_else() {
    save(article("Ferry", "a.txt", "It sailed."));
    save(article("Ferry", "b.txt", "It sailed."));
    assertThat(articles.find("a")).map(a -> a.reference().revision()).contains(1);
    save(article("The ferry", "b.txt", "It sailed."));
    assertThat(articles.find("a")).map(a -> a.reference().revision()).contains(2);
    save(article("The ferry", "b.txt", "It sailed."));
    assertThat(articles.find("a")).map(a -> a.reference().revision()).contains(2);
  }

  @Test
  void forgets_all_revisions_of_an_article_that_is_removed() {
    save(article("Ferry", "a.txt", "It sailed."));
    save(article("Ferry", "a.txt", "It sank."));
    articles.remove("a");
    assertThat(articles.count()).isZero();
    assertThat(articles.find("a", 1)).isEmpty();
    articles.remove("a");
  }

  @Test
  void marks_an_article_that_is_gone_until_it_is_back() {
    save(article("Ferry", "a.txt", "It sailed."));
    assertThat(articles.goneSince("a")).isEmpty();
    articles.markGone(List.of("a", "unknown"), NOON);
    articles.markGone(List.of("a"), LATER);
    assertThat(articles.goneSince("a")).contains(NOON);
    assertThat(articles.countGone()).isOne();
    articles.markSeen(Map.of("a", "/old/a.txt"));
    assertThat(articles.goneSince("a")).isEmpty();
    assertThat(articles.find("a")).map(Article::source).contains("/old/a.txt");
    articles.markGone(List.of("a"), LATER);
    save(article("Ferry", "a.txt", "It sank."));
    assertThat(articles.countGone()).isZero();
  }
}
