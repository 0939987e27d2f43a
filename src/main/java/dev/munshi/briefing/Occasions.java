package dev.munshi.briefing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Brings the sentences together that tell of one event. */
final class Occasions {

  /** What each further article that tells of an event adds to its fit. */
  private static final double PER_ARTICLE = 0.1;

  private static final int MOST_ARTICLES = 5;

  private final List<Occasion> occasions = new ArrayList<>();

  /**
   * Takes in a line that names its day. They are to be added the best first: its words will stand
   * for the others.
   */
  void add(Line line) {
    var day = line.day();
    if (day != null && occasions.stream().noneMatch(occasion -> occasion.takes(line, day))) {
      occasions.add(new Occasion(line, day));
    }
  }

  /** Those first that fit best and that most articles tell of. */
  List<Occasion> mostTold() {
    return occasions.stream()
        .sorted(Comparator.comparingDouble(Occasions::worth).reversed())
        .toList();
  }

  private static double worth(Occasion occasion) {
    return occasion.fit() + PER_ARTICLE * Math.min(MOST_ARTICLES, occasion.articles());
  }
}
