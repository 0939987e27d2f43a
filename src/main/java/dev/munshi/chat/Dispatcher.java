package dev.munshi.chat;

import dev.munshi.answer.Question;
import dev.munshi.answer.Statement;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.function.Consumer;

/** Does what a message asks for. Thread-safe. */
public final class Dispatcher {

  /** Longer messages are refused: nobody asks that much at once. */
  private static final int MAX_CHARACTERS = 4_000;

  private final Desks desks;
  private final Clock clock;

  public Dispatcher(Desks desks, Clock clock) {
    this.desks = desks;
    this.clock = clock;
  }

  /**
   * @param zone the author's
   * @param shown told each statement as soon as it is verified
   */
  Utterance reply(Received received, ZoneId zone, Consumer<Statement> shown) {
    var message = received.message();
    if (message.text().length() > MAX_CHARACTERS) {
      return new Utterance.Notice(
          "That is more than I can take at once; please keep it under %,d characters."
              .formatted(MAX_CHARACTERS));
    }
    var desk = desks.of(message.where());
    var today = LocalDate.now(clock.withZone(zone));
    return switch (Intent.of(message.text())) {
      case Intent.Help help -> new Utterance.Told(Help.of(help.command()));
      case Intent.Mistaken mistaken -> Help.nearest(mistaken);
      case Intent.Ask ask ->
          new Utterance.Answered(
              desk.answerer()
                  .answer(new Question(ask.question(), today, received.earlier()), shown));
      case Intent.Check check -> new Utterance.Told(Checked.of(check.claim(), desk, today));
      case Intent.Summary summary -> new Utterance.Told(desk.summary(summary.of(), today));
      case Intent.Timeline timeline -> new Utterance.Told(desk.timeline(timeline.topic(), today));
      case Intent.Sources _ -> new Utterance.Told(desk.sources());
      case Intent.Order order ->
          new Utterance.Told(desk.order(new Orderer(message.author(), zone), order.order()));
    };
  }
}
