package dev.munshi.answer.accounts;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** A number as it is written: "1,372", "29.5", "twelve". */
final class WrittenNumber {

  private static final List<String> WORDS =
      List.of(
          "two",
          "three",
          "four",
          "five",
          "six",
          "seven",
          "eight",
          "nine",
          "ten",
          "eleven",
          "twelve",
          "thirteen",
          "fourteen",
          "fifteen",
          "sixteen",
          "seventeen",
          "eighteen",
          "nineteen",
          "twenty");

  private static final int FIRST_WORD = 2;

  static final String FORM =
      "(?:\\d{1,3}(?:,\\d{3})+(?:\\.\\d+)?|\\d+(?:\\.\\d+)?|" + String.join("|", WORDS) + ")";

  private static final Pattern ROUND = Pattern.compile("[1-9]\\d*?(0*)");

  private final String digits;

  WrittenNumber(String text) {
    int word = WORDS.indexOf(text.toLowerCase(Locale.ROOT));
    digits = word < 0 ? text.replace(",", "") : String.valueOf(word + FIRST_WORD);
  }

  double value() {
    return Double.parseDouble(digits);
  }

  /** How far apart two numbers of this precision are at least: 0.1 for 3.4, 100 for 1,200. */
  double step() {
    int point = digits.indexOf('.');
    if (point >= 0) {
      return Math.pow(10, point + 1 - digits.length());
    }
    var round = ROUND.matcher(digits);
    return round.matches() && digits.length() > 2 ? Math.pow(10, round.group(1).length()) : 1;
  }
}
