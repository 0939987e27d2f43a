package dev.munshi.answer.accounts;

import static java.util.regex.Pattern.CASE_INSENSITIVE;

import dev.munshi.answer.accounts.Quantity.Extent;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Tells how wide the words around a number leave it: "at least", "about", "3.4 million". */
final class Extents {

  private static final double DOZEN = 12;

  private static final Map<String, Double> TIMES =
      Map.of(
          "dozen",
          DOZEN,
          "thousand",
          1e3,
          "lakh",
          1e5,
          "million",
          1e6,
          "m",
          1e6,
          "crore",
          1e7,
          "billion",
          1e9,
          "bn",
          1e9,
          "trillion",
          1e12);

  private static final Pattern AT_LEAST =
      Pattern.compile(
          "(?:more|greater|higher) than|over|at least|no (?:fewer|less) than|upwards? of|exceed\\w*"
              + "|above|topp\\w+|surpass\\w+",
          CASE_INSENSITIVE);
  private static final Pattern AT_MOST =
      Pattern.compile(
          "(?:less|fewer|lower) than|under|below|up to|as (?:many|much) as|at most|no more than",
          CASE_INSENSITIVE);
  private static final Pattern ABOUT =
      Pattern.compile(
          "some|about|around|roughly|nearly|almost|approximately|(?:an )?estimated|close to|circa",
          CASE_INSENSITIVE);

  /** How far "about" reaches to either side, as a share. */
  private static final double ABOUT_WIDTH = 0.1;

  /** Within this share, sums of money and large numbers are taken for one, differently rounded. */
  private static final double ROUNDED_WIDTH = 0.03;

  private Extents() {}

  /**
   * @param match of a pattern with the groups {@code number}, {@code upper}, {@code times} and
   *     {@code money}
   * @param before the sentence up to it
   */
  static Extent of(Matcher match, String before) {
    var number = new WrittenNumber(match.group("number"));
    var upper = match.group("upper");
    var times = match.group("times");
    double factor = times == null ? 1 : TIMES.getOrDefault(times.toLowerCase(Locale.ROOT), 1.0);
    double value = number.value() * factor;
    double most = upper == null ? value : new WrittenNumber(upper).value() * factor;
    boolean isRounded = factor > DOZEN || match.group("money") != null;
    double width = Math.max(number.step() * factor / 2, isRounded ? ROUNDED_WIDTH * value : 0);
    if (ends(before, AT_LEAST)) {
      return new Extent(value, value - width, Double.POSITIVE_INFINITY);
    }
    if (ends(before, AT_MOST)) {
      return new Extent(value, 0, most + width);
    }
    if (ends(before, ABOUT)) {
      return new Extent(value, value * (1 - ABOUT_WIDTH), most * (1 + ABOUT_WIDTH));
    }
    return new Extent(value, value - width, most + width);
  }

  private static boolean ends(String before, Pattern words) {
    return Pattern.compile("\\b(?:" + words.pattern() + ")(?: the| an?)?\\s+$", CASE_INSENSITIVE)
        .matcher(before)
        .find();
  }
}
