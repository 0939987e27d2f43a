package dev.munshi.digest;

import static dev.munshi.digest.OrderDesk.MOST_IN_ROOM;
import static dev.munshi.digest.OrderDesk.said;

import dev.munshi.digest.OrderDesk.Orderer;
import dev.munshi.document.Block;
import dev.munshi.document.Block.Paragraph;
import dev.munshi.document.Document;
import dev.munshi.language.Isolated;
import dev.munshi.store.KeptWatch;
import java.time.Clock;
import java.util.List;

/** Does what people order of watches. */
final class WatchDesk {

  private static final int LONGEST = 200;

  private final DigestStores stores;
  private final Clock clock;

  WatchDesk(DigestStores stores, Clock clock) {
    this.stores = stores;
    this.clock = clock;
  }

  Document watch(Orderer orderer, String words) {
    var room = Subscription.key(orderer.room());
    boolean isFull =
        stores.watches().ordered(room, orderer.key()).isEmpty()
            && stores.watches().of(room).size() >= MOST_IN_ROOM;
    if (words.length() > LONGEST || isFull) {
      return said(
          "That is too long, or this room has as many watches as a room can have.",
          "See: ",
          "watch list");
    }
    var watch =
        stores
            .watches()
            .add(
                new KeptWatch(0, room, 0, orderer.person(), words, stores.news().last()),
                orderer.key(),
                clock.instant());
    return said(
        "I look out for %s and tell this room when something new has it."
            .formatted(Isolated.of(words)),
        "End it: ",
        "watch remove " + watch.number());
  }

  Document list(Room room) {
    var kept = stores.watches().of(Subscription.key(room));
    if (kept.isEmpty()) {
      return said("This room watches nothing.", "Try: ", "watch \"National Coordinator\"");
    }
    return new Document(
        "Watches of this room",
        List.of(
            new Block.Bullets(
                kept.stream()
                    .map(w -> Paragraph.of(w.number() + ": " + Isolated.of(w.words())))
                    .toList()),
            Block.Aside.of("watch remove and a number ends one.")));
  }

  Document remove(Room room, int number) {
    var watch =
        stores.watches().of(Subscription.key(room)).stream()
            .filter(kept -> kept.number() == number)
            .findFirst();
    watch.ifPresent(kept -> stores.watches().end(kept.id()));
    return watch.isPresent()
        ? said("Watch " + number + " has ended.", "See: ", "watch list")
        : said("There is no watch " + number + " here.", "See: ", "watch list");
  }
}
