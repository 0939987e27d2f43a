package dev.munshi.digest;

import dev.munshi.document.Block.Paragraph;
import dev.munshi.document.Document;
import dev.munshi.document.Inline;
import java.time.Clock;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Does what people order of digests and watches, each for the room in which it is said. */
public final class OrderDesk {

  /** Digests, and watches. */
  static final int MOST_IN_ROOM = 20;

  private final RoomPoster poster;
  private final DigestDesk digests;
  private final WatchDesk watches;
  private final StandingOrders standing;

  public OrderDesk(DigestStores stores, RoomCorpora corpora, RoomPoster poster, Clock clock) {
    this.poster = poster;
    this.digests = new DigestDesk(stores, corpora, clock);
    this.watches = new WatchDesk(stores, clock);
    this.standing = new StandingOrders(stores);
  }

  /**
   * Who orders, and where.
   *
   * @param person their id in the network
   * @param zone by which times count where the order names none
   * @param key of the message that orders, which orders once however often it is worked off; null
   *     where it is no message
   */
  public record Orderer(Room room, String person, ZoneId zone, @Nullable String key) {}

  /**
   * @param written as it was written, with its first word
   * @return what was done, or how to say it
   */
  public Document take(Orderer orderer, String written) {
    return take(orderer, Order.of(written, orderer.zone()));
  }

  /** What was done, or why it was not. */
  public Document take(Orderer orderer, Order order) {
    return taken(orderer, order).said();
  }

  /** Does it where it can be done. */
  public Taken taken(Orderer orderer, Order order) {
    return switch (order) {
      case Order.Subscribe subscribe ->
          hindered(orderer.room(), digests.subscribe(orderer, subscribe));
      case Order.ListDigests _ -> Taken.done(digests.list(orderer.room()));
      case Order.Preview preview -> digests.with(orderer, preview.number(), digests::preview);
      case Order.Now now -> digests.with(orderer, now.number(), one -> digests.now(orderer, one));
      case Order.Pause pause -> digests.with(orderer, pause.number(), digests::pause);
      case Order.Resume resume -> digests.with(orderer, resume.number(), digests::resume);
      case Order.Unsubscribe end -> digests.with(orderer, end.number(), digests::end);
      case Order.Watch watch -> hindered(orderer.room(), watches.watch(orderer, watch.words()));
      case Order.Await await -> watches.await(orderer, await);
      case Order.ListWatches _ -> Taken.done(watches.list(orderer.room()));
      case Order.RemoveWatch remove -> watches.remove(orderer.room(), remove.number());
      case Order.Wrong wrong -> Taken.refused(said(wrong.reason(), "Try: ", wrong.example()));
    };
  }

  /**
   * What somebody has ordered that still stands, in all rooms.
   *
   * @param near a room of the same network and workspace
   */
  public List<StandingOrder> of(Room near, String person) {
    return standing.by(near, person);
  }

  /** What everybody in the room's network and workspace has ordered that still stands. */
  public List<StandingOrder> around(Room near) {
    return standing.around(near);
  }

  /** What was ordered, and what stands in its way. */
  private Taken hindered(Room room, Taken taken) {
    var said = taken.said();
    var blocks = new ArrayList<>(said.blocks());
    poster.obstacle(room).ifPresent(why -> blocks.add(Paragraph.of("But: " + why)));
    return new Taken(new Document(said.title(), blocks), taken.isDone());
  }

  static Document said(String text, String lead, String example) {
    return new Document(
        text, List.of(Paragraph.of(new Inline.Text(lead), new Inline.Code(example))));
  }
}
