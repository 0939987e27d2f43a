package dev.munshi.answer.accounts;

import static java.util.regex.Pattern.CASE_INSENSITIVE;

import dev.munshi.index.Vocabulary;
import dev.munshi.sentence.Denial;
import dev.munshi.sentence.Opposites;
import dev.munshi.sentence.Words;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Finds what a sentence affirms or denies of the matter. */
final class Stands {

  /** What makes a sentence neither affirm nor deny for good. */
  private static final Pattern OPEN =
      Pattern.compile(
          "\\b(yet|no longer|until|unless|if|whether|may|might|could|would|should|can|will|not (?:as|so|always|all|every|fully|necessarily|entirely|only)"
              + "|not just|no (?:sooner|fewer|less|more))\\b|\\?",
          CASE_INSENSITIVE);

  /** So many words behind "not" say what is denied. */
  private static final int NOT_WORDS = 3;

  /** Who sells tells of the same as who buys. */
  private static final String CONVERSES = "buy bought sell sold win won lose lost gain";

  private final Vocabulary vocabulary;
  private final Synonyms synonyms;
  private final Opposites opposites;
  private final Set<String> converses;

  Stands(Vocabulary vocabulary, Synonyms synonyms) {
    this.vocabulary = vocabulary;
    this.synonyms = synonyms;
    this.opposites = new Opposites(this::terms);
    this.converses = terms(CONVERSES);
  }

  /**
   * @param acts terms of what is asked that are no names
   * @param isAsked whether the question asks for yes or no; else only a denial counts
   */
  Optional<Stand> in(Saying saying, Set<String> acts, boolean isAsked) {
    if (OPEN.matcher(saying.text()).find()) {
      return Optional.empty();
    }
    var denied = new HashSet<String>();
    var negated = new HashSet<String>();
    for (var denial : Denial.in(saying.text())) {
      if (denial.isOfClause()) {
        denied.addAll(terms(denial.denied()));
      } else if (isAsked) {
        var first = Words.of(denial.denied()).stream().limit(NOT_WORDS);
        first.map(this::terms).forEach(negated::addAll);
      }
    }
    var affirmed = new HashSet<>(saying.terms());
    affirmed.removeAll(denied);
    affirmed.removeAll(negated);
    if (isAsked) {
      negated.addAll(contrary(acts, affirmed));
    }
    affirmed.retainAll(acts);
    denied.retainAll(acts);
    negated.retainAll(acts);
    return Optional.of(new Stand(affirmed, negated, denied, saying.terms()));
  }

  /** Terms whose opposite the sentence says. */
  private Set<String> contrary(Set<String> acts, Set<String> said) {
    return opposites
        .between(acts, said)
        .filter(contrast -> contrast.said().stream().noneMatch(converses::contains))
        .flatMap(contrast -> contrast.said().stream())
        .collect(Collectors.toSet());
  }

  private Set<String> terms(String text) {
    return synonyms.of(vocabulary.terms(text));
  }
}
