package dev.munshi.answer.accounts;

import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What is asked.
 *
 * @param question as it was put
 * @param weights the question's terms, each with what it tells: more than 0
 * @param names those of the terms that are names or figures
 */
public record Matter(String question, Map<String, Double> weights, Set<String> names) {

  public Matter {
    weights = Map.copyOf(weights);
    names = Set.copyOf(names);
  }

  /** The terms that are no names. */
  Set<String> acts() {
    return weights.keySet().stream()
        .filter(term -> !names.contains(term))
        .collect(Collectors.toSet());
  }

  /** The share of the whole weight that these terms carry, from 0 to 1; 0 without any. */
  double coveredBy(Set<String> terms) {
    return share(weights.keySet(), terms, 0);
  }

  /** The same of the names alone; 1 without any. */
  double namedBy(Set<String> terms) {
    return share(names, terms, 1);
  }

  /** The same of what is no name; 1 without any. */
  double actsIn(Set<String> terms) {
    return share(acts(), terms, 1);
  }

  private double share(Set<String> wanted, Set<String> terms, double ofNothing) {
    double covered = 0;
    double total = 0;
    for (var term : wanted) {
      double weight = weights.getOrDefault(term, 0.0);
      total += weight;
      covered += terms.contains(term) ? weight : 0;
    }
    return total == 0 ? ofNothing : covered / total;
  }
}
