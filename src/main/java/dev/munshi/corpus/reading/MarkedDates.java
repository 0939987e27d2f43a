package dev.munshi.corpus.reading;

import dev.munshi.article.PartialDate;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads dates in marks that are made for them and in pages.
 *
 * @param latest the last day that is no mistake
 */
record MarkedDates(LocalDate latest) {

  /** No page on the web is older; what says so is a clock that was never set. */
  private static final LocalDate EARLIEST = LocalDate.of(1990, 1, 1);

  private static final Pattern COMPACT =
      Pattern.compile("((?:19|20)\\d{2})(0[1-9]|1[0-2])([0-3]\\d)(?:[T ]?\\d{4,6}.{0,8})?");

  /** What stands before "20 January 2022" in "14. – 20. January 2022". */
  private static final Pattern RANGE = Pattern.compile("\\d\\.?\\s?(?:-|–|—|bis|to)\\s?$");

  private static final int LONGEST = 120;

  /** With a day to spare for where it is tomorrow already. */
  static MarkedDates readOn(LocalDate today) {
    return new MarkedDates(today.plusDays(1));
  }

  /** The day that the mark names, or its month or year where it names no more; else null. */
  @Nullable PartialDate day(@Nullable String written) {
    if (written == null || written.isBlank() || written.length() > LONGEST) {
      return null;
    }
    var date = parsed(written.strip());
    return date == null || !isPossible(date) ? null : date;
  }

  private static @Nullable PartialDate parsed(String written) {
    var date = WrittenDate.in(written);
    if (date != null) {
      return date;
    }
    var compact = COMPACT.matcher(written);
    try {
      if (compact.matches()) {
        return PartialDate.parse(
            compact.group(1) + "-" + compact.group(2) + "-" + compact.group(3));
      }
      return PartialDate.parse(written.replace('/', '-'));
    } catch (DateTimeException e) {
      var month = WrittenDate.findMonth(written);
      return month == null ? null : month.date();
    }
  }

  /** The first day that a line names, unless a range of days ends with it; or null. */
  @Nullable PartialDate first(String line, DayOrder order) {
    var found = WrittenDate.find(line, order, 0);
    return found == null || endsRange(line, found) || !isPossible(found.date())
        ? null
        : found.date();
  }

  static boolean endsRange(String line, WrittenDate date) {
    return RANGE.matcher(line.substring(0, date.start())).find();
  }

  boolean isPossible(PartialDate date) {
    return !date.last().isBefore(EARLIEST) && !date.first().isAfter(latest);
  }
}
