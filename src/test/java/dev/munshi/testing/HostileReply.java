package dev.munshi.testing;

import dev.munshi.answer.Account;
import dev.munshi.answer.Answer;
import dev.munshi.answer.Citation;
import dev.munshi.answer.Coverage;
import dev.munshi.answer.Question;
import dev.munshi.answer.Reply;
import dev.munshi.answer.Statement;
import dev.munshi.answer.Whereabouts;
import dev.munshi.article.PartialDate;
import dev.munshi.article.Reference;
import dev.munshi.article.Span;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;

/** Replies in which everything that others wrote is hostile. */
public final class HostileReply {

  private HostileReply() {}

  /**
   * An answer, one on which accounts differ, and a no.
   *
   * @param text in the place of sentences, quotes and titles
   * @param name in the place of outlets and people
   */
  public static List<Reply> all(String text, String name) {
    var day = PartialDate.parse("2024-03-12");
    var article = new Reference("id", name, null, text, name, name, day, null, null);
    var elsewhere = new Whereabouts(List.of(article), LocalDate.of(2024, 5, 1));
    var citation = new Citation(article, new Span(0, text.length()), text, null, elsewhere);
    var statement = new Statement(text, List.of(citation));
    var account = new Account(name, statement);
    var answers =
        List.of(
            new Answer.Found(List.of(statement), .9),
            new Answer.Found(List.of(statement), List.of(account, account), .9),
            new Answer.NotFound(new Coverage(1, 1, day, day, article, List.of(article)), .1));
    return answers.stream().map(answer -> reply(text, answer)).toList();
  }

  /** A no is understood as it was asked. */
  private static Reply reply(String text, Answer answer) {
    var question = new Question("who?", LocalDate.of(2026, 3, 2), List.of());
    var understood = answer instanceof Answer.Found ? text : null;
    return new Reply(question, understood, answer, Duration.ofMillis(5));
  }
}
