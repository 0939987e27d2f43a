package dev.munshi.answer;

import dev.munshi.index.Vocabulary;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The terms of a question, each with what it tells (idf). */
record WeightedTerms(Map<String, Double> weights) {

  /** What the conversation adds counts less than what the question says itself. */
  private static final double SUBJECT_WEIGHT = 0.5;

  /** Words that make a sentence a question and say nothing of what it is about. */
  private static final String ASKING =
      "who whom whose what when where which why how did do does done is are was were be been has"
          + " have had can could will would shall should may might about say said tell me us you"
          + " please i we there many much long according following any some its his her he she"
          + " them they than from after before";

  static WeightedTerms of(Understood question, Vocabulary vocabulary) {
    var asking = Set.copyOf(vocabulary.terms(ASKING));
    var weights = new LinkedHashMap<String, Double>();
    add(vocabulary.terms(question.text()), asking, 1, vocabulary, weights);
    add(vocabulary.terms(question.subject()), asking, SUBJECT_WEIGHT, vocabulary, weights);
    return new WeightedTerms(weights);
  }

  private static void add(
      List<String> terms,
      Set<String> asking,
      double factor,
      Vocabulary vocabulary,
      Map<String, Double> weights) {
    for (var term : terms) {
      if (!asking.contains(term)) {
        weights.putIfAbsent(term, factor * vocabulary.idf(term));
      }
    }
  }

  /** All of the weight. */
  double total() {
    return weights.values().stream().mapToDouble(x -> x).sum();
  }

  /** The share of the weight that these terms carry, from 0 to 1. */
  double coveredBy(Set<String> terms) {
    double covered =
        weights.entrySet().stream()
            .filter(term -> terms.contains(term.getKey()))
            .mapToDouble(Map.Entry::getValue)
            .sum();
    double total = total();
    return total == 0 ? 0 : covered / total;
  }

  /** How much the rarest term tells that is not among these, as a share of the rarest of all. */
  double rarestMissing(Set<String> terms) {
    double rarest = weights.values().stream().mapToDouble(x -> x).max().orElse(1);
    return weights.entrySet().stream()
            .filter(term -> !terms.contains(term.getKey()))
            .mapToDouble(Map.Entry::getValue)
            .max()
            .orElse(0)
        / rarest;
  }
}
