package dev.munshi.sentence;

import dev.munshi.article.Span;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads the numbers of an English text. */
public final class Figures {

  private static final Map<String, String> SIGNS =
      Map.ofEntries(
          Map.entry("$", "dollar"),
          Map.entry("us$", "dollar"),
          Map.entry("a$", "australian dollar"),
          Map.entry("c$", "canadian dollar"),
          Map.entry("€", "euro"),
          Map.entry("£", "pound"),
          Map.entry("¥", "yen"),
          Map.entry("₹", "rupee"),
          Map.entry("rs", "rupee"),
          Map.entry("tk", "taka"));

  private static final String CURRENCY =
      "(?:(?:australian|canadian) )?(?:dollar|euro|pound|rupee|taka|yen|yuan|franc|rouble|ruble|peso"
          + "|rand|dirham|riyal|won)";

  /** Digits within a name, such as those of an aircraft or a virus, are no number. */
  private static final Pattern FIGURE =
      Pattern.compile(
          "(?:(?<sign>(?:\\b(?:us|a|c))?\\$|[€£¥₹]|\\b(?:rs|tk)\\.?) ?)?"
              + "(?:(?<![\\p{L}\\p{N}.,:])(?<!\\p{L}-)(?<!\\d{4}[–-])"
              + "(?<digits>\\d+(?:[.,:]\\d+)*)(?<rank>st|nd|rd|th)?(?![\\p{L}&&[^mk b t]])"
              + "|\\b(?<spelled>"
              + SpelledNumber.FORM
              + ")\\b)"
              + "(?:[ -]?(?<magnitude>"
              + SpelledNumber.MAGNITUDE
              + ")\\b)?"
              + "(?: ?(?<percent>%|per ?cent\\b|pct\\b|percentage points?\\b)"
              + "|[ -](?:\\p{Lu}\\p{L}+ )??(?<currency>"
              + CURRENCY
              + ")s?\\b)?"
              + "(?:[ -](?<counted>\\p{L}+))?",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern HARD_SPACE = Pattern.compile("[\\h&&[^ ]]");

  private static final Pattern YEAR = Pattern.compile("1[0-9]{3}|20[0-9]{2}");

  /** What may stand behind a number without being counted. */
  private static final Set<String> LINKS =
      Set.of(
          "of in to and or the at for on by is was were are from with than over as but that who"
              .concat(" which per a an his her its their after before when while it he she they")
              .split(" ", -1));

  /** So many UTF-16 units before a number may say how exactly it is meant. */
  private static final int LEEWAY_REACH = 40;

  private static final BigDecimal SMALL = BigDecimal.TEN;

  private Figures() {}

  /**
   * The numbers in order.
   *
   * @param without stretches whose digits are no numbers, such as dates
   */
  public static List<Figure> of(String written, List<Span> without) {
    var text = HARD_SPACE.matcher(written).replaceAll(" ");
    var figures = new ArrayList<Figure>();
    var match = FIGURE.matcher(text);
    for (int from = 0; match.find(from); from = afterNumber(match)) {
      var span = span(match);
      if (without.stream().noneMatch(span::overlaps)) {
        figures.add(figure(text, match, span));
      }
    }
    return List.copyOf(figures);
  }

  /** The counted word may itself be a number: "two five-year terms". */
  private static int afterNumber(Matcher match) {
    return match.group("counted") == null ? match.end() : match.start("counted");
  }

  private static Span span(MatchResult match) {
    int end = Math.max(match.end("digits"), match.end("spelled"));
    end = Math.max(end, Math.max(match.end("magnitude"), match.end("percent")));
    return new Span(match.start(), end);
  }

  private static Figure figure(String text, Matcher match, Span span) {
    var digits = match.group("digits");
    var number = digits == null ? SpelledNumber.value(match.group("spelled")) : value(digits);
    var counted = counted(match);
    int from = Math.max(0, span.start() - LEEWAY_REACH);
    return new Figure(
        span,
        words(text, match, counted),
        number,
        SpelledNumber.magnitude(match.group("magnitude")),
        unit(match),
        counted,
        kind(match, number),
        Leeway.of(text.substring(from, span.start())));
  }

  private static String counted(MatchResult match) {
    var counted = match.group("counted");
    var word = counted == null ? "" : Words.lower(counted);
    return LINKS.contains(word) ? "" : word;
  }

  private static String words(String text, MatchResult match, String counted) {
    boolean linked = counted.isEmpty() && match.group("counted") != null;
    return text.substring(match.start(), linked ? match.start("counted") : match.end()).strip();
  }

  private static Figure.Kind kind(MatchResult match, BigDecimal number) {
    boolean bare = match.group("magnitude") == null && unit(match) == null;
    var digits = match.group("digits");
    if (digits == null) {
      boolean rank = SpelledNumber.isRank(match.group("spelled"));
      boolean small = bare && number.compareTo(SMALL) <= 0;
      return rank ? Figure.Kind.SPELLED_RANK : small ? Figure.Kind.SMALL_WORD : Figure.Kind.WORDS;
    }
    if (digits.contains(":")) {
      return Figure.Kind.TIME;
    }
    if (match.group("rank") != null) {
      return Figure.Kind.RANK;
    }
    return bare && YEAR.matcher(digits).matches() ? Figure.Kind.YEAR : Figure.Kind.DIGITS;
  }

  private static @Nullable String unit(MatchResult match) {
    if (match.group("percent") != null) {
      return Figure.PERCENT;
    }
    var sign = match.group("sign");
    if (sign != null) {
      return SIGNS.get(Words.lower(sign.replace(".", "")));
    }
    var currency = match.group("currency");
    return currency == null ? null : Words.lower(currency);
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
