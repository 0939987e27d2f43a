package dev.munshi.index;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Orders candidates by a weighted sum of what the words, the vector and the place in the article
 * tell, each from 0 to 1. An article whose other passages fit too, and one from the time in
 * question, come higher.
 *
 * <p>The weights were fitted by a listwise softmax on RealTimeQA's questions of 2022, where a
 * passage is right that stands in a right article and holds the answer; both halves of the
 * questions give nearly the same. They sum up to 1.
 */
final class Ranking {

  private static final double WORDS = 0.24;
  private static final double VECTOR = 0.19;
  private static final double IN_PASSAGE = 0.19;
  private static final double IN_TITLE = 0.09;
  private static final double IN_ARTICLE = 0.21;

  /** News tells first what matters most. */
  private static final double LEAD = 0.08;

  /** For an article of the publisher that the query names. */
  private static final double OUTLET = 0.15;

  /** What each of an article's next best passages adds to its others. */
  private static final double SUPPORT = 0.05;

  private static final int SUPPORTING = 3;
  private static final double TINY = 1e-9;

  private Ranking() {}

  /** Best first. */
  static List<Candidate> of(
      List<PassageFacts> passages, WordEvidence words, Nearness nearness, NamedOutlet named) {
    var near = passages.stream().mapToDouble(PassageFacts::nearness).filter(x -> !Double.isNaN(x));
    var cosines = near.summaryStatistics();
    double range = Math.max(TINY, cosines.getMax() - cosines.getMin());
    double most = TINY;
    for (int i = 0; i < passages.size(); i++) {
      most = Math.max(most, words.bm25(i));
    }
    var candidates = new ArrayList<Candidate>();
    for (int i = 0; i < passages.size(); i++) {
      var facts = passages.get(i);
      double score =
          WORDS * words.bm25(i) / most
              + (Double.isNaN(facts.nearness())
                  ? 0
                  : VECTOR * (facts.nearness() - cosines.getMin()) / range)
              + IN_PASSAGE * words.inPassage(i)
              + IN_TITLE * words.inTitle(i)
              + IN_ARTICLE * words.inArticle(i)
              + LEAD / (1 + facts.doc() - facts.head())
              + (named.published(facts) ? OUTLET : 0)
              + (facts.day() == PassageFacts.UNDATED ? 0 : nearness.bonus(facts.day()));
      candidates.add(new Candidate(facts, words.bm25(i), score));
    }
    return supported(candidates);
  }

  private static List<Candidate> supported(List<Candidate> candidates) {
    var bestFirst = Comparator.comparingDouble(Candidate::score).reversed();
    var best = new HashMap<String, List<Double>>();
    candidates.stream()
        .sorted(bestFirst)
        .forEach(
            candidate -> {
              var scores =
                  best.computeIfAbsent(candidate.facts().article(), article -> new ArrayList<>());
              if (scores.size() <= SUPPORTING) {
                scores.add(candidate.score());
              }
            });
    return candidates.stream()
        .map(candidate -> candidate.plus(support(best, candidate)))
        .sorted(bestFirst.thenComparingInt(candidate -> candidate.facts().doc()))
        .toList();
  }

  private static double support(Map<String, List<Double>> best, Candidate candidate) {
    var scores = best.getOrDefault(candidate.facts().article(), List.of());
    double all = scores.stream().mapToDouble(x -> x).sum();
    boolean among = scores.contains(candidate.score());
    double own = among ? candidate.score() : scores.getLast();
    return SUPPORT * (all - own);
  }
}
