package dev.munshi.claim;

import dev.munshi.index.Vocabulary;
import dev.munshi.sentence.Opposites;
import dev.munshi.sentence.Words;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/** Finds where a sentence says the contrary of a claim's word. */
final class Contraries {

  /** The least share of what else the claim says that the sentence must say too. */
  private static final double SAME_MATTER = 0.6;

  private final Vocabulary vocabulary;
  private final Opposites opposites;

  Contraries(Vocabulary vocabulary) {
    this.vocabulary = vocabulary;
    this.opposites = new Opposites(vocabulary::terms);
  }

  /** Where the sentence speaks of the same as the claim and says the contrary of one word. */
  Optional<Fault> between(String claim, String sentence) {
    var ours = Set.copyOf(vocabulary.terms(claim));
    var theirs = Set.copyOf(vocabulary.terms(sentence));
    return opposites
        .between(ours, theirs)
        .filter(contrast -> isOfSameMatter(contrast.said(), ours, theirs))
        .findFirst()
        .map(
            contrast ->
                new Fault.Opposite(
                    word(claim, contrast.said()), word(sentence, contrast.contrary())));
  }

  private static boolean isOfSameMatter(Set<String> said, Set<String> ours, Set<String> theirs) {
    var matter = new HashSet<>(ours);
    matter.removeAll(said);
    long shared = matter.stream().filter(theirs::contains).count();
    return shared >= SAME_MATTER * matter.size();
  }

  private String word(String text, Set<String> side) {
    return Words.of(text).stream()
        .filter(word -> vocabulary.terms(word).stream().anyMatch(side::contains))
        .findFirst()
        .orElse("");
  }
}
