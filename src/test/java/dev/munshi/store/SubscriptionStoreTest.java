package dev.munshi.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.munshi.article.Outlets;
import dev.munshi.store.SubscriptionStore.Turn;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SubscriptionStoreTest {

  private static final Instant NINE = Instant.parse("2024-05-01T09:00:00Z");
  private static final RoomKey ROOM = new RoomKey("slack", "T1", "C1");

  @TempDir Path folder;

  @Test
  void what_was_told_stays_told_when_an_issue_was_composed_of_less() {
    try (var database = Database.openAndMigrate(Home.at(folder))) {
      var store = new SubscriptionStore(database);
      var rhythm = new KeptSubscription.Rhythm("1234567", "09:00", "UTC");
      var wanted = new Wanted(List.of(), Outlets.ALL, 8, false);
      var draft = new KeptSubscription(0, ROOM, 0, "U1", rhythm, wanted, false, NINE, 2, 5, null);
      var kept = store.add(draft, null, NINE);
      var next = NINE.plus(1, ChronoUnit.DAYS);

      assertThat(store.take(kept, new Turn(NINE, next, 3, Set.of(), null))).isTrue();

      assertThat(store.of(ROOM)).extracting(KeptSubscription::told).containsExactly(5L);
      assertThat(store.of(ROOM)).extracting(KeptSubscription::due).containsExactly(next);
    }
  }
}
