package dev.munshi.answer;

import java.util.List;
import java.util.stream.Collectors;

/** What a person gets to a question: verified statements, or an honest no. */
public sealed interface Answer {

  /** How sure it is that the corpus answers the question, from 0 to 1. */
  double confidence();

  /** The answer as plain text. */
  String text();

  /**
   * @param statements one to three, each verified against the stored article
   * @param accounts where tellings of the matter differ, two to four of them, the earliest first,
   *     to be shown in the place of the statements, which are as many of them as have room; else
   *     empty
   */
  record Found(List<Statement> statements, List<Account> accounts, double confidence)
      implements Answer {

    public Found {
      statements = List.copyOf(statements);
      accounts = List.copyOf(accounts);
      if (statements.isEmpty()) {
        throw new IllegalArgumentException("an answer needs a statement");
      }
    }

    /** An answer on which nothing differs. */
    public Found(List<Statement> statements, double confidence) {
      this(statements, List.of(), confidence);
    }

    @Override
    public String text() {
      return statements.stream().map(Statement::text).collect(Collectors.joining(" "));
    }
  }

  /**
   * @param coverage what the corpus does hold
   */
  record NotFound(Coverage coverage, double confidence) implements Answer {

    @Override
    public String text() {
      return coverage.articles() == 0
          ? "There are no articles yet, so nothing here can answer that."
          : "The articles here do not answer that.";
    }
  }
}
