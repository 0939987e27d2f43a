package dev.munshi.chat.slack;

import dev.munshi.answer.Answer;
import dev.munshi.answer.Citation;
import dev.munshi.answer.Question;
import dev.munshi.answer.Reply;
import dev.munshi.answer.Statement;
import dev.munshi.article.PartialDate;
import dev.munshi.article.Reference;
import dev.munshi.article.Span;
import dev.munshi.chat.Utterance;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Answers for tests. */
final class Answers {

  static final Reference RULES =
      new Reference(
          "https://example.org/rules?a=1&b=2",
          "rules.html",
          "https://example.org/rules?a=1&b=2",
          "Secretary briefs committee",
          "APP",
          null,
          PartialDate.parse("2022-02-19"),
          PartialDate.parse("2022-02-15"),
          "en");

  static final Reference PAPER =
      new Reference("paper", "paper.md", null, "A paper", null, null, null, null, null);

  private Answers() {}

  static Statement statement(String text, Citation... citations) {
    return new Statement(text, List.of(citations));
  }

  static Citation citation(Reference article, String quote) {
    return new Citation(article, new Span(0, quote.length()), quote);
  }

  static Utterance found(Statement... statements) {
    return said(new Answer.Found(Arrays.asList(statements), 0.9), null);
  }

  static Utterance said(Answer answer, @Nullable String understood) {
    var question = new Question("who?", LocalDate.of(2026, 3, 2), List.of());
    return new Utterance.Answered(new Reply(question, understood, answer, Duration.ofMillis(5)));
  }
}
