package dev.munshi.claim;

import dev.munshi.index.Vocabulary;
import dev.munshi.sentence.Denial;
import dev.munshi.sentence.IrregularVerbs;
import dev.munshi.sentence.Words;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Finds what only one of two texts denies. */
final class Signs {

  /** The least share of the claim's terms that a sentence must have to speak of the same. */
  private static final double SAME_MATTER = 0.5;

  /** The least share of a denied clause's terms that must be claimed. */
  private static final double SAME_CLAUSE = 0.6;

  private final Vocabulary vocabulary;

  Signs(Vocabulary vocabulary) {
    this.vocabulary = vocabulary;
  }

  /** Whether a sentence has enough of the claim's terms for its denials to concern the claim. */
  boolean isOfSameMatter(String claim, String sentence) {
    var claimed = Set.copyOf(terms(claim));
    var said = Set.copyOf(terms(sentence));
    return claimed.stream().filter(said::contains).count() >= SAME_MATTER * claimed.size();
  }

  /** A word that only one of the two denies, as the first has it, where they speak of the same. */
  Optional<String> differing(String one, String other) {
    return deniedOnlyIn(one, other).or(() -> deniedOnlyIn(other, one)).map(term -> word(one, term));
  }

  private String word(String text, String term) {
    return Words.of(text).stream()
        .filter(word -> IrregularVerbs.term(word, vocabulary).equals(term))
        .findFirst()
        .orElse(term);
  }

  private List<String> terms(String text) {
    return IrregularVerbs.terms(text, vocabulary);
  }

  private Optional<String> deniedOnlyIn(String one, String other) {
    var terms = Set.copyOf(terms(other));
    var denied = new HashSet<String>();
    Denial.in(other).forEach(denial -> denied.addAll(terms(denial.denied())));
    return Denial.in(one).stream()
        .flatMap(denial -> saidIn(terms, denial).stream())
        .filter(term -> !denied.contains(term))
        .findFirst();
  }

  /** The first of what is denied, where the other text says so much of it that it says that. */
  private Optional<String> saidIn(Set<String> other, Denial denial) {
    var denied = terms(denial.denied());
    var shared = denied.stream().filter(other::contains).toList();
    boolean isSaid =
        denial.isOfClause()
            ? shared.size() >= SAME_CLAUSE * denied.size()
            : shared.stream().findFirst().equals(denied.stream().findFirst());
    return isSaid ? shared.stream().findFirst() : Optional.empty();
  }
}
