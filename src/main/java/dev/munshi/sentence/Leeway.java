package dev.munshi.sentence;

import java.util.Arrays;
import java.util.regex.Pattern;

/** How exactly the words before a number mean it. */
public enum Leeway {
  NONE("(?!)"),
  AT_LEAST(
      "(?:more|greater|higher) than|over|at least|no (?:fewer|less) than|upwards? of|exceed\\w*"
          + "|above|topp\\w+|surpass\\w+"),
  AT_MOST("(?:less|fewer|lower) than|under|below|up to|as (?:many|much) as|at most|no more than"),
  ABOUT("some|about|around|roughly|nearly|almost|approximately|(?:an )?estimated|close to|circa");

  private final Pattern ending;

  Leeway(String words) {
    ending = Pattern.compile("\\b(?:" + words + ")(?: the| an?)?\\s+$", Pattern.CASE_INSENSITIVE);
  }

  /**
   * @param before the sentence up to the number
   */
  static Leeway of(String before) {
    return Arrays.stream(values())
        .filter(leeway -> leeway.ending.matcher(before).find())
        .findFirst()
        .orElse(NONE);
  }
}
