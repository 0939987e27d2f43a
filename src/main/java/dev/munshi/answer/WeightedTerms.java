package dev.munshi.answer;

import dev.munshi.index.Vocabulary;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** The terms of a question, each with what it tells. */
record WeightedTerms(Map<String, Double> weights) {

  /** What the conversation adds counts less than what the question says itself. */
  private static final double SUBJECT_WEIGHT = 0.5;

  static WeightedTerms of(Understood question, Vocabulary vocabulary) {
    var weights = new LinkedHashMap<String, Double>();
    for (var term : vocabulary.terms(question.text())) {
      weights.put(term, vocabulary.idf(term));
    }
    for (var term : vocabulary.terms(question.subject())) {
      weights.putIfAbsent(term, SUBJECT_WEIGHT * vocabulary.idf(term));
    }
    return new WeightedTerms(weights);
  }

  /** The share of the weight that these terms carry, from 0 to 1. */
  double coveredBy(Set<String> terms) {
    double all = weights.values().stream().mapToDouble(x -> x).sum();
    double covered =
        weights.entrySet().stream()
            .filter(term -> terms.contains(term.getKey()))
            .mapToDouble(Map.Entry::getValue)
            .sum();
    return all == 0 ? 0 : covered / all;
  }
}
