package dev.munshi.answer;

import dev.munshi.answer.accounts.Differing;
import dev.munshi.answer.accounts.Matter;
import dev.munshi.answer.accounts.Telling;
import dev.munshi.index.Hit;
import dev.munshi.index.Vocabulary;
import java.util.List;

/** Sets side by side what the passages found tell differently. */
final class Accounts {

  private final Vocabulary vocabulary;
  private final Verifier verifier;
  private final Holdings holdings;

  Accounts(Vocabulary vocabulary, Verifier verifier, Holdings holdings) {
    this.vocabulary = vocabulary;
    this.verifier = verifier;
    this.holdings = holdings;
  }

  /** None, or two to four, the earliest first; each stands verbatim in its article. */
  List<Account> of(Evidence evidence) {
    var question = evidence.question();
    var terms = WeightedTerms.of(question, vocabulary);
    var matter = new Matter(question.text(), terms.weights(), terms.nameTerms());
    var passages = evidence.retrieved().hits().stream().map(Hit::passage).toList();
    var accounts =
        new Differing(vocabulary)
            .of(matter, passages).stream()
                .map(this::account)
                .filter(account -> verifier.fault(account.statement()).isEmpty())
                .toList();
    return accounts.size() > 1 ? accounts : List.of();
  }

  /** As many of them as an answer has room for, and never none: where they differ, they answer. */
  static List<Statement> statements(List<Account> accounts) {
    return AnswerRoom.filledWith(accounts.stream().map(Account::statement).toList());
  }

  private Account account(Telling telling) {
    var citation = Citation.of(telling.passage(), telling.span());
    var text = AbsoluteDates.in(citation.quote(), citation.article().published());
    var whereabouts = holdings.whereabouts(citation.article().id());
    return new Account(telling.speaker(), new Statement(text, List.of(citation.at(whereabouts))));
  }
}
