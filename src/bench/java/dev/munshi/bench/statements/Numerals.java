package dev.munshi.bench.statements;

import java.util.Locale;
import java.util.Random;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Other ways to write the same number. */
final class Numerals {

  private static final Pattern SMALL_WORD =
      Pattern.compile(
          "(?<![\\p{L}-])(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen"
              + "|fifteen|sixteen|seventeen|eighteen|nineteen|twenty)(?=,? \\p{Ll})(?! (?:million|billion|hundred|thousand|of|to|or))");
  private static final Pattern SMALL_DIGITS =
      Pattern.compile(
          "(?<![\\d.,$€£:/-]|\\p{L}|\\p{Lu}\\p{L}{2,9}\\.? )(?:[2-9]|1\\d|20)(?= \\p{Ll})(?! (?:million|billion|p|a|percent|to|or))");
  private static final Pattern MILLIONS = Pattern.compile("(?<=[ $€£])(\\d{1,3}) million\\b");
  private static final Pattern PERCENT = Pattern.compile("(?<=\\d) ?(?:percent|per cent)\\b");
  private static final Pattern PERCENT_SIGN = Pattern.compile("(?<=\\d)%");
  private static final Pattern THOUSANDS =
      Pattern.compile("(?<=\\s)(\\d{1,2}),([1-9])00(?= \\p{Ll})");

  private Numerals() {}

  /** One kind of number of the sentence written otherwise, or the sentence as it is. */
  static String rewritten(String text, Random random) {
    return switch (random.nextInt(5)) {
      case 0 ->
          first(
              SMALL_WORD,
              text,
              n -> "" + English.NUMBERS.indexOf(n.group().toLowerCase(Locale.ROOT)));
      case 1 -> first(SMALL_DIGITS, text, n -> English.NUMBERS.get(Integer.parseInt(n.group())));
      case 2 -> first(MILLIONS, text, n -> n.group(1) + ",000,000");
      case 3 ->
          random.nextInt(4) > 0
              ? text
              : first(THOUSANDS, text, n -> n.group(1) + "." + n.group(2) + " thousand");
      default -> {
        var sign = first(PERCENT, text, n -> "%");
        yield sign.equals(text) ? first(PERCENT_SIGN, text, n -> " percent") : sign;
      }
    };
  }

  private static String first(Pattern form, String text, Function<MatchResult, String> other) {
    return form.matcher(text)
        .results()
        .findFirst()
        .map(found -> English.replaced(text, found, other.apply(found)))
        .orElse(text);
  }
}
