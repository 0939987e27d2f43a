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

  /** A link, markup, a mention or an invisible character of a text that no quote has. */
  public static Optional<Fault> hidden(String text, List<Said> quotes) {
    return Hidden.fault(text, quotes.stream().map(Said::text).toList());
  }

  /**
   * The first fault of a statement.
   *
   * @param quotes at least one
   * @param around what else is known of the quotes' articles, such as titles: words may come from
   *     there, and the other words of a name that a quote has
   */
  public Optional<Fault> fault(String statement, List<Said> quotes, List<Said> around) {
    var retold = new Retold(statement, quotes, around, tokens);
    var numbers = new Numbers(statement);
    var texts = quotes.stream().map(Said::text).toList();
    return Stream.<Supplier<Optional<Fault>>>of(
            () -> faults.besideNames(statement, quotes, retold.spellings()),
            () -> numbers.strictFault(quotes),
            () -> numbers.otherLeeway(quotes),
            () -> new Denials(statement, texts, vocabulary).fault(),
            retold::unsaid,
            retold::exchanged,
            retold::idleQuote)
        .flatMap(check -> check.get().stream())
        .findFirst();
  }
}
