package dev.munshi.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.munshi.article.Tags;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FeedStoreTest {

  private static final String FEED = "https://gazette.example/rss";
  private static final Instant NOON = Instant.parse("2024-03-05T12:00:00Z");

  @TempDir Path folder;
  private Database database;
  private FeedStore store;

  @BeforeEach
  void open() {
    database = Database.openAndMigrate(Home.at(folder));
    store = new FeedStore(database);
  }

  @AfterEach
  void close() {
    database.close();
  }

  private static OfferedEntry entry(String name, String mark) {
    return new OfferedEntry("https://gazette.example/" + name, mark, NOON, "payload " + mark);
  }

  private int offer(String feed, OfferedEntry... entries) {
    return store.offer(feed, new Tags(List.of("a", "b")), List.of(entries));
  }

  private List<String> waiting(String feed) {
    return store.waiting(feed, NOON, 10).stream().map(WaitingEntry::payload).toList();
  }

  @Test
  void keeps_the_state_of_a_feed() {
    var state =
        new FeedState(
            FEED, "Gazette", NOON, null, NOON.plusSeconds(60), "\"1\"", "then", 2, "late");

    store.save(FeedState.unknown(FEED));
    store.save(state);

    assertThat(store.find(FEED)).contains(state);
    assertThat(store.all()).containsExactly(state);
    assertThat(store.find("https://elsewhere.example/")).isEmpty();
  }

  @Test
  void an_entry_waits_when_it_is_new_and_when_it_changes() {
    assertThat(offer(FEED, entry("a", "1"), entry("b", "1"))).isEqualTo(2);
    assertThat(offer(FEED, entry("a", "1"))).isZero();
    store.markTaken(FEED, entry("a", "1").address(), "id", "\"e\"", null);
    store.leave(FEED, entry("b", "1").address(), "not there");
    assertThat(waiting(FEED)).isEmpty();

    assertThat(offer(FEED, entry("a", "2"), entry("b", "1"))).isEqualTo(1);

    assertThat(store.waiting(FEED, NOON, 10))
        .containsExactly(
            new WaitingEntry("https://gazette.example/a", "payload 2", "\"e\"", null, "id", 0));
  }

  @Test
  void a_failed_entry_waits_until_its_time() {
    offer(FEED, entry("a", "1"));

    store.postpone(FEED, entry("a", "1").address(), "late", NOON.plusSeconds(1));

    assertThat(store.waiting(FEED, NOON, 10)).isEmpty();
    assertThat(store.waiting(FEED, NOON.plusSeconds(1), 10))
        .singleElement()
        .satisfies(entry -> assertThat(entry.attempts()).isEqualTo(1));
  }

  @Test
  void the_latest_comes_first_and_no_more_than_wanted() {
    offer(
        FEED,
        new OfferedEntry("https://gazette.example/old", "1", NOON.minusSeconds(9), "old"),
        new OfferedEntry("https://gazette.example/new", "1", NOON, "new"),
        new OfferedEntry("https://gazette.example/undated", "1", Instant.EPOCH, "undated"));

    assertThat(waiting(FEED)).containsExactly("new", "old", "undated");
    assertThat(store.waiting(FEED, NOON, 1)).hasSize(1);
  }

  @Test
  void what_another_feed_has_brought_does_not_wait() {
    var other = "https://gazette.example/harbour.rss";
    offer(FEED, entry("a", "1"), entry("b", "1"));
    store.markTaken(FEED, entry("a", "1").address(), "id", null, null);

    assertThat(offer(other, entry("a", "1"), entry("b", "1"))).isEqualTo(1);

    assertThat(waiting(other)).hasSize(1);
  }

  @Test
  void survives_a_restart() {
    offer(FEED, entry("a", "1"));
    store.save(FeedState.unknown(FEED));
    database.close();
    open();

    assertThat(waiting(FEED)).containsExactly("payload 1");
    assertThat(store.all()).hasSize(1);
  }
}
