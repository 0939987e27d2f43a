package dev.munshi.claim;

import dev.munshi.article.Span;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads the numbers of an English text. */
final class Figures {

  private static final Map<String, String> SIGNS =
      Map.of("$", "dollar", "€", "euro", "£", "pound", "₹", "rupee", "rs", "rupee", "tk", "taka");

  private static final String CURRENCY =
      "dollar|euro|pound|rupee|taka|yen|yuan|franc|rouble|ruble|peso|rand|dirham|riyal|won";

  /** Digits within a name, such as those of an aircraft or a virus, are no number. */
  private static final Pattern FIGURE =
      Pattern.compile(
          "(?:(?<sign>[$€£₹]|\\b(?:rs|tk)\\.?) ?)?"
              + "(?:(?<![\\p{L}\\p{N}.,:])(?<!\\p{L}-)(?<!\\d{4}[–-])"
              + "(?<digits>\\d+(?:[.,:]\\d+)*)(?:st|nd|rd|th)?(?![\\p{L}&&[^mk b t]])"
              + "|\\b(?<spelled>"
              + SpelledNumber.FORM
              + ")\\b)"
              + "(?:[ -]?(?<magnitude>"
              + SpelledNumber.MAGNITUDE
              + ")\\b)?"
              + "(?: ?(?<percent>%|per ?cent\\b|pct\\b|percentage points?\\b)"
              + "|[ -](?:\\p{Lu}\\p{L}+ )?(?<currency>"
              + CURRENCY
              + ")s?\\b)?"
              + "(?:[ -](?<counted>\\p{L}+))?",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern ROUGH =
      Pattern.compile(
          "\\b(?:about|around|nearly|almost|roughly|some|approximately|over|under|than|least|most"
              + "|up to|close to|an estimated) $",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern HARD_SPACE = Pattern.compile("[\\h&&[^ ]]");

  /** What may stand behind a number without being counted. */
  private static final Set<String> LINKS =
      Set.of(
          "of in to and or the at for on by is was were are from with than over as but that who"
              .concat(" which per a an his her its their after before when while it he she they")
              .split(" ", -1));

  private static final int ROUGH_REACH = 16;

  private static final BigDecimal SMALL = BigDecimal.TEN;

  private Figures() {}

  /**
   * The numbers in order.
   *
   * @param without stretches whose digits are no numbers, such as dates
   */
  static List<Figure> of(String written, List<Span> without) {
    var text = HARD_SPACE.matcher(written).replaceAll(" ");
    var figures = new ArrayList<Figure>();
    var match = FIGURE.matcher(text);
    for (int from = 0; match.find(from); from = afterNumber(match)) {
      int start = numberStart(match);
      if (without.stream().noneMatch(span -> span.start() <= start && start < span.end())) {
        figures.add(figure(text, match));
      }
    }
    return List.copyOf(figures);
  }

  private static int numberStart(Matcher match) {
    return match.group("digits") == null ? match.start("spelled") : match.start("digits");
  }

  /** The counted word may itself be a number: "two five-year terms". */
  private static int afterNumber(Matcher match) {
    return match.group("counted") == null ? match.end() : match.start("counted");
  }

  private static Figure figure(String text, Matcher match) {
    var digits = match.group("digits");
    var number = digits == null ? SpelledNumber.value(match.group("spelled")) : value(digits);
    var value = number.multiply(SpelledNumber.magnitude(match.group("magnitude")));
    var counted = counted(match);
    int from = Math.max(0, match.start() - ROUGH_REACH);
    return new Figure(
        words(text, match, counted),
        value,
        unit(match),
        counted,
        kind(match, value),
        ROUGH.matcher(text.substring(from, match.start())).find());
  }

  private static String counted(MatchResult match) {
    var counted = match.group("counted");
    var word = counted == null ? "" : counted.toLowerCase(Locale.ROOT);
    return LINKS.contains(word) ? "" : word;
  }

  private static String words(String text, MatchResult match, String counted) {
    boolean linked = counted.isEmpty() && match.group("counted") != null;
    return text.substring(match.start(), linked ? match.start("counted") : match.end()).strip();
  }

  private static Figure.Kind kind(MatchResult match, BigDecimal value) {
    var digits = match.group("digits");
    boolean bare = match.group("magnitude") == null && unit(match) == null;
    if (digits == null) {
      boolean small = bare && value.compareTo(SMALL) <= 0;
      return small ? Figure.Kind.SMALL_WORD : Figure.Kind.WORDS;
    }
    return bare && digits.matches("1[0-9]{3}|20[0-9]{2}") ? Figure.Kind.YEAR : Figure.Kind.DIGITS;
  }

  private static @Nullable String unit(MatchResult match) {
    if (match.group("percent") != null) {
      return "%";
    }
    var sign = match.group("sign");
    if (sign != null) {
      return SIGNS.get(sign.replace(".", "").toLowerCase(Locale.ROOT));
    }
    var currency = match.group("currency");
    return currency == null ? null : currency.toLowerCase(Locale.ROOT);
  }

  /** Commas before three digits group; a time of day is its digits in a row. */
  private static BigDecimal value(String digits) {
    if (digits.contains(":")) {
      return new BigDecimal(digits.replaceAll("[:,.]", ""));
    }
    var plain =
        digits.matches("\\d+,\\d{1,2}") ? digits.replace(',', '.') : digits.replace(",", "");
    boolean version = plain.indexOf('.') != plain.lastIndexOf('.');
    return new BigDecimal(version ? plain.replace(".", "") : plain);
  }
}
