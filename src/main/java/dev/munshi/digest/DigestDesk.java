package dev.munshi.digest;

import static dev.munshi.digest.OrderDesk.MOST_IN_ROOM;
import static dev.munshi.digest.OrderDesk.said;
import static dev.munshi.digest.Taken.done;
import static dev.munshi.digest.Taken.refused;

import dev.munshi.article.Outlets;
import dev.munshi.digest.OrderDesk.Orderer;
import dev.munshi.document.Block;
import dev.munshi.document.Block.Paragraph;
import dev.munshi.document.Document;
import dev.munshi.language.Isolated;
import dev.munshi.store.KeptSubscription;
import dev.munshi.store.Wanted;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Does what people order of digests. */
final class DigestDesk {

  private static final DateTimeFormatter WHEN =
      DateTimeFormatter.ofPattern("EEEE, d MMMM uuuu 'at' HH:mm", Locale.ENGLISH);

  private static final String EXAMPLE =
      "digest subscribe weekdays at 09:00 from Dawn, Geo News about platform rules";

  private final DigestStores stores;
  private final RoomCorpora corpora;
  private final Digests digests;
  private final Clock clock;

  DigestDesk(DigestStores stores, RoomCorpora corpora, Clock clock) {
    this.stores = stores;
    this.corpora = corpora;
    this.digests = new Digests(stores, corpora);
    this.clock = clock;
  }

  Taken subscribe(Orderer orderer, Order.Subscribe order) {
    var room = Subscription.key(orderer.room());
    if (stores.subscriptions().ordered(room, orderer.key()).isEmpty()
        && stores.subscriptions().of(room).size() >= MOST_IN_ROOM) {
      return refused(
          said("This room has as many digests as a room can have.", "See: ", "digest list"));
    }
    var written = order.wanted().outlets();
    var known =
        new KnownOutlets(
            written.equals(Outlets.ALL)
                ? List.of()
                : stores.news().outlets(corpora.of(orderer.room()).access()));
    var problem = known.problem(written);
    if (problem.isPresent()) {
      return refused(said(problem.get(), "Words of a topic come behind “about”: ", EXAMPLE));
    }
    var wanted = order.wanted().from(known.spelled(written));
    var kept = keep(orderer, order.schedule(), wanted);
    var subscription = Subscription.of(kept);
    return done(
        said(
            "Digest %d is ordered: %s, %s, at most %d stories. The first one comes on %s."
                .formatted(
                    kept.number(),
                    Isolated.of(subscription.wantedInWords()),
                    order.schedule().inWords(),
                    kept.wanted().most(),
                    when(kept.due(), order.schedule().zone())),
            "See what it would tell now: ",
            "digest preview " + kept.number()));
  }

  private KeptSubscription keep(Orderer orderer, Schedule schedule, Wanted wanted) {
    var now = clock.instant();
    var reach = Duration.ofDays(schedule.days().size() > 1 ? 1 : 7);
    long told = stores.news().lastBefore(now.minus(reach));
    var draft =
        new KeptSubscription(
            0,
            Subscription.key(orderer.room()),
            0,
            orderer.person(),
            Subscription.rhythm(schedule),
            wanted,
            false,
            schedule.next(now),
            told,
            told,
            null);
    return stores.subscriptions().add(draft, orderer.key(), now);
  }

  Document list(Room room) {
    var kept = stores.subscriptions().of(Subscription.key(room));
    if (kept.isEmpty()) {
      return said("This room has no digests.", "Order one: ", "digest subscribe weekdays at 09:00");
    }
    var rows = kept.stream().map(Subscription::of).map(DigestDesk::row).toList();
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
        Paragraph.of(
            Isolated.of(subscription.wantedInWords()) + ", at most " + kept.wanted().most()),
        Paragraph.of(kept.paused() ? "paused" : when(kept.due(), schedule.zone())));
  }

  /** Does something with the digest of this number, or with the only one where there is none. */
  Taken with(Orderer orderer, @Nullable Integer number, Function<Subscription, Taken> work) {
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
                refused(
                    all.isEmpty()
                        ? list(orderer.room())
                        : said("Which digest? They are numbered.", "See: ", "digest list")));
  }

  Taken preview(Subscription subscription) {
    var document = digests.preview(subscription, clock.instant()).document();
    return done(document == null ? nothingNew() : document);
  }

  private static Document nothingNew() {
    return said("Nothing new on that since the last issue.", "See: ", "digest list");
  }

  Taken now(Orderer orderer, Subscription subscription) {
    var now = clock.instant();
    var order = Objects.requireNonNullElse(orderer.key(), now.toString());
    return digests.now(subscription, order, now)
        ? done(said("It comes at once. The next one as ever.", "See: ", "digest list"))
        : refused(nothingNew());
  }

  Taken pause(Subscription subscription) {
    int number = subscription.kept().number();
    stores.subscriptions().pause(subscription.kept().id());
    return done(said("Digest " + number + " is paused.", "Go on: ", "digest resume " + number));
  }

  Taken resume(Subscription subscription) {
    var kept = subscription.kept();
    var next = subscription.schedule().next(clock.instant());
    stores.subscriptions().resume(kept.id(), next);
    return done(
        said(
            "Digest %d goes on; the next one comes on %s."
                .formatted(kept.number(), when(next, subscription.schedule().zone())),
            "See: ",
            "digest list"));
  }

  Taken end(Subscription subscription) {
    stores.subscriptions().end(subscription.kept().id());
    return done(
        said(
            "Digest " + subscription.kept().number() + " has ended.",
            "Order another: ",
            "digest subscribe weekdays at 09:00"));
  }

  private static String when(Instant instant, ZoneId zone) {
    return WHEN.format(instant.atZone(zone)) + " (" + zone + ")";
  }
}
