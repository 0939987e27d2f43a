package dev.munshi.claim;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/**
 * A number as a text says it.
 *
 * @param words verbatim, with its unit
 * @param value with its magnitude: 5 million is 5,000,000
 * @param unit {@code %}, a currency such as {@code rupee}, or null
 * @param counted the word behind it, lower case, or empty
 * @param kind how it is written
 * @param rough whether words such as "about" or "more than" stand before it
 */
record Figure(
    String words,
    BigDecimal value,
    @Nullable String unit,
    String counted,
    Kind kind,
    boolean rough) {

  enum Kind {
    DIGITS,
    /** Four digits that may be a year. */
    YEAR,
    /**
     * In letters, and so small that a text may say it without the number: "a son and a daughter".
     */
    SMALL_WORD,
    /** In letters. */
    WORDS
  }

  private static final BigDecimal ROUGH = new BigDecimal("0.1");

  private static final String PERCENT = "%";

  /** Whether a source that says the other bears this one out. */
  boolean isBorneOutBy(Figure other) {
    return sameUnit(other) && (value.compareTo(other.value) == 0 || (rough && isNear(other.value)));
  }

  private boolean isNear(BigDecimal other) {
    var most = value.abs().multiply(ROUGH).setScale(6, RoundingMode.UP);
    return value.subtract(other).abs().compareTo(most) <= 0;
  }

  /** Whether the other counts the same, with another result. */
  boolean isInsteadOf(Figure other) {
    boolean alike =
        unit == null
            ? !counted.isEmpty() && counted.equals(other.counted)
            : unit.equals(other.unit);
    return alike && kind != Kind.YEAR && value.compareTo(other.value) != 0;
  }

  /** A currency may go without saying, a percent sign may not. */
  private boolean sameUnit(Figure other) {
    if (PERCENT.equals(unit) || PERCENT.equals(other.unit)) {
      return PERCENT.equals(unit) && PERCENT.equals(other.unit);
    }
    return unit == null || other.unit == null || unit.equals(other.unit);
  }
}
