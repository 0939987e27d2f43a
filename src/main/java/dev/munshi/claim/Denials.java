package dev.munshi.claim;

import dev.munshi.index.Vocabulary;
import dev.munshi.sentence.Denial;
import dev.munshi.sentence.IrregularVerbs;
import dev.munshi.sentence.Words;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What a statement denies, beside what its quotes deny; what comes first behind "not" counts. */
final class Denials {

  private final List<String> quotes;
  private final Vocabulary vocabulary;
  private final Set<String> said;
  private final List<Denial> mine;
  private final List<Denial> theirs;

  Denials(String statement, List<String> quotes, Vocabulary vocabulary) {
    this.quotes = quotes;
    this.vocabulary = vocabulary;
    this.said = Set.copyOf(terms(statement));
    this.mine = Denial.everyIn(statement);
    this.theirs = quotes.stream().map(Denial::everyIn).flatMap(List::stream).toList();
  }

  /** What only one of the two denies. */
  Optional<Fault> fault() {
    if (theirs.isEmpty() && !mine.isEmpty()) {
      return Optional.of(new Fault.Unsaid(List.of("not")));
    }
    return affirmed().or(this::deniedOnlyHere).map(Denials::first).map(Fault.OtherSign::new);
  }

  private Optional<Denial> affirmed() {
    var denied = deniedIn(mine);
    return quotes.stream()
        .flatMap(
            quote ->
                Denial.everyIn(quote).stream()
                    .filter(denial -> says(terms(denial.denied()), denied))
                    .filter(denial -> !isAffirmed(terms(denial.denied()), quote)))
        .findFirst();
  }

  private boolean says(List<String> terms, Set<String> denied) {
    return !terms.isEmpty()
        && said.contains(terms.getFirst())
        && !denied.contains(terms.getFirst());
  }

  /**
   * Whether the quotes say it themselves: the same one elsewhere, or another one, where the
   * statement goes on otherwise than what is denied.
   */
  private boolean isAffirmed(List<String> terms, String quote) {
    boolean goesOn = terms.size() > 1 && said.contains(terms.get(1));
    return goesOn
        ? affirms(quote, terms.getFirst())
        : quotes.stream().anyMatch(other -> affirms(other, terms.getFirst()));
  }

  private boolean affirms(String quote, String term) {
    long denied =
        Denial.everyIn(quote).stream().mapToLong(denial -> count(term, denial.denied())).sum();
    return count(term, quote) > denied;
  }

  private long count(String term, String text) {
    return terms(text).stream().filter(term::equals).count();
  }

  private Optional<Denial> deniedOnlyHere() {
    var denied = deniedIn(theirs);
    return mine.stream()
        .filter(denial -> terms(denial.denied()).stream().limit(1).anyMatch(t -> !has(denied, t)))
        .findFirst();
  }

  private static boolean has(Set<String> denied, String term) {
    return denied.contains(term) || denied.stream().anyMatch(other -> areAlike(term, other));
  }

  private static boolean areAlike(String one, String other) {
    return Alike.lists(one).stream().anyMatch(Alike.lists(other)::contains);
  }

  private Set<String> deniedIn(Collection<Denial> denials) {
    return denials.stream()
        .flatMap(denial -> terms(denial.denied()).stream())
        .collect(Collectors.toSet());
  }

  private List<String> terms(String text) {
    return IrregularVerbs.terms(text, vocabulary);
  }

  private static String first(Denial denial) {
    return Words.of(denial.denied()).stream().findFirst().orElse("");
  }
}
