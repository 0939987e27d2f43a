package dev.munshi.briefing;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.partitioningBy;
import static java.util.stream.Collectors.toList;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
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

  /** More sentences are not weighed. */
  private static final int MOST = 1_000;

  private final List<Uttered> all;
  private final Map<String, Double> weights = new HashMap<>();

  Talk(List<Uttered> all) {
    this.all = bounded(all);
    for (var sentence : this.all) {
      sentence.terms().forEach(term -> weights.merge(term, 1.0, Double::sum));
    }
    weights.replaceAll((_, count) -> Math.log(1 + this.all.size() / count));
  }

  /** All, or of each message its weightiest sentences and questions, so that none is left out. */
  private static List<Uttered> bounded(List<Uttered> all) {
    if (all.size() <= MOST) {
      return List.copyOf(all);
    }
    var messages = all.stream().collect(groupingBy(Uttered::message, TreeMap::new, toList()));
    int each = Math.max(1, MOST / 2 / messages.size());
    return messages.values().stream()
        .flatMap(
            message ->
                message.stream().collect(partitioningBy(Uttered::isQuestion)).values().stream())
        .flatMap(
            kind ->
                kind.stream()
                    .sorted(Comparator.comparingDouble((Uttered one) -> -alone(one)))
                    .limit(each))
        .toList();
  }

  /** The most telling first; no questions. */
  List<Uttered> best(int limit) {
    var told = all.stream().filter(this::tells).toList();
    var shared = new Shared(told);
    var worth = told.stream().map(one -> alone(one) + Math.log(1 + shared.by(one))).toList();
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

  /** What it is worth whatever others say. */
  private static double alone(Uttered one) {
    return Math.min(1, one.terms().size() / MANY_TERMS)
        + (Decision.isIn(one.quote().words()) ? DECIDED : 0);
  }

  /** How much sentences have in common with those of other messages: the sum of their cosines. */
  private final class Shared {

    private final Map<String, Double> everywhere = new HashMap<>();
    private final Map<Integer, Map<String, Double>> within = new HashMap<>();

    Shared(List<Uttered> told) {
      for (var sentence : told) {
        double share = 1 / length(sentence);
        var own = within.computeIfAbsent(sentence.message(), _ -> new HashMap<>());
        for (var term : sentence.terms()) {
          everywhere.merge(term, share, Double::sum);
          own.merge(term, share, Double::sum);
        }
      }
    }

    double by(Uttered one) {
      var own = within.getOrDefault(one.message(), Map.of());
      double shared =
          one.terms().stream()
              .mapToDouble(
                  term ->
                      squared(term)
                          * (everywhere.getOrDefault(term, 0.0) - own.getOrDefault(term, 0.0)))
              .sum();
      // rounding may leave less than nothing
      return Math.max(0, shared / length(one));
    }
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
    var replies = all.stream().filter(one -> !one.isQuestion()).toList();
    return all.stream()
        .filter(Uttered::isQuestion)
        .filter(question -> replies.stream().noneMatch(reply -> answers(reply, question)))
        .toList();
  }

  private static boolean answers(Uttered reply, Uttered question) {
    return reply.message() > question.message()
        && !reply.who().equals(question.who())
        && (reply.message() == question.message() + 1
            || (question.terms().size() > 1 && reply.common(question) >= TAKES_UP));
  }
}
