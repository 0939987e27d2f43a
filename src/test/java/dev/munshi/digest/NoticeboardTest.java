package dev.munshi.digest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.munshi.document.Document;
import dev.munshi.document.Edition;
import dev.munshi.store.Database;
import dev.munshi.store.EditionStore;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NoticeboardTest {

  @TempDir Path folder;
  private NewsHome home;
  private Database database;
  private Noticeboard board;

  @BeforeEach
  void open() {
    home = new NewsHome(folder, Instant.parse("2026-05-04T08:00:00Z"));
    database = home.beside();
    board = new Noticeboard(new EditionStore(database), home.clock);
  }

  @AfterEach
  void close() {
    database.close();
    home.close();
  }

  private void run(RoomPoster poster) {
    new Rounds(home.stores(), home::corpus, poster, home.clock).run();
  }

  private void orderAndWait() {
    home.order("digest subscribe daily at 09:00");
    home.arrives("courts", "Gazette", "The courts of Varnholm opened their archive to the public.");
    home.clock.advance(Duration.ofHours(1));
  }

  @Test
  void an_issue_is_kept_whole_under_an_id_of_its_own() {
    orderAndWait();

    run(board);
    run(board);

    assertThat(board.latest(10)).hasSize(1);
    var edition = board.latest(10).getFirst();
    assertThat(edition.document().text()).contains("courts of Varnholm opened their archive");
    assertThat(edition.at()).isEqualTo(home.clock.instant());
    assertThat(board.edition(edition.id())).contains(edition);
    assertThat(board.edition(UUID.randomUUID())).isEmpty();
  }

  /** Loses every answer after it has posted. */
  private record Crashing(RoomPoster poster) implements RoomPoster {
    @Override
    public Outcome post(Room room, String thread, String key, Document document) {
      poster.post(room, thread, key, document);
      throw new IllegalStateException("killed");
    }

    @Override
    public Outcome find(Room room, String thread, String key) {
      return poster.find(room, thread, key);
    }

    @Override
    public Optional<String> obstacle(Room room) {
      return poster.obstacle(room);
    }
  }

  @Test
  void what_was_kept_before_a_crash_is_found_and_not_kept_again() {
    orderAndWait();
    run(new Crashing(board));
    assertThat(home.stores().posts().open()).isOne();

    home.clock.advance(Duration.ofMinutes(10));
    run(board);

    assertThat(home.stores().posts().open()).isZero();
    assertThat(board.latest(10)).hasSize(1);
  }

  @Test
  void one_key_is_kept_once_and_the_newest_stands_first() {
    var room = new Room("console", "", "console");
    board.post(room, "", "one", new Document("First", List.of()));
    var first = board.latest(10);
    home.clock.advance(Duration.ofMinutes(1));
    board.post(room, "", "one", new Document("Again", List.of()));
    board.post(room, "", "two", new Document("Second", List.of()));

    assertThat(board.latest(10))
        .extracting(e -> e.document().title())
        .containsExactly("Second", "First");
    assertThat(board.latest(10).getLast()).isEqualTo(first.getFirst());
    assertThat(board.latest(1)).hasSize(1);
    assertThat(board.headings(1, 1))
        .containsExactly(
            new Edition.Heading(first.getFirst().id(), first.getFirst().at(), "First"));
    home.clock.advance(Duration.ofDays(367));
    board.prune();
    assertThat(board.latest(10)).isEmpty();
  }
}
