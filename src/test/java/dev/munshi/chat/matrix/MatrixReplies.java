package dev.munshi.chat.matrix;

import dev.munshi.answer.Account;
import dev.munshi.answer.Answer;
import dev.munshi.answer.Citation;
import dev.munshi.answer.Coverage;
import dev.munshi.answer.Question;
import dev.munshi.answer.Reply;
import dev.munshi.answer.Statement;
import dev.munshi.article.PartialDate;
import dev.munshi.article.Reference;
import dev.munshi.article.Span;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;

/** Replies for tests. */
final class MatrixReplies {

  static final Reference FERRY =
      new Reference(
          "ferry",
          "ferry.html",
          "https://post.example/ferry?a=1&b=2",
          "Ferry to stop",
          "Harbour Post",
          null,
          PartialDate.parse("2024-03-12"),
          null,
          "en");

  static final Reference MINUTES =
      new Reference("minutes", "minutes.md", null, "Minutes", null, null, null, null, null);

  private MatrixReplies() {}

  static Citation citation(Reference article, String quote) {
    return new Citation(article, new Span(0, quote.length()), quote);
  }

  static Reply found() {
    var stops = citation(FERRY, "The ferry to Varnholm stops in May.");
    var vote = citation(MINUTES, "The council voted for it by five to two.");
    return reply(
        new Answer.Found(
            List.of(
                new Statement("The ferry to Varnholm stops in May.", List.of(stops)),
                new Statement("The council voted for it.", List.of(stops, vote))),
            .9));
  }

  static Reply saying(String text) {
    return reply(new Answer.Found(List.of(statement(FERRY, text)), .9));
  }

  static Reply differing() {
    var may = statement(FERRY, "The ferry stops in May, the mayor said.");
    var june = statement(MINUTES, "The ferry stops in June.");
    return reply(
        new Answer.Found(
            List.of(may, june),
            List.of(new Account("the mayor", may), new Account(null, june)),
            .8));
  }

  static Reply none() {
    var first = PartialDate.parse("2020-01-02");
    return reply(
        new Answer.NotFound(
            new Coverage(12, 3, first, FERRY.published(), FERRY, List.of(MINUTES)), .1));
  }

  private static Statement statement(Reference article, String text) {
    return new Statement(text, List.of(citation(article, text)));
  }

  private static Reply reply(Answer answer) {
    var question = new Question("When?", LocalDate.of(2026, 3, 2), List.of());
    return new Reply(question, null, answer, Duration.ofMillis(5));
  }
}
