package dev.munshi.sentence;

import dev.munshi.article.Span;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A number as a sentence says it.
 *
 * @param span of the number with its currency sign, its magnitude and "percent", in UTF-16 units
 * @param words verbatim, with its unit
 * @param number as it is written: 3.4 in "3.4 million"
 * @param magnitude that a word behind it multiplies with, or 1
 * @param unit {@code %}, a currency such as {@code rupee}, or null
 * @param counted the word behind it, lower case, or empty
 * @param kind how it is written
 * @param leeway how exactly it is meant
 */
public record Figure(
    Span span,
    String words,
    BigDecimal number,
    BigDecimal magnitude,
    @Nullable String unit,
    String counted,
    Kind kind,
    Leeway leeway) {

  public static final String PERCENT = "%";

  /** How a number is written. */
  public enum Kind {
    DIGITS,
    /** Four digits that may be a year. */
    YEAR,
    /** Digits with a colon: the time of day, or a result. */
    TIME,
    /** "3rd". */
    RANK,
    /** "third", which a text may say otherwise. */
    SPELLED_RANK,
    /** So small that a text may say it without the number: "a son and a daughter". */
    SMALL_WORD,
    /** In letters. */
    WORDS
  }

  /** With its magnitude: 5 million is 5,000,000. */
  public BigDecimal value() {
    return number.multiply(magnitude);
  }

  /**
   * How far apart two numbers of this precision are at least, without the magnitude: 0.1 for 3.4,
   * 100 for 1,200; 1 for numbers of one or two digits.
   */
  public double step() {
    int places = number.scale() > 0 ? number.scale() : number.stripTrailingZeros().scale();
    return places > 0 || number.precision() > 2 ? Math.pow(10, -places) : 1;
  }
}
