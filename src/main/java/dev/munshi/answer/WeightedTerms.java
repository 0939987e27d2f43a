package dev.munshi.answer;

import dev.munshi.index.Vocabulary;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The terms of a question.
 *
 * @param weights each term with what it tells: its inverse document frequency
 * @param names what the question writes as names or figures, each with its terms
 */
record WeightedTerms(Map<String, Double> weights, Set<Set<String>> names) {

  private static final double SATURATION = 1.2;

  /** What the conversation adds counts less than what the question says itself. */
  private static final double SUBJECT_WEIGHT = 0.5;

  /**
   * What is believed of a term before the corpus is looked at: that so many passages out of so many
   * have it. It keeps a small corpus from taking each word that it lacks for a rare one. Names and
   * figures are rarer than other words, which may also be said in other words.
   */
  private static final double BELIEVED_PASSAGES = 10_000;

  private static final double BELIEVED_WITH_NAME = 5;
  private static final double BELIEVED_WITH_WORD = 100;

  private static final Pattern NAMING =
      Pattern.compile(
          "(?<!^)\\b(?:\\d[\\p{L}\\p{N}'’.-]*"
              + "|\\p{Lu}[\\p{L}\\p{N}'’.-]*(?: (?:(?:of|for|the|ul|al|de) ){0,2}\\p{Lu}[\\p{L}\\p{N}'’.-]*)*)");

  /** Words that make a sentence a question and say nothing of what it is about. */
  private static final String ASKING =
      "who whom whose what when where which why how did do does done is are was were be been has"
          + " have had can could will would shall should may might about say said tell me us you"
          + " please i we there many much long according following any some its his her he she"
          + " them they than from after before kind type sort name called happened happen differ different"
          + " difference compare compared comparison versus";

  static WeightedTerms of(Understood question, Vocabulary vocabulary) {
    var terms = new WeightedTerms(new LinkedHashMap<>(), new HashSet<>());
    terms.add(question.text(), 1, vocabulary);
    terms.add(question.subject(), SUBJECT_WEIGHT, vocabulary);
    return terms;
  }

  /**
   * The terms by which a question's sentences are told apart: its own. What the conversation adds
   * picks the passages; only a question without any terms of its own falls back on it.
   */
  static WeightedTerms ownOf(Understood question, Vocabulary vocabulary) {
    var own = of(new Understood(question.text(), ""), vocabulary);
    return own.weights().isEmpty() ? of(question, vocabulary) : own;
  }

  private void add(String text, double factor, Vocabulary vocabulary) {
    var asking = Set.copyOf(vocabulary.terms(ASKING));
    var naming = new HashSet<String>();
    NAMING
        .matcher(text)
        .results()
        .map(name -> new HashSet<>(vocabulary.terms(name.group())))
        .forEach(
            name -> {
              name.removeAll(asking);
              naming.addAll(name);
              names.add(name);
            });
    names.remove(Set.<String>of());
    for (var term : vocabulary.terms(text)) {
      if (!asking.contains(term)) {
        weights.putIfAbsent(term, factor * rarity(term, naming.contains(term), vocabulary));
      }
    }
  }

  private static double rarity(String term, boolean isName, Vocabulary vocabulary) {
    double believed = isName ? BELIEVED_WITH_NAME : BELIEVED_WITH_WORD;
    return Math.log(
        (vocabulary.passages() + BELIEVED_PASSAGES) / (vocabulary.passagesWith(term) + believed));
  }

  /** The terms of all names. */
  Set<String> nameTerms() {
    return names.stream().flatMap(Set::stream).collect(Collectors.toSet());
  }

  /** How much of the names is not among these terms, from 0 to 1; each name counts alike. */
  double namesMissingFrom(Set<String> terms) {
    return names.stream().mapToDouble(name -> missing(name, terms)).average().orElse(0);
  }

  private double missing(Set<String> name, Set<String> terms) {
    double all = 0;
    double missing = 0;
    for (var term : name) {
      double weight = weights.getOrDefault(term, 0.0);
      all += weight;
      missing += terms.contains(term) ? 0 : weight;
    }
    return all == 0 ? 0 : missing / all;
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

  /**
   * How fully these terms speak of the question: each term's weight by BM25's saturation of its
   * frequency with k1 = 1.2, as a share of all weight; from 0 to 2.2.
   */
  double saturatedBy(Collection<String> terms) {
    double sum =
        weights.entrySet().stream()
            .mapToDouble(
                term -> {
                  double times = Collections.frequency(terms, term.getKey());
                  return term.getValue() * times * (SATURATION + 1) / (times + SATURATION);
                })
            .sum();
    return sum / Math.max(total(), Double.MIN_NORMAL);
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
