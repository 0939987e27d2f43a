package dev.munshi.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.munshi.article.Access;
import dev.munshi.article.Article;
import dev.munshi.article.PartialDate;
import dev.munshi.article.Reference;
import dev.munshi.article.Tags;
import dev.munshi.store.ArticleStore;
import dev.munshi.store.Database;
import dev.munshi.store.Home;
import dev.munshi.store.TextHash;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HomeArchiveTest {

  private static final String SECRET = "https://board.example/minutes";
  private static final String OPEN = "https://gazette.example/sale";

  private static Article article(String url, Tags tags) {
    var id = TextHash.hex(url);
    var date = PartialDate.parse("2024-05-01");
    return new Article(
            new Reference(id, id, url, "Title", "Gazette", null, date, null, null), url, url)
        .with(tags);
  }

  @Test
  void the_address_of_what_may_not_be_seen_leads_nowhere_not_even_to_its_story(
      @TempDir Path folder) {
    try (var database = Database.openAndMigrate(Home.at(folder))) {
      var articles = new ArticleStore(database);
      var secret = article(SECRET, Tags.parse("board"));
      var open = article(OPEN, Tags.NONE);
      articles.save(List.of(secret, open), Instant.EPOCH);
      articles.stories().join(secret.id(), "sale");
      articles.stories().join(open.id(), "sale");

      var outside = new HomeArchive(articles, new Access(Set.of("board")));
      assertThat(outside.storyAt(SECRET)).isEmpty();
      assertThat(outside.storyAt(OPEN)).containsExactly(open.id());
      assertThat(new HomeArchive(articles, Access.ALL).storyAt(SECRET))
          .containsExactly(secret.id(), open.id());
    }
  }
}
