package dev.munshi.answer.accounts;

import static java.util.regex.Pattern.CASE_INSENSITIVE;

import dev.munshi.index.Vocabulary;
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

  private static final String WORDS = "((?:\\W+[\\p{L}\\p{N}'’-]+){1,%d})";

  /** "Not" reaches over the next words. */
  private static final Pattern NOT =
      Pattern.compile(
          "\\b(?:not|never|cannot|\\w+n['’]t)\\b" + WORDS.formatted(3), CASE_INSENSITIVE);

  /** A denial reaches over a whole clause. */
  private static final Pattern DENIAL =
      Pattern.compile(
          "\\b(?:(?:denie[sd]|deny|denying)(?= (?:that|any|having|\\w+ing|being|\\w+ that|the|it|he|she"
              + "|they|responsibility|involvement|claims|reports|allegations)\\b)|refuted|(?:rejected|dismissed) (?:the )?(?:claims?|reports?"
              + "|allegations?|accusations?))\\b"
              + WORDS.formatted(12),
          CASE_INSENSITIVE);

  private final Vocabulary vocabulary;
  private final Synonyms synonyms;

  Stands(Vocabulary vocabulary, Synonyms synonyms) {
    this.vocabulary = vocabulary;
    this.synonyms = synonyms;
  }

  /**
   * @param acts terms of what is asked that are no names
   * @param isAsked whether the question asks for yes or no; else only a denial counts
   */
  Optional<Stand> in(Saying saying, Set<String> acts, boolean isAsked) {
    if (OPEN.matcher(saying.text()).find()) {
      return Optional.empty();
    }
    var affirmed = new HashSet<>(acts);
    affirmed.retainAll(saying.terms());
    var denied = after(DENIAL, saying, affirmed);
    var negated = isAsked ? after(NOT, saying, affirmed) : Set.<String>of();
    affirmed.removeAll(denied);
    affirmed.removeAll(negated);
    return Optional.of(new Stand(affirmed, negated, denied, saying.terms()));
  }

  private Set<String> after(Pattern denial, Saying saying, Set<String> acts) {
    return denial
        .matcher(saying.text())
        .results()
        .flatMap(match -> synonyms.of(vocabulary.terms(match.group(1))).stream())
        .filter(acts::contains)
        .collect(Collectors.toSet());
  }
}
