package dev.munshi.briefing;

import dev.munshi.article.DatedMention;
import dev.munshi.article.DatesInText;
import dev.munshi.sentence.Figure;
import dev.munshi.sentence.Figures;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Numbers of one thing in which two sentences do not agree. */
final class Discrepancy {

  private Discrepancy() {}

  /** Whether both count the same, and have no number of it in common. */
  static boolean isBetween(Line one, Line other) {
    var figures = figures(one);
    var others = figures(other);
    return figures.stream()
        .anyMatch(
            figure -> {
              var mine = values(figures, figure);
              var theirs = values(others, figure);
              return !theirs.isEmpty() && Collections.disjoint(mine, theirs);
            });
  }

  /** Those that count the same as this one. */
  private static Set<BigDecimal> values(List<Figure> figures, Figure counted) {
    return figures.stream()
        .filter(figure -> countsTheSame(counted, figure))
        .map(figure -> figure.value().stripTrailingZeros())
        .collect(Collectors.toSet());
  }

  private static boolean countsTheSame(Figure one, Figure other) {
    var unit = one.unit();
    return unit != null
        ? unit.equals(other.unit())
        : other.unit() == null && !one.counted().isEmpty() && one.counted().equals(other.counted());
  }

  private static List<Figure> figures(Line line) {
    var dates =
        DatesInText.of(line.text(), line.article().published()).stream()
            .map(DatedMention::span)
            .toList();
    return Figures.of(line.text(), dates);
  }
}
