package dev.munshi.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.munshi.article.Outlets;
import dev.munshi.store.SubscriptionStore.Turn;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RoomMovesTest {

  private static final Instant NINE = Instant.parse("2024-05-01T09:00:00Z");
  private static final RoomKey OLD = new RoomKey("matrix", "example.org", "!old");
  private static final RoomKey NEW = new RoomKey("matrix", "example.org", "!new");
  private static final RoomKey OTHER = new RoomKey("matrix", "example.org", "!other");

  @TempDir Path folder;

  private Database database;
  private SubscriptionStore subscriptions;
  private WatchStore watches;
  private RoomMoves moves;

  @BeforeEach
  void open() {
    database = Database.openAndMigrate(Home.at(folder));
    subscriptions = new SubscriptionStore(database);
    watches = new WatchStore(database);
    moves = new RoomMoves(database);
  }

  @AfterEach
  void close() {
    database.close();
  }

  private KeptSubscription subscribe(RoomKey room) {
    var rhythm = new KeptSubscription.Rhythm("1234567", "09:00", "UTC");
    var wanted = new Wanted(List.of(), Outlets.ALL, 8, false);
    return subscriptions.add(
        new KeptSubscription(0, room, 0, "@amira", rhythm, wanted, false, NINE, 2, 5, null),
        null,
        NINE);
  }

  private KeptWatch watch(RoomKey room, String words) {
    return watches.add(new KeptWatch(room, "@amira", words, 5), null, NINE);
  }

  @Test
  void give_orders_numbers_that_nothing_in_the_other_room_had() {
    subscribe(OLD);
    subscribe(OLD);
    subscribe(NEW);
    subscribe(OTHER);
    watches.end(watch(OLD, "ended").id());
    watch(OLD, "ferries");
    watches.end(watch(NEW, "ended").id());

    assertThat(moves.move(OLD, NEW.channel())).isEqualTo(3);

    assertThat(subscriptions.of(OLD)).isEmpty();
    assertThat(subscriptions.of(NEW)).extracting(KeptSubscription::number).containsExactly(1, 2, 3);
    assertThat(subscriptions.of(OTHER)).hasSize(1);
    assertThat(watches.of(OLD)).isEmpty();
    assertThat(watches.of(NEW))
        .extracting(KeptWatch::number, KeptWatch::words)
        .containsExactly(tuple(3, "ferries"));
    assertThat(moves.move(OLD, NEW.channel())).isZero();
  }

  @Test
  void take_open_questions_out_of_their_threads() {
    var asked = new KeptWatch.Asked("$1", "$root", LocalDate.of(2024, 5, 1), 5);
    watches.add(new KeptWatch(0, OLD, 0, "@amira", "Who pays?", 5, asked), null, NINE);

    moves.move(OLD, NEW.channel());

    assertThat(watches.of(NEW))
        .extracting(KeptWatch::asked)
        .containsExactly(new KeptWatch.Asked("$1", "", LocalDate.of(2024, 5, 1), 5));
  }

  @Test
  void take_along_what_waits_to_be_posted() {
    var kept = subscribe(OLD);
    var post = new Post("issue/1", OLD, "$thread", "{}", NINE, 0, false);
    subscriptions.take(kept, new Turn(NINE, NINE.plus(1, ChronoUnit.DAYS), 6, Set.of(), post));

    moves.move(OLD, NEW.channel());

    var terms = new PostStore.Terms(Duration.ofMinutes(1), Duration.ofSeconds(1), 5);
    assertThat(new PostStore(database).claim(NINE, terms))
        .hasValueSatisfying(
            claimed -> {
              assertThat(claimed.room()).isEqualTo(NEW);
              assertThat(claimed.thread()).isEmpty();
              assertThat(claimed.key()).isEqualTo("issue/1");
            });
  }
}
