package dev.munshi.article;

import static java.time.temporal.TemporalAdjusters.firstDayOfMonth;
import static java.time.temporal.TemporalAdjusters.firstDayOfYear;
import static java.time.temporal.TemporalAdjusters.lastDayOfMonth;
import static java.time.temporal.TemporalAdjusters.lastDayOfYear;
import static java.time.temporal.TemporalAdjusters.previousOrSame;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Times that count from the day on which they were published. */
final class RelativeDays {

  private static final List<String> NUMBERS =
      List.of("one", "two", "three", "four", "five", "six", "seven");

  private static final String MONTHS =
      "(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\\.?";

  /** A weekday with a date beside it is part of that date. */
  static final Pattern FORM =
      Pattern.compile(
          "(?<!\\d )(?<!next )\\b(?:on (?:mon|tues|wednes|thurs|fri|satur|sun)day"
              + "(?![,(\\[ ]*(?:"
              + MONTHS
              + " ?\\d|the \\d|\\d))|yesterday|earlier today|tomorrow"
              + "|(?:last|this|next) (?:week|month|year)|(?:\\d|"
              + String.join("|", NUMBERS)
              + ") days? ago)\\b",
          Pattern.CASE_INSENSITIVE);

  /** What tells that a weekday may be still to come. */
  private static final Pattern AHEAD =
      Pattern.compile(
          "\\b(will|would|shall|to be|is to|are to|was to|were to|set to|due|scheduled|expect\\w*"
              + "|plan\\w*|upcoming|until|till|by|hopes?|intends?|going to)\\b",
          Pattern.CASE_INSENSITIVE);

  private RelativeDays() {}

  static boolean isWeekday(String words) {
    return words.regionMatches(true, 0, "on ", 0, 3);
  }

  /** Whether a weekday in the sentence may be one after its publication. */
  static boolean isAhead(String sentence) {
    return AHEAD.matcher(sentence).find();
  }

  static DayOfWeek weekday(String name) {
    return DayOfWeek.valueOf(name.toUpperCase(Locale.ROOT));
  }

  /**
   * The days of words that {@link #FORM} matched. A weekday is the last one up to the day of
   * publication; weeks begin on Monday.
   */
  static DateRange of(String matched, LocalDate published) {
    var words = matched.toLowerCase(Locale.ROOT).split(" ", -1);
    return switch (words[0]) {
      case "yesterday" -> day(published.minusDays(1));
      case "earlier" -> day(published);
      case "tomorrow" -> day(published.plusDays(1));
      case "on" -> day(published.with(previousOrSame(weekday(words[1]))));
      case "last" -> span(words[1], published, -1);
      case "this" -> span(words[1], published, 0);
      case "next" -> span(words[1], published, 1);
      default -> day(published.minusDays(number(words[0])));
    };
  }

  private static DateRange day(LocalDate day) {
    return new DateRange(day, day);
  }

  private static int number(String word) {
    int place = NUMBERS.indexOf(word);
    return place < 0 ? Integer.parseInt(word) : place + 1;
  }

  private static DateRange span(String unit, LocalDate published, int away) {
    return switch (unit) {
      case "week" -> {
        var monday = published.with(previousOrSame(DayOfWeek.MONDAY)).plusWeeks(away);
        yield new DateRange(monday, monday.plusDays(6));
      }
      case "month" -> {
        var within = published.plusMonths(away);
        yield new DateRange(within.with(firstDayOfMonth()), within.with(lastDayOfMonth()));
      }
      default -> {
        var within = published.plusYears(away);
        yield new DateRange(within.with(firstDayOfYear()), within.with(lastDayOfYear()));
      }
    };
  }
}
