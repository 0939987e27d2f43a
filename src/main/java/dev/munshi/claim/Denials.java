package dev.munshi.claim;

import dev.munshi.index.Vocabulary;
import dev.munshi.sentence.Denial;
import dev.munshi.sentence.IrregularVerbs;
import dev.munshi.sentence.Words;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Finds what a statement denies and none of its quotes, or the other way round. */
final class Denials {

  private Denials() {}

  static Optional<Fault> fault(String statement, List<Said> quotes, Vocabulary vocabulary) {
    var mine = Denial.everyIn(statement);
    var theirs = quotes.stream().flatMap(quote -> Denial.everyIn(quote.text()).stream()).toList();
    if (!mine.isEmpty() && theirs.isEmpty()) {
      return Optional.of(new Fault.Unsaid(List.of("not")));
    }
    var denied = new HashSet<String>();
    mine.forEach(denial -> denied.addAll(IrregularVerbs.terms(denial.denied(), vocabulary)));
    var said = Set.copyOf(IrregularVerbs.terms(statement, vocabulary));
    for (var quote : quotes) {
      for (var denial : Denial.everyIn(quote.text())) {
        var terms = IrregularVerbs.terms(denial.denied(), vocabulary);
        boolean affirmed =
            !terms.isEmpty()
                && said.contains(terms.getFirst())
                && !denied.contains(terms.getFirst())
                && !isAffirmed(terms.getFirst(), quotes, vocabulary);
        if (affirmed) {
          return Optional.of(new Fault.OtherSign(first(denial)));
        }
      }
    }
    var deniedThere = new HashSet<String>();
    theirs.forEach(denial -> deniedThere.addAll(IrregularVerbs.terms(denial.denied(), vocabulary)));
    for (var denial : mine) {
      var terms = IrregularVerbs.terms(denial.denied(), vocabulary);
      if (!terms.isEmpty() && !deniedThere.contains(terms.getFirst())) {
        return Optional.of(new Fault.OtherSign(first(denial)));
      }
    }
    return Optional.empty();
  }

  /** Whether a quote says it outside of what it denies. */
  private static boolean isAffirmed(String term, List<Said> quotes, Vocabulary vocabulary) {
    return quotes.stream()
        .anyMatch(
            quote -> {
              long all = count(term, quote.text(), vocabulary);
              long denied =
                  Denial.everyIn(quote.text()).stream()
                      .mapToLong(denial -> count(term, denial.denied(), vocabulary))
                      .sum();
              return all > denied;
            });
  }

  private static long count(String term, String text, Vocabulary vocabulary) {
    return IrregularVerbs.terms(text, vocabulary).stream().filter(term::equals).count();
  }

  private static String first(Denial denial) {
    return Words.of(denial.denied()).stream().findFirst().orElse("");
  }
}
