package dev.munshi.answer.accounts;

import java.time.LocalDate;
import java.util.Collections;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A number with its unit.
 *
 * @param said what its words say
 * @param measure what is measured: a currency, {@code %}, a rate, or empty for things
 * @param unit the terms of what is counted; empty for money and shares
 * @param scope the terms that say where or of what, right behind the unit, other than the
 *     question's
 * @param told the day on which it was published, or null
 */
record Quantity(
    Extent said, String measure, Set<String> unit, Set<String> scope, @Nullable LocalDate told)
    implements Filler {

  /** What differs more than this is hardly the same thing. */
  private static final double LARGEST_RATIO = 10;

  /** By how much a count must have grown from one day to another to be another. */
  private static final double GROWN = 1.1;

  /**
   * As wide as the words leave it.
   *
   * @param named the number itself
   * @param low the least that it may mean
   * @param high the most that it may mean
   */
  record Extent(double named, double low, double high) {

    boolean isApartFrom(Extent other) {
      return high <= other.low || other.high <= low;
    }

    double ratio(Extent other) {
      return Math.max(named, other.named) / Math.min(named, other.named);
    }
  }

  @Override
  public boolean contradicts(Filler other) {
    return other instanceof Quantity quantity
        && measure.equals(quantity.measure)
        && (unit.isEmpty() || !Collections.disjoint(unit, quantity.unit))
        && (scope.isEmpty()
            || quantity.scope.isEmpty()
            || !Collections.disjoint(scope, quantity.scope))
        && said.ratio(quantity.said) <= LARGEST_RATIO
        && (said.isApartFrom(quantity.said) || hasGrownTo(quantity) || quantity.hasGrownTo(this));
  }

  /** The same as a number of what is asked for, whatever the sentence calls it. */
  Quantity of(Set<String> counted) {
    return new Quantity(said, measure, counted, scope, told);
  }

  /** "At least 8" of one day and "at least 28" of a later one, though both may be so. */
  private boolean hasGrownTo(Quantity later) {
    return measure.isEmpty()
        && told != null
        && later.told != null
        && told.isBefore(later.told)
        && later.said.named >= GROWN * said.named;
  }
}
