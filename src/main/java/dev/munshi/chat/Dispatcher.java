package dev.munshi.chat;

import dev.munshi.answer.Question;
import dev.munshi.answer.Remark;
import dev.munshi.answer.Statement;
import dev.munshi.document.Block;
import dev.munshi.document.Block.Paragraph;
import dev.munshi.document.Document;
import dev.munshi.document.Inline;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.function.Consumer;
import java.util.function.Function;

/** Does what a message asks for. Thread-safe. */
public final class Dispatcher {

  /** Longer questions are refused: nobody asks that much at once. */
  private static final int MAX_CHARACTERS = 4_000;

  private static final Document NOTHING_OPEN =
      new Document(
          "There is no question here that stayed unanswered.",
          List.of(
              Paragraph.of(
                  new Inline.Text("To be told when something new has certain words: "),
                  new Inline.Code(Command.WATCH.example()))));

  private final Desks desks;
  private final Archive archive;
  private final Clock clock;
  private final Semaphore places;

  /**
   * @param abreast how many messages are thought about at the same time, at least 1
   */
  public Dispatcher(Desks desks, Archive archive, Clock clock, int abreast) {
    this.desks = desks;
    this.archive = archive;
    this.clock = clock;
    this.places = new Semaphore(abreast);
  }

  /**
   * @param port where it was heard
   * @param shown told each statement as soon as it is verified
   */
  Utterance reply(Received received, ChatPort port, Consumer<Statement> shown) {
    places.acquireUninterruptibly();
    try {
      return composed(received, port, shown);
    } finally {
      places.release();
    }
  }

  private Utterance composed(Received received, ChatPort port, Consumer<Statement> shown) {
    var message = received.message();
    var zone = port.zone(message);
    var desk = desks.of(message.where());
    var today = LocalDate.now(clock.withZone(zone));
    var intent = Intent.of(message.text());
    return switch (intent) {
      case Intent.Help _, Intent.Mistaken _ -> Help.at(intent, port.mark(message)).orElseThrow();
      case Intent.Ask ask when ask.question().length() > MAX_CHARACTERS ->
          new Utterance.Notice(
              "That is more than I can take as one question; please keep it under %,d characters."
                  .formatted(MAX_CHARACTERS));
      case Intent.Ask ask ->
          new Utterance.Answered(
              desk.answerer()
                  .answer(new Question(ask.question(), today, received.earlier()), shown));
      case Intent.Check check -> new Utterance.Told(Checked.of(check.claim(), desk, today), true);
      case Intent.Summary summary -> new Utterance.Told(desk.summary(summary.of(), today), true);
      case Intent.ThreadSummary thread ->
          minutes(port, message, thread, remarks -> desk.minutes(remarks, today, zone));
      case Intent.Timeline timeline ->
          new Utterance.Told(desk.timeline(timeline.topic(), today), true);
      case Intent.Promises promises ->
          new Utterance.Told(desk.promises(promises.of(), today), true);
      case Intent.Sources _ -> new Utterance.Told(desk.sources(), false);
      case Intent.Order order ->
          new Utterance.Told(desk.order(orderer(message, zone), order.order()), false);
      case Intent.Settings settings ->
          new Utterance.Told(port.settings(message, settings.change()), false);
      case Intent.Await _ -> new Utterance.Told(await(message, zone), false);
    };
  }

  private Document await(Message message, ZoneId zone) {
    return archive
        .latest(message)
        .flatMap(kept -> Awaited.of(kept, message.author()))
        .map(open -> open.keep(desks, orderer(message, zone)))
        .orElse(NOTHING_OPEN);
  }

  private static Orderer orderer(Message message, ZoneId zone) {
    return new Orderer(message.author(), zone, message.key());
  }

  private static Utterance minutes(
      ChatPort port,
      Message message,
      Intent.ThreadSummary thread,
      Function<List<Remark>, Document> desk) {
    try {
      var said = port.transcript(message, thread.link());
      return said.remarks().isEmpty()
          ? new Utterance.Notice("Nobody has said anything in that thread that I could sum up.")
          : new Utterance.Told(whole(desk.apply(said.remarks()), said), false);
    } catch (ChatRefusedException e) {
      return new Utterance.Notice(String.valueOf(e.getMessage()));
    }
  }

  private static Document whole(Document minutes, Transcript said) {
    if (said.isWhole()) {
      return minutes;
    }
    var blocks = new ArrayList<>(minutes.blocks());
    blocks.add(
        Block.Aside.of(
            "The thread goes on; only its first %,d messages were read."
                .formatted(ChatPort.MOST_REMARKS)));
    return new Document(minutes.title(), blocks);
  }
}
