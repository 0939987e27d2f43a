package dev.munshi.corpus.reading;

import dev.munshi.article.PartialDate;
import java.time.DateTimeException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A day as people write it in the head of a page: "February 19, 2022", "19.2.2022". */
final class WrittenDate {

  private static final String DAY = "(?<day>\\d{1,2})";
  private static final String YEAR = "(?<year>(?:19|20)\\d{2})";
  private static final String BEFORE = "(?<![\\p{L}\\p{N}/.-])";
  private static final String AFTER = "(?![\\p{L}\\p{N}]|[./-]\\d)";
  private static final String MONTH = "(?<month>" + MonthNames.PATTERN + ")\\.?";

  private static final Pattern ISO =
      Pattern.compile(BEFORE + YEAR + "[-/.](?<number>\\d{1,2})[-/.]" + DAY + "(?![\\p{N}])");
  private static final Pattern NAME_FIRST =
      Pattern.compile(
          BEFORE
              + MONTH
              + "[\\s-]{0,3}"
              + DAY
              + "(?:st|nd|rd|th)?[\\s,-]{1,3}(?:at )?"
              + YEAR
              + AFTER,
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
  private static final Pattern DAY_FIRST =
      Pattern.compile(
          BEFORE
              + DAY
              + "(?:st|nd|rd|th|er|\\.|º)?[\\s-]{0,3}(?:of |de |d')?"
              + MONTH
              + "[\\s,،-]{0,3}(?:of |de |del )?"
              + YEAR
              + AFTER,
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
  private static final Pattern DOTTED =
      Pattern.compile(BEFORE + DAY + "\\.\\s?(?<number>\\d{1,2})\\.\\s?" + YEAR + AFTER);
  private static final Pattern SLASHED =
      Pattern.compile(BEFORE + "(?<first>\\d{1,2})[/-](?<second>\\d{1,2})[/-]" + YEAR + AFTER);
  private static final Pattern CJK =
      Pattern.compile(YEAR + "\\s?[年년]\\s?(?<number>\\d{1,2})\\s?[月월]\\s?" + DAY + "\\s?[日일]");

  private WrittenDate() {}

  /**
   * The first day that the line names with its year, or null. A day such as 3/4/2020 that may be in
   * March or in April is null too.
   */
  static @Nullable PartialDate in(String line) {
    Found first = null;
    for (var pattern : new Pattern[] {ISO, NAME_FIRST, DAY_FIRST, DOTTED, SLASHED, CJK}) {
      var found = find(pattern, line);
      if (found != null && (first == null || found.start() < first.start())) {
        first = found;
      }
    }
    return first == null ? null : first.date();
  }

  private record Found(int start, PartialDate date) {}

  private static @Nullable Found find(Pattern pattern, String line) {
    var match = pattern.matcher(line);
    while (match.find()) {
      var date = pattern.equals(SLASHED) ? slashed(match) : date(match);
      if (date != null) {
        return new Found(match.start(), date);
      }
    }
    return null;
  }

  private static @Nullable PartialDate date(Matcher match) {
    int month =
        match.namedGroups().containsKey("month")
            ? MonthNames.number(match.group("month"))
            : Integer.parseInt(match.group("number"));
    return day(number(match, "year"), month, number(match, "day"));
  }

  private static @Nullable PartialDate slashed(Matcher match) {
    int first = number(match, "first");
    int second = number(match, "second");
    if (first <= 12 && second <= 12 && first != second) {
      return null;
    }
    int month = Math.min(first, second) == first && second > 12 ? first : second;
    int day = month == first ? second : first;
    return day(number(match, "year"), month, day);
  }

  /** Null for 31 February and such: no date at all, a later one in the line may be. */
  private static @Nullable PartialDate day(int year, int month, int day) {
    try {
      return new PartialDate(year, month, day);
    } catch (DateTimeException e) {
      return null;
    }
  }

  private static int number(Matcher match, String group) {
    return Integer.parseInt(match.group(group));
  }

  /** Whether the line is about a date and little else. */
  static boolean isMostOf(String line) {
    if (in(line) == null) {
      return false;
    }
    var rest = MonthNames.WORD.matcher(line).replaceAll(" ");
    return Stream.of(rest.split("[^\\p{L}]+")).filter(word -> word.length() > 2).count() <= 3;
  }
}
