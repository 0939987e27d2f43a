package dev.munshi.digest;

import dev.munshi.index.Vocabulary;
import dev.munshi.language.StopWords;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The words of a question, by which it is told cheaply what cannot bear on it.
 *
 * @param weights of its terms: the rarer, the heavier
 */
record QuestionWords(Map<String, Double> weights) {

  /** Others may say it in other words, so that few suffice. */
  private static final double ENOUGH = 0.25;

  static QuestionWords of(String question, Vocabulary vocabulary) {
    var weights = new HashMap<String, Double>();
    for (var term : vocabulary.terms(question)) {
      double share = (vocabulary.passages() + 1.0) / (vocabulary.passagesWith(term) + 1.0);
      if (!StopWords.ENGLISH.contains(term)) {
        weights.put(term, 1 + Math.log(share));
      }
    }
    return new QuestionWords(weights);
  }

  /**
   * Whether an article may bear on the question; always where that has no words.
   *
   * @param terms of each of the article's texts
   */
  boolean mayBeIn(List<List<String>> terms) {
    double all = weights.values().stream().mapToDouble(weight -> weight).sum();
    double there =
        terms.stream()
            .flatMap(List::stream)
            .distinct()
            .mapToDouble(term -> weights.getOrDefault(term, 0.0))
            .sum();
    return there >= ENOUGH * all;
  }
}
