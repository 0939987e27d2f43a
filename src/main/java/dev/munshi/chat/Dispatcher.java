package dev.munshi.chat;

import dev.munshi.answer.Answerer;
import dev.munshi.answer.Question;
import java.time.Clock;
import java.time.LocalDate;

/** Does what a message asks for. Thread-safe. */
public final class Dispatcher {

  /** Longer questions are refused: nobody asks that much at once. */
  private static final int MAX_CHARACTERS = 4_000;

  private static final String HELP =
      "Ask me about the articles that I keep, for example: When did Meta meet the National Social"
          + " Media Coordination Working Group? I answer with quotes from them, with publisher, date"
          + " and link, and say so when they hold no answer. In a thread where I have answered, just"
          + " go on asking.";

  private final Answerer answerer;
  private final Clock clock;

  public Dispatcher(Answerer answerer, Clock clock) {
    this.answerer = answerer;
    this.clock = clock;
  }

  Utterance reply(Received received) {
    return switch (Intent.of(received.message().text())) {
      case Intent.Help _ -> new Utterance.Notice(HELP);
      case Intent.Ask ask when ask.question().length() > MAX_CHARACTERS ->
          new Utterance.Notice(
              "That is more than I can take as one question; please keep it under "
                  + MAX_CHARACTERS
                  + " characters.");
      case Intent.Ask ask ->
          new Utterance.Answered(
              answerer.answer(
                  new Question(ask.question(), LocalDate.now(clock), received.earlier())));
    };
  }
}
