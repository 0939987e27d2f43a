package dev.munshi.briefing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/**
 * Chooses the sentences that tell the most: each is weighed by its fit, by how much it says of what
 * its article tells as a whole, by how many other articles say something near (centrality as of
 * LexRank, Erkan and Radev 2004, where an article speaks once), and by its place; what was chosen
 * already counts against what is near it (maximal marginal relevance, Carbonell and Goldstein
 * 1998). The weights are set by hand, by ROUGE-1 and ROUGE-2 against an editor's summaries of news
 * stories and by reading; where both differ, by reading.
 */
final class Choice {

  /** More are not weighed: comparing each with each is work of their square. */
  private static final int MOST = 500;

  /** From here on two sentences speak of one thing. */
  private static final double SPEAKS_OF_SAME = 0.45;

  private static final double FIT = 1;
  private static final double GIST = 1;
  private static final double CENTRALITY = 1.2;
  private static final double LEAD = 1;
  private static final double DATED = 0.1;
  private static final double DECIDED = 0.1;
  private static final double FULL = 0.4;
  private static final double FAMILIAR = 0.35;
  private static final double FORESEEN = 0.1;
  private static final double REPETITION = 0.6;

  /** A sentence of so many terms beside those of the topic is full. */
  private static final double MANY_TERMS = 12;

  /** UTF-16 units from an article's start in which the worth of the place halves. */
  private static final double LEAD_CHARACTERS = 900;

  private static final int PER_ARTICLE = 2;

  /** A sentence worth less than this of the best one does not fit any more. */
  private static final double ENOUGH = 0.45;

  private record Weighed(Line line, double worth) {}

  /** Where so few articles tell anything, each may tell all that it has. */
  private static final int FEW_ARTICLES = 2;

  private final List<Weighed> weighed;
  private final int perArticle;

  Choice(List<Line> lines) {
    var fitting =
        lines.stream()
            .sorted(Comparator.comparingDouble(Line::fit).reversed())
            .limit(MOST)
            .toList();
    var central = centrality(fitting);
    long articles = lines.stream().map(line -> line.article().id()).distinct().count();
    this.perArticle = articles <= FEW_ARTICLES ? MOST : PER_ARTICLE;
    double most = Arrays.stream(central).max().orElse(1);
    this.weighed =
        IntStream.range(0, fitting.size())
            .mapToObj(i -> new Weighed(fitting.get(i), worth(fitting.get(i), central[i] / most)))
            .sorted(Comparator.comparingDouble(Weighed::worth).reversed())
            .toList();
  }

  private double worth(Line line, double centrality) {
    return FIT * line.fit()
        + GIST * line.worth().gist()
        + CENTRALITY * centrality
        + LEAD / (1 + line.span().start() / LEAD_CHARACTERS)
        + (line.day() == null ? 0 : DATED)
        + (Decision.isIn(line.text()) ? DECIDED : 0)
        + FULL * Math.min(1, line.terms().size() / MANY_TERMS)
        - (line.worth().familiar() ? FAMILIAR : 0)
        - (isOvertaken(line) ? FORESEEN : 0);
  }

  /** Of many articles, later ones tell what came of what was foreseen. */
  private boolean isOvertaken(Line line) {
    return perArticle == PER_ARTICLE && EventDay.isToCome(line.text());
  }

  /** For each the sum of how near each other article comes to it; at least a little. */
  private static double[] centrality(List<Line> lines) {
    var central = new double[lines.size()];
    for (int i = 0; i < central.length; i++) {
      var line = lines.get(i);
      Map<String, Double> nearest = new HashMap<>();
      for (var other : lines) {
        double near = line.nearness(other);
        if (near >= SPEAKS_OF_SAME && !other.article().id().equals(line.article().id())) {
          nearest.merge(other.article().id(), near, Math::max);
        }
      }
      central[i] = Math.log(2 + nearest.values().stream().mapToDouble(x -> x).sum());
    }
    return central;
  }

  /**
   * The best, the most telling first.
   *
   * @param may what else a sentence must be; asked only of what would be chosen
   */
  List<Line> best(int limit, Predicate<Line> may) {
    var chosen = new ArrayList<Line>();
    var left = new ArrayList<>(weighed);
    double least = weighed.isEmpty() ? 0 : ENOUGH * weighed.getFirst().worth();
    while (chosen.size() < limit && !left.isEmpty()) {
      var next =
          left.stream().max(Comparator.comparingDouble(one -> marginal(one, chosen))).orElseThrow();
      left.remove(next);
      if (marginal(next, chosen) < least) {
        break;
      }
      if (isNew(next.line(), chosen) && may.test(next.line())) {
        chosen.add(next.line());
      }
    }
    return chosen;
  }

  private static double marginal(Weighed one, List<Line> chosen) {
    double repeated =
        chosen.stream().mapToDouble(line -> line.nearness(one.line())).max().orElse(0);
    return one.worth() - REPETITION * Math.max(0, repeated);
  }

  private boolean isNew(Line line, List<Line> chosen) {
    long same =
        chosen.stream().filter(other -> other.article().id().equals(line.article().id())).count();
    return same < perArticle && chosen.stream().noneMatch(line::repeats);
  }
}
