package dev.munshi.claim;

import dev.munshi.index.Vocabulary;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * Finds what a statement, which may be in its own words, says that its quotes do not. Stricter than
 * {@link FaultFinder}: every word that says something must stand in a quote or be alike to one
 * there, and in the same place among its neighbours. Thread-safe.
 */
public final class Retelling {

  private final Vocabulary vocabulary;
  private final FaultFinder faults;
  private final Tokens tokens;

  /**
   * @param vocabulary of the corpus, which tells a common word from a name
   */
  public Retelling(Vocabulary vocabulary) {
    this.vocabulary = vocabulary;
    this.faults = new FaultFinder(vocabulary);
    this.tokens = new Tokens(vocabulary, new Names(vocabulary));
  }

  /**
   * The first fault of a statement.
   *
   * @param quotes at least one
   * @param around what else is known of the quotes' articles, such as titles and outlets: words and
   *     names may come from there
   */
  public Optional<Fault> fault(String statement, List<Said> quotes, List<Said> around) {
    var retold = new Retold(statement, quotes, around, tokens);
    return Stream.<Supplier<Optional<Fault>>>of(
            () -> Hidden.fault(statement, quotes),
            () -> faults.besideNames(statement, quotes, retold.spellings()),
            () -> new Numbers(statement).strictFault(quotes),
            () -> new Numbers(statement).otherLeeway(quotes),
            () -> Denials.fault(statement, quotes, vocabulary),
            retold::unsaid,
            retold::exchanged,
            retold::idleQuote)
        .flatMap(check -> check.get().stream())
        .findFirst();
  }
}
