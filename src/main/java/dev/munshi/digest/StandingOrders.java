package dev.munshi.digest;

import dev.munshi.store.KeptSubscription;
import dev.munshi.store.KeptWatch;
import java.util.List;
import java.util.stream.Stream;

/** Looks up what has been ordered and still stands, in all rooms of a workspace. Thread-safe. */
final class StandingOrders {

  private final DigestStores stores;

  StandingOrders(DigestStores stores) {
    this.stores = stores;
  }

  /**
   * Those of one person.
   *
   * @param near a room of the same network and workspace
   */
  List<StandingOrder> by(Room near, String person) {
    return joined(
        stores.subscriptions().by(near.surface(), near.team(), person),
        stores.watches().by(near.surface(), near.team(), person));
  }

  /** Those of everybody in the room's network and workspace. */
  List<StandingOrder> around(Room near) {
    return joined(
        stores.subscriptions().in(near.surface(), near.team()),
        stores.watches().in(near.surface(), near.team()));
  }

  private static List<StandingOrder> joined(
      List<KeptSubscription> digests, List<KeptWatch> watches) {
    return Stream.concat(
            digests.stream().map(Subscription::of).map(StandingOrders::digest),
            watches.stream().map(StandingOrders::watch))
        .toList();
  }

  private static StandingOrder digest(Subscription one) {
    var kept = one.kept();
    return new StandingOrder(
        one.room(),
        kept.number(),
        one.schedule().inWords() + ", " + one.wantedInWords(),
        kept.paused(),
        new Order.Subscribe(one.schedule(), kept.wanted()));
  }

  private static StandingOrder watch(KeptWatch kept) {
    return StandingOrder.watch(
        Subscription.room(kept.room()), kept.number(), WatchDesk.inWords(kept));
  }
}
