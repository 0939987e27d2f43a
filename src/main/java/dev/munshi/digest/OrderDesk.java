package dev.munshi.digest;

import dev.munshi.document.Block;
import dev.munshi.document.Block.Paragraph;
import dev.munshi.document.Document;
import dev.munshi.document.Inline;
import dev.munshi.language.Isolated;
import dev.munshi.store.KeptSubscription;
import dev.munshi.store.KeptWatch;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Does what people order of digests and watches, each for the room in which it is said. */
public final class OrderDesk {

  private static final int MOST_IN_ROOM = 20;
  private static final int LONGEST_WATCH = 200;
  private static final DateTimeFormatter WHEN =
      DateTimeFormatter.ofPattern("EEEE, d MMMM uuuu 'at' HH:mm", Locale.ENGLISH);

  private final DigestStores stores;
  private final RoomPoster poster;
  private final Digests digests;
  private final StandingOrders standing;
  private final Clock clock;

  public OrderDesk(DigestStores stores, RoomCorpora corpora, RoomPoster poster, Clock clock) {
    this.stores = stores;
    this.standing = new StandingOrders(stores);
    this.poster = poster;
    this.digests = new Digests(stores, corpora);
    this.clock = clock;
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
    return switch (order) {
      case Order.Subscribe subscribe -> hindered(orderer.room(), subscribe(orderer, subscribe));
      case Order.ListDigests _ -> digests(orderer.room());
      case Order.Preview preview -> with(orderer, preview.number(), this::preview);
      case Order.Now now -> with(orderer, now.number(), one -> now(orderer, one));
      case Order.Pause pause -> with(orderer, pause.number(), this::pause);
      case Order.Resume resume -> with(orderer, resume.number(), this::resume);
      case Order.Unsubscribe end -> with(orderer, end.number(), this::end);
      case Order.Watch watch -> hindered(orderer.room(), watch(orderer, watch.words()));
      case Order.ListWatches _ -> watches(orderer.room());
      case Order.RemoveWatch remove -> remove(orderer.room(), remove.number());
      case Order.Wrong wrong -> said(wrong.reason(), "Try: ", wrong.example());
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
  private Document hindered(Room room, Document said) {
    var blocks = new ArrayList<>(said.blocks());
    poster.obstacle(room).ifPresent(why -> blocks.add(Paragraph.of("But: " + why)));
    return new Document(said.title(), blocks);
  }

  private Document subscribe(Orderer orderer, Order.Subscribe order) {
    var room = Subscription.key(orderer.room());
    if (stores.subscriptions().ordered(room, orderer.key()).isEmpty()
        && stores.subscriptions().of(room).size() >= MOST_IN_ROOM) {
      return said("This room has as many digests as a room can have.", "See: ", "digest list");
    }
    var now = clock.instant();
    var schedule = order.schedule();
    var reach = Duration.ofDays(schedule.days().size() > 1 ? 1 : 7);
    long told = stores.news().lastBefore(now.minus(reach));
    var kept =
        stores
            .subscriptions()
            .add(
                new KeptSubscription(
                    0,
                    room,
                    0,
                    orderer.person(),
                    Subscription.rhythm(schedule),
                    order.topics(),
                    order.most(),
                    false,
                    schedule.next(now),
                    told,
                    null),
                orderer.key(),
                now);
    var subscription = Subscription.of(kept);
    return said(
        "Digest %d is ordered: %s, %s, at most %d stories. The first one comes on %s."
            .formatted(
                kept.number(),
                Isolated.of(subscription.subject()),
                schedule.inWords(),
                kept.most(),
                when(kept.due(), schedule.zone())),
        "See what it would tell now: ",
        "digest preview " + kept.number());
  }

  private Document digests(Room room) {
    var kept = stores.subscriptions().of(Subscription.key(room));
    if (kept.isEmpty()) {
      return said("This room has no digests.", "Order one: ", "digest subscribe weekdays at 09:00");
    }
    var rows = kept.stream().map(Subscription::of).map(OrderDesk::row).toList();
    return new Document(
        "Digests of this room",
        List.of(
            new Block.Table(List.of("No.", "When", "What", "Next"), rows),
            Block.Aside.of(
                "digest preview, now, pause, resume and unsubscribe take such a number.")));
  }

  private static List<Paragraph> row(Subscription subscription) {
    var kept = subscription.kept();
    var schedule = subscription.schedule();
    return List.of(
        Paragraph.of(String.valueOf(kept.number())),
        Paragraph.of(schedule.inWords()),
        Paragraph.of(Isolated.of(subscription.subject()) + ", at most " + kept.most()),
        Paragraph.of(kept.paused() ? "paused" : when(kept.due(), schedule.zone())));
  }

  /** Does something with the digest of this number, or with the only one where there is none. */
  private Document with(
      Orderer orderer, @Nullable Integer number, Function<Subscription, Document> work) {
    var all = stores.subscriptions().of(Subscription.key(orderer.room()));
    Optional<KeptSubscription> chosen =
        number == null
            ? Optional.of(all).filter(list -> list.size() == 1).map(List::getFirst)
            : all.stream().filter(kept -> kept.number() == number).findFirst();
    return chosen
        .map(Subscription::of)
        .map(work)
        .orElseGet(
            () ->
                all.isEmpty()
                    ? digests(orderer.room())
                    : said("Which digest? They are numbered.", "See: ", "digest list"));
  }

  private Document preview(Subscription subscription) {
    var document = digests.preview(subscription, clock.instant()).document();
    return document == null ? nothingNew() : document;
  }

  private static Document nothingNew() {
    return said("Nothing new on that since the last issue.", "See: ", "digest list");
  }

  private Document now(Orderer orderer, Subscription subscription) {
    var now = clock.instant();
    var order = Objects.requireNonNullElse(orderer.key(), now.toString());
    return digests.now(subscription, order, now)
        ? said("It comes at once. The next one as ever.", "See: ", "digest list")
        : nothingNew();
  }

  private Document pause(Subscription subscription) {
    int number = subscription.kept().number();
    stores.subscriptions().pause(subscription.kept().id());
    return said("Digest " + number + " is paused.", "Go on: ", "digest resume " + number);
  }

  private Document resume(Subscription subscription) {
    var kept = subscription.kept();
    var next = subscription.schedule().next(clock.instant());
    stores.subscriptions().resume(kept.id(), next);
    return said(
        "Digest %d goes on; the next one comes on %s."
            .formatted(kept.number(), when(next, subscription.schedule().zone())),
        "See: ",
        "digest list");
  }

  private Document end(Subscription subscription) {
    stores.subscriptions().end(subscription.kept().id());
    return said(
        "Digest " + subscription.kept().number() + " has ended.",
        "Order another: ",
        "digest subscribe weekdays at 09:00");
  }

  private Document watch(Orderer orderer, String words) {
    var room = Subscription.key(orderer.room());
    boolean isFull =
        stores.watches().ordered(room, orderer.key()).isEmpty()
            && stores.watches().of(room).size() >= MOST_IN_ROOM;
    if (words.length() > LONGEST_WATCH || isFull) {
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

  private Document watches(Room room) {
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

  private Document remove(Room room, int number) {
    var watch =
        stores.watches().of(Subscription.key(room)).stream()
            .filter(kept -> kept.number() == number)
            .findFirst();
    watch.ifPresent(kept -> stores.watches().end(kept.id()));
    return watch.isPresent()
        ? said("Watch " + number + " has ended.", "See: ", "watch list")
        : said("There is no watch " + number + " here.", "See: ", "watch list");
  }

  private static String when(Instant instant, ZoneId zone) {
    return WHEN.format(instant.atZone(zone)) + " (" + zone + ")";
  }

  private static Document said(String text, String lead, String example) {
    return new Document(
        text, List.of(Paragraph.of(new Inline.Text(lead), new Inline.Code(example))));
  }
}
