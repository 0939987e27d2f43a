package dev.munshi.answer.accounts;

import dev.munshi.answer.accounts.Quantity.Extent;
import dev.munshi.sentence.Figure;
import java.math.BigDecimal;

/** Tells how wide the words around a number leave it: "at least", "about", "3.4 million". */
final class Extents {

  private static final BigDecimal DOZEN = BigDecimal.valueOf(12);

  /** How far "about" reaches to either side, as a share. */
  private static final double ABOUT_WIDTH = 0.1;

  /** Within this share, sums of money and large numbers are taken for one, differently rounded. */
  private static final double ROUNDED_WIDTH = 0.03;

  private Extents() {}

  /**
   * Of one number, or from one to another.
   *
   * @param most whose magnitude and unit hold for both: "3 to 4 million"
   */
  static Extent of(Figure least, Figure most) {
    double factor = most.magnitude().doubleValue();
    double value =
        least.magnitude().compareTo(BigDecimal.ONE) == 0
            ? least.number().doubleValue() * factor
            : least.value().doubleValue();
    double upper = most.value().doubleValue();
    double width = Math.max(least.step() * factor / 2, isRounded(most) ? ROUNDED_WIDTH * value : 0);
    return switch (least.leeway()) {
      case NONE -> new Extent(value, value - width, upper + width);
      case AT_LEAST -> new Extent(value, value - width, Double.POSITIVE_INFINITY);
      case AT_MOST -> new Extent(value, 0, upper + width);
      case ABOUT -> new Extent(value, value * (1 - ABOUT_WIDTH), upper * (1 + ABOUT_WIDTH));
    };
  }

  private static boolean isRounded(Figure figure) {
    boolean isMoney = figure.unit() != null && !figure.unit().equals(Figure.PERCENT);
    return isMoney || figure.magnitude().compareTo(DOZEN) > 0;
  }
}
