package dev.munshi.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Homes that older versions wrote. */
class MigrationTest {

  @TempDir Path folder;

  private Home home;

  @BeforeEach
  void place() {
    home = Home.at(folder);
  }

  private void write(String version) {
    Flyway.configure()
        .dataSource("jdbc:sqlite:" + home.database(), null, null)
        .locations("classpath:dev/munshi/store/migrations")
        .target(version)
        .load()
        .migrate();
    try (var database = Database.open(home)) {
      database.useHandle(
          handle ->
              handle.execute(
                  """
                  INSERT INTO article (id, source, file, title, published, text, text_hash,
                    retrieved, indexed)
                  VALUES ('a', '/news/a.txt', 'a.txt', 'Ferry', '2024-05', 'It sailed.', ?,
                    '2024-05-01T12:00:00Z', 1)
                  """,
                  TextHash.hex("It sailed.")));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"1", "2"})
  void keeps_what_an_older_version_wrote(String version) {
    write(version);
    assertThat(Database.isCurrent(home)).isFalse();

    try (var database = Database.openAndMigrate(home)) {
      assertThat(database.wasOlder()).isTrue();
      assertThat(Database.isCurrent(home)).isTrue();
      var articles = new ArticleStore(database);
      var article = articles.find("a").orElseThrow();
      assertThat(article.text()).isEqualTo("It sailed.");
      assertThat(article.reference().revision()).isOne();
      assertThat(articles.stories().places(List.of("a")).get("a"))
          .isEqualTo(new StoryStore.Place(null, null, false));
      articles.save(List.of(article), Instant.parse("2024-05-02T12:00:00Z"));
      assertThat(articles.count()).isOne();
    }
  }

  @Test
  void a_home_that_is_new_or_current_is_not_an_older_one() {
    try (var database = Database.openAndMigrate(home)) {
      assertThat(database.wasOlder()).isFalse();
    }
    try (var database = Database.openAndMigrate(home)) {
      assertThat(database.wasOlder()).isFalse();
    }
  }
}
