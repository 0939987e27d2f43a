package dev.munshi.answer;

import static java.util.regex.Pattern.CASE_INSENSITIVE;

import dev.munshi.article.PartialDate;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Says relative days of a report absolutely, in editor's brackets: "on Tuesday" becomes "on Tuesday
 * [19 November 2024]". A weekday is the last one up to the day of publication; without that day
 * nothing is said.
 */
final class AbsoluteDates {

  private static final String MONTHS =
      "(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\\.?";

  /** A weekday or its like that no date follows or precedes. */
  private static final Pattern RELATIVE =
      Pattern.compile(
          "(?<!\\d )(?<!next )\\b(on (?:monday|tuesday|wednesday|thursday|friday|saturday|sunday)"
              + "|yesterday|earlier today)\\b(?![,(\\[ ]*(?:"
              + MONTHS
              + " ?\\d|the \\d|\\d))(?! \\[)",
          CASE_INSENSITIVE);

  private static final Pattern DATED =
      Pattern.compile(
          "\\b" + MONTHS + " \\d{1,2}\\b|\\b\\d{1,2}(?:st|nd|rd|th)? " + MONTHS, CASE_INSENSITIVE);

  /** What tells that a day may be still to come: then nothing is said. */
  private static final Pattern FUTURE =
      Pattern.compile(
          "\\b(will|would|shall|to be|is to|are to|was to|were to|set to|due|scheduled|expect\\w*"
              + "|plan\\w*|upcoming|until|till|by|hopes?|intends?|going to)\\b",
          CASE_INSENSITIVE);

  private AbsoluteDates() {}

  static String in(String sentence, @Nullable PartialDate published) {
    if (published == null
        || published.day() == null
        || DATED.matcher(sentence).find()
        || FUTURE.matcher(sentence).find()) {
      return sentence;
    }
    return RELATIVE.matcher(sentence).replaceAll(match -> withDate(match, published.first()));
  }

  private static String withDate(MatchResult match, LocalDate published) {
    var day = day(match.group().toLowerCase(Locale.ROOT), published);
    return match.group() + " [" + PartialDate.of(day).inWords() + "]";
  }

  private static LocalDate day(String relative, LocalDate published) {
    return switch (relative) {
      case "yesterday" -> published.minusDays(1);
      case "earlier today" -> published;
      default -> {
        var weekday = DayOfWeek.valueOf(relative.substring(3).toUpperCase(Locale.ROOT));
        yield published.with(TemporalAdjusters.previousOrSame(weekday));
      }
    };
  }
}
