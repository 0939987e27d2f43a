package dev.munshi.briefing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * The sentences of a thread, weighed by how much of what they say others say as well (centrality as
 * of LexRank, Erkan and Radev 2004, with tf-idf over the thread itself).
 */
final class Talk {

  /** Shorter ones tell nothing: greetings, thanks. */
  private static final int FEWEST_TERMS = 3;

  private static final int PER_MESSAGE = 2;

  /** Sentences with such a share of terms in common say the same. */
  private static final double SAME = 0.75;

  /** From so many terms on a sentence has room to say something. */
  private static final double MANY_TERMS = 8;

  private static final double DECIDED = 0.5;

  /** So much of a question, of its terms, an answer to it takes up. */
  private static final double TAKES_UP = 0.3;

  private final List<Uttered> all;
  private final Map<String, Double> weights = new HashMap<>();

  Talk(List<Uttered> all) {
    this.all = List.copyOf(all);
    for (var sentence : all) {
      sentence.terms().forEach(term -> weights.merge(term, 1.0, Double::sum));
    }
    weights.replaceAll((_, count) -> Math.log(1 + all.size() / count));
  }

  /** The most telling first; no questions. */
  List<Uttered> best(int limit) {
    var told = all.stream().filter(this::tells).toList();
    var worth = told.stream().map(one -> worth(one, told)).toList();
    var chosen = new ArrayList<Uttered>();
    IntStream.range(0, told.size())
        .boxed()
        .sorted(Comparator.comparingDouble((Integer i) -> -worth.get(i)))
        .map(told::get)
        .filter(one -> isNew(one, chosen))
        .limit(limit)
        .forEach(chosen::add);
    return chosen;
  }

  private boolean tells(Uttered sentence) {
    return sentence.terms().size() >= FEWEST_TERMS && !sentence.isQuestion();
  }

  private double worth(Uttered one, List<Uttered> told) {
    double central =
        told.stream()
            .filter(other -> other.message() != one.message())
            .mapToDouble(other -> cosine(one, other))
            .sum();
    return Math.log(1 + central)
        + Math.min(1, one.terms().size() / MANY_TERMS)
        + (Decision.isIn(one.quote().words()) ? DECIDED : 0);
  }

  private double cosine(Uttered one, Uttered other) {
    double both =
        one.terms().stream().filter(other.terms()::contains).mapToDouble(this::squared).sum();
    return both == 0 ? 0 : both / (length(one) * length(other));
  }

  private double length(Uttered sentence) {
    return Math.sqrt(sentence.terms().stream().mapToDouble(this::squared).sum());
  }

  private double squared(String term) {
    double weight = weights.getOrDefault(term, 0.0);
    return weight * weight;
  }

  private static boolean isNew(Uttered one, List<Uttered> chosen) {
    long same = chosen.stream().filter(other -> other.message() == one.message()).count();
    return same < PER_MESSAGE && chosen.stream().noneMatch(other -> one.common(other) >= SAME);
  }

  /** Questions that nobody else has answered: not next, and not by taking their words up later. */
  List<Uttered> open() {
    return all.stream()
        .filter(Uttered::isQuestion)
        .filter(question -> !isAnswered(question))
        .toList();
  }

  private boolean isAnswered(Uttered question) {
    var replies =
        all.stream()
            .filter(other -> other.message() > question.message())
            .filter(other -> !other.who().equals(question.who()) && !other.isQuestion())
            .toList();
    return replies.stream()
        .anyMatch(
            reply ->
                reply.message() == question.message() + 1
                    || (question.terms().size() > 1 && reply.common(question) >= TAKES_UP));
  }
}
