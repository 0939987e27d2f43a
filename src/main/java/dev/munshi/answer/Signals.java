package dev.munshi.answer;

import dev.munshi.article.Passage;
import dev.munshi.index.Vocabulary;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What tells whether the evidence answers the question; each from 0 to 1 unless said otherwise.
 *
 * @param coverage the largest share of the question's weight (idf) in one passage and its title
 * @param missing how rare the rarest term is that this passage lacks, 1 for the question's rarest
 * @param cosine the nearest passage's, from -1 to 1
 * @param saturation how fully the fullest passage speaks of the question, from 0 to 2.2
 * @param strangeNames the share of the question's names that no passage has
 * @param sentenceCoverage the largest share of the weight in one sentence
 * @param sentenceCosine the nearest sentence's, from -1 to 1
 * @param scatteredNames the share of the question's names that stand neither in the passage nor in
 *     the title of the best sentences, the least of these
 * @param outsideTime 1 where nothing found is known to be published in the time that the question
 *     is about
 */
public record Signals(
    double coverage,
    double missing,
    double cosine,
    double saturation,
    double strangeNames,
    double sentenceCoverage,
    double sentenceCosine,
    double scatteredNames,
    double outsideTime) {

  private static final int BEST_SENTENCES = 3;

  /** What the signals are called where their weights are kept. */
  public static final List<String> NAMES =
      Arrays.stream(Signals.class.getRecordComponents()).map(RecordComponent::getName).toList();

  static Signals of(Evidence evidence, Vocabulary vocabulary) {
    var terms = WeightedTerms.of(evidence.question(), vocabulary);
    double coverage = 0;
    double missing = 1;
    double cosine = 0;
    double saturation = 0;
    var everywhere = new HashSet<String>();
    for (var hit : evidence.retrieved().hits()) {
      var said = vocabulary.terms(hit.passage().text());
      Set<String> found = new HashSet<>(said);
      var reference = hit.passage().reference();
      found.addAll(vocabulary.terms(reference.title() + " " + reference.datesInWords()));
      everywhere.addAll(found);
      if (terms.coveredBy(found) > coverage) {
        coverage = terms.coveredBy(found);
        missing = terms.rarestMissing(found);
      }
      cosine = Math.max(cosine, hit.cosine());
      saturation = Math.max(saturation, terms.saturatedBy(said));
    }
    var candidates = evidence.candidates();
    // a follow-up's own few words are near to nothing; its passages were found with the subject
    boolean isFollowUp = !evidence.question().subject().isEmpty();
    return new Signals(
        coverage,
        missing,
        cosine,
        saturation,
        terms.namesMissingFrom(everywhere),
        candidates.stream().mapToDouble(c -> c.features().coverage()).max().orElse(0),
        isFollowUp
            ? cosine
            : candidates.stream().mapToDouble(c -> c.features().cosine()).max().orElse(0),
        scatteredNames(evidence, terms, vocabulary),
        isOutsideTime(evidence) ? 1 : 0);
  }

  private static boolean isOutsideTime(Evidence evidence) {
    var time = evidence.retrieved().time();
    return evidence.retrieved().hits().stream()
        .noneMatch(hit -> time.mayBeToldBy(hit.passage().reference().published()));
  }

  private static double scatteredNames(
      Evidence evidence, WeightedTerms terms, Vocabulary vocabulary) {
    return evidence.candidates().stream()
        .limit(BEST_SENTENCES)
        .map(Candidate::passage)
        .distinct()
        .mapToDouble(passage -> terms.namesMissingFrom(terms(passage, vocabulary)))
        .min()
        .orElse(1);
  }

  private static Set<String> terms(Passage passage, Vocabulary vocabulary) {
    var reference = passage.reference();
    return Set.copyOf(
        vocabulary.terms(
            passage.text() + " " + reference.title() + " " + reference.datesInWords()));
  }

  /** The same as a row of numbers, in the order of {@link #NAMES}. */
  public double[] values() {
    return new double[] {
      coverage,
      missing,
      cosine,
      saturation,
      strangeNames,
      sentenceCoverage,
      sentenceCosine,
      scatteredNames,
      outsideTime
    };
  }
}
