package dev.munshi.corpus;

import dev.munshi.article.Article;
import dev.munshi.article.PartialDate;
import dev.munshi.article.Reference;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * Whether two articles are one story: the same report, reprinted or rewritten. Outlets that carry
 * one report on the same days may have changed two words of five; one outlet's articles share
 * background and boilerplate, and so must nearly be the same.
 */
final class Kinship {

  /** The least pairs of words in common; of short texts a share says little. */
  private static final int LEAST_COMMON = 8;

  /** The resemblance of a report with two words of five changed; of two reporters it is below. */
  private static final double REWRITTEN = 0.13;

  /**
   * The least share of sentences with common wording, on average of both: a rewrite keeps some all
   * over, and a cut one is all of the other's; shared boilerplate stands in one place.
   */
  private static final double ALL_OVER = 0.45;

  private static final double NEARLY_THE_SAME = 0.7;

  /** Below a week, so that a weekly column is not kin to its last. */
  private static final long DAYS_APART = 6;

  private Kinship() {}

  /** A measure of how close they are, from 0 to 1; 0 where they are not one story. */
  static double of(Article one, Wording ones, Article other, Wording others) {
    double resemblance = ones.resemblance(others);
    if (resemblance < REWRITTEN || ones.common(others) < LEAST_COMMON) {
      return 0;
    }
    boolean rewrite =
        mayBeRewrite(one.reference(), other.reference())
            && (ones.coveredBy(others) + others.coveredBy(ones)) / 2 >= ALL_OVER;
    return rewrite || resemblance >= NEARLY_THE_SAME ? resemblance : 0;
  }

  private static boolean mayBeRewrite(Reference one, Reference other) {
    var outlet = one.outlet();
    boolean sameOutlet = outlet != null && outlet.equals(other.outlet());
    return !sameOutlet && daysApart(one.published(), other.published()) <= DAYS_APART;
  }

  /** The least that they can be apart; 0 where a date is not known. */
  private static long daysApart(@Nullable PartialDate one, @Nullable PartialDate other) {
    if (one == null || other == null) {
      return 0;
    }
    long between =
        Math.max(
            ChronoUnit.DAYS.between(one.last(), other.first()),
            ChronoUnit.DAYS.between(other.last(), one.first()));
    return Math.max(0, between);
  }
}
