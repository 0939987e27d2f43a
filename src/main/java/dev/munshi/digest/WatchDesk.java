package dev.munshi.digest;

import static dev.munshi.digest.OrderDesk.MOST_IN_ROOM;
import static dev.munshi.digest.OrderDesk.said;
import static dev.munshi.digest.Taken.done;
import static dev.munshi.digest.Taken.refused;

import dev.munshi.article.PartialDate;
import dev.munshi.digest.OrderDesk.Orderer;
import dev.munshi.document.Block;
import dev.munshi.document.Block.Paragraph;
import dev.munshi.document.Document;
import dev.munshi.language.Isolated;
import dev.munshi.store.KeptWatch;
import java.time.Clock;
import java.util.List;
import java.util.function.Predicate;

/** Does what people order of watches. */
final class WatchDesk {

  private static final int LONGEST = 200;

  private final DigestStores stores;
  private final Clock clock;

  WatchDesk(DigestStores stores, Clock clock) {
    this.stores = stores;
    this.clock = clock;
  }

  Taken watch(Orderer orderer, String words) {
    var room = Subscription.key(orderer.room());
    if (words.length() > LONGEST || isFull(orderer, kept -> kept.asked() == null)) {
      return refused(
          said(
              "That is too long, or this room has as many watches as a room can have.",
              "See: ",
              "watch list"));
    }
    var watch =
        stores
            .watches()
            .add(
                new KeptWatch(room, orderer.person(), words, stores.news().last()),
                orderer.key(),
                clock.instant());
    return done(
        said(
            "I look out for %s and tell this room when something new has it."
                .formatted(Isolated.of(words)),
            "End it: ",
            "watch remove " + watch.number()));
  }

  /** Not for an order that is worked off once more. */
  private boolean isFull(Orderer orderer, Predicate<KeptWatch> kind) {
    var room = Subscription.key(orderer.room());
    return stores.watches().ordered(room, orderer.key()).isEmpty()
        && stores.watches().of(room).stream().filter(kind).count() >= MOST_IN_ROOM;
  }

  Taken await(Orderer orderer, Order.Await await) {
    var room = Subscription.key(orderer.room());
    var asked = await.asked();
    var kept = stores.questions().find(room, asked.key());
    if (kept.isPresent()) {
      return done(ending("That is kept already; it is told when it is known.", kept.get(), await));
    }
    if (isFull(orderer, one -> one.asked() != null)) {
      return refused(
          said("This room has as many open questions as a room can have.", "See: ", "watch list"));
    }
    var draft = new KeptWatch(0, room, 0, orderer.person(), await.question(), asked.known(), asked);
    var added = stores.watches().add(draft, orderer.key(), clock.instant());
    return done(
        ending(
            "%s when something new answers “%s”; I look for %d days."
                .formatted(
                    await.isDirect() ? "I write to you directly" : "I say it here",
                    Isolated.of(await.question()),
                    OpenQuestions.LIFE.toDays()),
            added,
            await));
  }

  private static Document ending(String text, KeptWatch question, Order.Await await) {
    return await.isDirect()
        ? new Document(text, List.of(Paragraph.of("End it: on my home tab.")))
        : said(text, "End it: ", "watch remove " + question.number());
  }

  /** What it looks out for; plain text. */
  static String inWords(KeptWatch kept) {
    var asked = kept.asked();
    return asked == null
        ? kept.words()
        : "answer to “%s”, asked on %s"
            .formatted(kept.words(), PartialDate.of(asked.day()).inWords());
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
                    .map(w -> Paragraph.of(w.number() + ": " + Isolated.of(inWords(w))))
                    .toList()),
            Block.Aside.of("watch remove and a number ends one.")));
  }

  Taken remove(Room room, int number) {
    var watch =
        stores.watches().of(Subscription.key(room)).stream()
            .filter(kept -> kept.number() == number)
            .findFirst();
    watch.ifPresent(kept -> stores.watches().end(kept.id()));
    return watch.isPresent()
        ? done(said("Watch " + number + " has ended.", "See: ", "watch list"))
        : refused(said("There is no watch " + number + " here.", "See: ", "watch list"));
  }
}
