package dev.munshi.sentence;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** English numbers in letters: "twenty-five", "two hundred and six thousand", "third". */
final class SpelledNumber {

  private static final List<String> UNITS =
      List.of(
          "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen"
              .concat(" fifteen sixteen seventeen eighteen nineteen")
              .split(" ", -1));

  private static final List<String> TENS =
      List.of("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety");

  private static final List<String> ORDINALS =
      List.of("first second third fourth fifth sixth seventh eighth ninth tenth".split(" ", -1));

  private static final Map<String, Long> MAGNITUDES =
      Map.ofEntries(
          Map.entry("dozen", 12L),
          Map.entry("hundred", 100L),
          Map.entry("thousand", 1_000L),
          Map.entry("k", 1_000L),
          Map.entry("lakh", 100_000L),
          Map.entry("million", 1_000_000L),
          Map.entry("mn", 1_000_000L),
          Map.entry("m", 1_000_000L),
          Map.entry("crore", 10_000_000L),
          Map.entry("billion", 1_000_000_000L),
          Map.entry("bn", 1_000_000_000L),
          Map.entry("trillion", 1_000_000_000_000L),
          Map.entry("tn", 1_000_000_000_000L));

  private static final long HUNDRED = 100;

  private static final String LONG_MAGNITUDE =
      "hundred|thousand|lakh|million|crore|billion|trillion";

  /** A magnitude behind digits. */
  static final String MAGNITUDE = LONG_MAGNITUDE + "|dozen|mn|bn|tn|m|k";

  private static final String ONE_WORD =
      "(?:%s|%s|%s|dozen)"
          .formatted(String.join("|", UNITS), String.join("|", TENS), LONG_MAGNITUDE);

  /** One number in letters. */
  static final String FORM =
      "(?:"
          + String.join("|", ORDINALS)
          + "|"
          + ONE_WORD
          + "(?:(?:[ -]|(?<=hundred|thousand|million) and )"
          + ONE_WORD
          + ")*)";

  private SpelledNumber() {}

  /** What a magnitude such as "million" multiplies with; 1 for none. */
  static BigDecimal magnitude(@Nullable String word) {
    return BigDecimal.valueOf(MAGNITUDES.getOrDefault(word == null ? "" : Words.lower(word), 1L));
  }

  /** Whether it says which one, not how many: "third". */
  static boolean isRank(String matched) {
    return ORDINALS.contains(Words.lower(matched));
  }

  /** The value of words that {@link #FORM} matched. */
  static BigDecimal value(String matched) {
    long total = 0;
    long group = 0;
    for (var word : Words.of(matched)) {
      long magnitude = MAGNITUDES.getOrDefault(word, 1L);
      if (magnitude > 1) {
        group = Math.max(1, group) * magnitude;
        if (magnitude > HUNDRED) {
          total += group;
          group = 0;
        }
      } else {
        group += below100(word);
      }
    }
    return BigDecimal.valueOf(total + group);
  }

  private static long below100(String word) {
    if (UNITS.contains(word)) {
      return UNITS.indexOf(word);
    }
    return TENS.contains(word) ? 10L * (TENS.indexOf(word) + 2) : ORDINALS.indexOf(word) + 1L;
  }
}
