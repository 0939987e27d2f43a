package dev.munshi.briefing;

import static java.time.temporal.TemporalAdjusters.lastDayOfMonth;
import static java.time.temporal.TemporalAdjusters.lastDayOfYear;
import static java.time.temporal.TemporalAdjusters.nextOrSame;
import static java.util.regex.Pattern.CASE_INSENSITIVE;

import dev.munshi.article.DateRange;
import dev.munshi.article.DatedMention;
import dev.munshi.article.DatesInText;
import dev.munshi.article.PartialDate;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Finds the time up to which, or at which, something is to be done. */
final class Deadline {

  private static final Pattern WITHIN =
      Pattern.compile(
          "\\b(?:within|in) (?:the )?(?:next )?(?:an?|(?<count>\\d{1,3}|one|two|three|four|five|six|seven"
              + "|eight|nine|ten))[ -](?<unit>day|week|month|year)s?\\b",
          CASE_INSENSITIVE);

  private static final Pattern END_OF =
      Pattern.compile(
          "\\b(?:by|before|until) (?:the )?end of (?:the|this) (?<unit>week|month|year)\\b",
          CASE_INSENSITIVE);

  private static final Pattern BY_YEAR = Pattern.compile("\\b(?:by|before) (?<year>20\\d{2})\\b");

  private Deadline() {}

  /**
   * The first time to come that a sentence names.
   *
   * @param published when it was published; without it no time is known to be still to come
   */
  static Optional<DateRange> of(String sentence, @Nullable PartialDate published) {
    return DatesInText.of(sentence, published).stream()
        .filter(mention -> isToCome(mention, published))
        .map(DatedMention::days)
        .findFirst()
        .or(() -> year(sentence, published))
        .or(() -> counted(sentence, published));
  }

  private static boolean isToCome(DatedMention mention, @Nullable PartialDate published) {
    return published != null && mention.days().last().isAfter(published.last());
  }

  private static Optional<DateRange> year(String sentence, @Nullable PartialDate published) {
    var match = BY_YEAR.matcher(sentence);
    return match.find()
        ? Optional.of(new PartialDate(Integer.parseInt(match.group("year")), null, null))
            .filter(year -> published != null && year.year() > published.year())
            .map(year -> new DateRange(year.first(), year.last()))
        : Optional.empty();
  }

  private static Optional<DateRange> counted(String sentence, @Nullable PartialDate published) {
    if (published == null || published.day() == null) {
      return Optional.empty();
    }
    var today = published.first();
    var within = WITHIN.matcher(sentence);
    var endOf = END_OF.matcher(sentence);
    if (within.find()) {
      return Optional.of(
          upTo(
              today,
              today.plus(WrittenPeriod.number(within.group("count")), unit(within.group("unit")))));
    }
    return endOf.find()
        ? Optional.of(upTo(today, endOf(endOf.group("unit"), today)))
        : Optional.empty();
  }

  private static DateRange upTo(LocalDate today, LocalDate last) {
    return new DateRange(last.isBefore(today) ? today : last, last);
  }

  private static ChronoUnit unit(String written) {
    return switch (written.toLowerCase(Locale.ROOT)) {
      case "day" -> ChronoUnit.DAYS;
      case "week" -> ChronoUnit.WEEKS;
      case "month" -> ChronoUnit.MONTHS;
      default -> ChronoUnit.YEARS;
    };
  }

  private static LocalDate endOf(String unit, LocalDate today) {
    return switch (unit.toLowerCase(Locale.ROOT)) {
      case "week" -> today.with(nextOrSame(DayOfWeek.SUNDAY));
      case "month" -> today.with(lastDayOfMonth());
      default -> today.with(lastDayOfYear());
    };
  }
}
