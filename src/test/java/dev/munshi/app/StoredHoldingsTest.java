package dev.munshi.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.munshi.answer.Holdings;
import dev.munshi.article.Access;
import dev.munshi.article.Article;
import dev.munshi.article.Reference;
import dev.munshi.article.Tags;
import dev.munshi.store.ArticleStore;
import dev.munshi.store.Database;
import dev.munshi.store.Home;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StoredHoldingsTest {

  private static final Instant NOON = Instant.parse("2024-05-01T12:00:00Z");

  private Database database;
  private ArticleStore articles;

  @BeforeEach
  void open(@TempDir Path folder) {
    database = Database.openAndMigrate(Home.at(folder));
    articles = new ArticleStore(database);
  }

  @AfterEach
  void close() {
    database.close();
  }

  private void save(String text, String tags) {
    var reference = new Reference("a", "a.txt", null, "Title", null, null, null, null, null);
    var article = new Article(reference, "/a.txt", text).with(Tags.parse(tags));
    articles.save(List.of(article), NOON);
  }

  private Holdings visibleWithout(String... hidden) {
    return new StoredHoldings(articles, new Access(Set.of(hidden)));
  }

  @Test
  void no_text_of_a_hidden_article_verifies_a_quote() {
    save("The vote was close.", "");
    save("The vote was secret.", "board");

    assertThat(visibleWithout().textOf("a", 1)).contains("The vote was close.");
    assertThat(visibleWithout("legal").textOf("a", 2)).contains("The vote was secret.");
    assertThat(visibleWithout("board").textOf("a", 2)).isEmpty();
    // what it said before is as secret as what it says now
    assertThat(visibleWithout("board").textOf("a", 1)).isEmpty();
  }

  @Test
  void a_hidden_article_is_no_part_of_what_there_is() {
    save("The vote was secret.", "board");

    assertThat(visibleWithout().coverage(List.of()).articles()).isOne();
    assertThat(visibleWithout("board").coverage(List.of()).articles()).isZero();
  }
}
