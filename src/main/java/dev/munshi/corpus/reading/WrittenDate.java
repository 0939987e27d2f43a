package dev.munshi.corpus.reading;

import dev.munshi.article.PartialDate;
import java.time.DateTimeException;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A day as people write it in the head of a page: "February 19, 2022", "19.2.2022".
 *
 * @param start where it begins in its line, in UTF-16 units
 * @param end exclusive
 */
record WrittenDate(PartialDate date, int start, int end) {

  private static final String DAY = "(?<day>\\d{1,2})";
  private static final String YEAR = "(?<year>(?:19|20)\\d{2})";
  private static final String SHORT_YEAR = "(?<short>\\d{2})";
  private static final String BEFORE = "(?<![\\p{L}\\p{N}/.-])";
  private static final String AFTER = "(?!\\p{N}|[./-]\\d)";
  private static final String MONTH = "(?<month>" + MonthNames.PATTERN + ")\\.?";
  private static final int NAMES = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;

  private static final List<Pattern> FORMS =
      List.of(
          Pattern.compile(
              BEFORE + YEAR + "[-/.]\\s?(?<number>\\d{1,2})[-/.]\\s?" + DAY + "(?![\\p{N}])"),
          Pattern.compile(
              BEFORE
                  + MONTH
                  + "[\\s-]{0,3}"
                  + DAY
                  + "(?:st|nd|rd|th)?[\\s,-]{1,3}(?:at )?"
                  + YEAR
                  + AFTER,
              NAMES),
          Pattern.compile(
              BEFORE
                  + DAY
                  + "(?:st|nd|rd|th|er|\\.|º)?[\\s/-]{0,3}(?:of |de |d')?"
                  + MONTH
                  + "[\\s,،/-]{0,3}(?:of |de |del )?"
                  + YEAR
                  + AFTER,
              NAMES),
          Pattern.compile(
              BEFORE + YEAR + "[\\s.,-]{1,3}" + MONTH + "[\\s-]{1,2}" + DAY + AFTER, NAMES),
          Pattern.compile(
              BEFORE + MONTH + " {1,2}" + DAY + " [\\d:]{5,8} (?:[A-Z]{2,5} )?" + YEAR + AFTER,
              NAMES),
          Pattern.compile(BEFORE + DAY + "\\.\\s?(?<number>\\d{1,2})\\.\\s?" + YEAR + AFTER),
          Pattern.compile(BEFORE + "(?<first>\\d{1,2})([/-])(?<second>\\d{1,2})\\2" + YEAR + AFTER),
          Pattern.compile(YEAR + "\\s?[年년]\\s?(?<number>\\d{1,2})\\s?[月월]\\s?" + DAY + "\\s?[日일]"));

  private static final List<Pattern> SHORT_FORMS =
      List.of(
          Pattern.compile(BEFORE + DAY + "\\.\\s?(?<number>\\d{1,2})\\.\\s?" + SHORT_YEAR + AFTER),
          Pattern.compile(BEFORE + "(?<first>\\d{1,2})/(?<second>\\d{1,2})/" + SHORT_YEAR + AFTER));

  private static final Pattern MONTH_ALONE =
      Pattern.compile(BEFORE + MONTH + "[\\s,/-]{1,3}(?:de )?" + YEAR + AFTER, NAMES);

  /** What no line without a date has; spares most lines the slow patterns. */
  private static final Pattern LIKELY = Pattern.compile("(?:19|20)\\d{2}");

  private static final Pattern FOREIGN_DIGIT = Pattern.compile("[\\p{Nd}&&[^0-9]]");

  /** Two digits of a year mean 1990 to 2089. */
  private static final int FIRST_SHORT_YEAR = 90;

  /**
   * The first day that the line names with its year, or null. A day such as 3/4/2020 that may be in
   * March or in April is null too.
   */
  static @Nullable PartialDate in(String line) {
    var found = find(line, DayOrder.UNKNOWN, 0);
    return found == null ? null : found.date();
  }

  /** The first day with a year of four digits at or after a place in the line, or null. */
  static @Nullable WrittenDate find(String line, DayOrder order, int from) {
    return LIKELY.matcher(line).find() || FOREIGN_DIGIT.matcher(line).find()
        ? first(FORMS, latinDigits(line), order, from)
        : null;
  }

  /** The first day whose year has two digits, as in 19.2.22, or null. */
  static @Nullable WrittenDate findShort(String line, DayOrder order) {
    return first(SHORT_FORMS, latinDigits(line), order, 0);
  }

  /** The first month with its year, as in "March 2020", or null. */
  static @Nullable WrittenDate findMonth(String line) {
    return LIKELY.matcher(line).find()
        ? first(List.of(MONTH_ALONE), line, DayOrder.UNKNOWN, 0)
        : null;
  }

  private static String latinDigits(String line) {
    return FOREIGN_DIGIT
        .matcher(line)
        .replaceAll(digit -> Integer.toString(Character.digit(digit.group().codePointAt(0), 10)));
  }

  private static @Nullable WrittenDate first(
      List<Pattern> forms, String line, DayOrder order, int from) {
    WrittenDate first = null;
    for (var form : forms) {
      var match = form.matcher(line);
      WrittenDate found = null;
      for (int at = from; found == null && at <= line.length() && match.find(at); ) {
        var date = date(match, order);
        found = date == null ? null : new WrittenDate(date, match.start(), match.end());
        at = match.end();
      }
      first = found != null && (first == null || found.start() < first.start()) ? found : first;
    }
    return first;
  }

  private static @Nullable PartialDate date(Matcher match, DayOrder order) {
    var groups = match.namedGroups();
    int year = groups.containsKey("year") ? number(match, "year") : shortYear(match);
    if (groups.containsKey("first")) {
      return slashed(year, number(match, "first"), number(match, "second"), order);
    }
    int month =
        groups.containsKey("month")
            ? MonthNames.number(match.group("month"))
            : number(match, "number");
    return day(year, month, groups.containsKey("day") ? number(match, "day") : null);
  }

  private static int shortYear(Matcher match) {
    int year = number(match, "short");
    return year + (year >= FIRST_SHORT_YEAR ? 1900 : 2000);
  }

  private static @Nullable PartialDate slashed(int year, int first, int second, DayOrder order) {
    if (first > 12 || first == second) {
      return day(year, second, first);
    }
    if (second > 12) {
      return day(year, first, second);
    }
    return switch (order) {
      case DAY_FIRST -> day(year, second, first);
      case MONTH_FIRST -> day(year, first, second);
      case UNKNOWN -> null;
    };
  }

  /** Null for 31 February and such: no date at all, a later one in the line may be. */
  private static @Nullable PartialDate day(int year, int month, @Nullable Integer day) {
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
