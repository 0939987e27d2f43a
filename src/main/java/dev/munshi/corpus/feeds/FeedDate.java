package dev.munshi.corpus.feeds;

import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads dates as feeds write them: RFC 822 (RSS) and RFC 3339 or shorter (Atom, JSON Feed,
 * sitemaps), leniently. What names no zone, or one that is not known, counts as UTC, so that the
 * day stays the one that is written.
 */
final class FeedDate {

  private static final String TIME = "(\\d{1,2}):(\\d{2})(?::(\\d{2})(?:[.,]\\d+)?)?";

  private static final Pattern ISO =
      Pattern.compile("(\\d{4})-(\\d{1,2})-(\\d{1,2})(?:[Tt ]\\s*" + TIME + "\\s*(\\S+)?.*)?");

  private static final Pattern RFC_822 =
      Pattern.compile(
          "(?:\\p{L}+\\.?,?\\s+)?(\\d{1,2})[\\s-]+(\\p{L}{3,9})\\.?,?[\\s-]+(\\d{4}|\\d{2})"
              + "(?:,?\\s+"
              + TIME
              + "\\s*(\\S+)?.*)?");

  private static final Pattern OFFSET = Pattern.compile("([+-])(\\d{2}):?(\\d{2})?");

  private static final List<String> MONTHS =
      List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");

  /** RFC 822, 5.1, and the ones of Europe; in hours. */
  private static final Map<String, Integer> ZONES =
      Map.ofEntries(
          Map.entry("EST", -5),
          Map.entry("EDT", -4),
          Map.entry("CST", -6),
          Map.entry("CDT", -5),
          Map.entry("MST", -7),
          Map.entry("MDT", -6),
          Map.entry("PST", -8),
          Map.entry("PDT", -7),
          Map.entry("CET", 1),
          Map.entry("CEST", 2),
          Map.entry("EET", 2),
          Map.entry("EEST", 3));

  private FeedDate() {}

  /** Null where it is not a date. */
  static @Nullable OffsetDateTime parse(@Nullable String written) {
    var text = written == null ? "" : written.strip();
    var iso = ISO.matcher(text);
    var spoken = RFC_822.matcher(text);
    try {
      if (iso.matches()) {
        return at(number(iso.group(1)), number(iso.group(2)), number(iso.group(3)), iso);
      }
      if (spoken.matches()) {
        return at(year(spoken.group(3)), month(spoken.group(2)), number(spoken.group(1)), spoken);
      }
    } catch (DateTimeException e) {
      return null; // 31 February and such
    }
    return null;
  }

  private static OffsetDateTime at(int year, int month, int day, MatchResult match) {
    int hour = number(match.group(4));
    // the end of a day, as RFC 3339 does not write it and some do
    boolean isMidnight = hour == 24;
    var local =
        LocalDateTime.of(
            year,
            month,
            day,
            isMidnight ? 0 : hour,
            number(match.group(5)),
            Math.min(59, number(match.group(6))));
    return (isMidnight ? local.plusDays(1) : local).atOffset(offset(match.group(7)));
  }

  private static ZoneOffset offset(@Nullable String zone) {
    if (zone == null) {
      return ZoneOffset.UTC;
    }
    var match = OFFSET.matcher(zone);
    if (match.matches()) {
      int sign = match.group(1).equals("-") ? -1 : 1;
      return ZoneOffset.ofHoursMinutes(
          sign * number(match.group(2)), sign * number(match.group(3)));
    }
    return ZoneOffset.ofHours(ZONES.getOrDefault(zone.toUpperCase(Locale.ROOT), 0));
  }

  private static int month(String name) {
    int month = MONTHS.indexOf(name.substring(0, 3).toLowerCase(Locale.ROOT));
    return month + 1;
  }

  /** RFC 822 had two digits; feeds began in 1999. */
  private static int year(String digits) {
    int year = Integer.parseInt(digits);
    return digits.length() == 4 ? year : year < 90 ? 2000 + year : 1900 + year;
  }

  private static int number(@Nullable String digits) {
    return digits == null ? 0 : Integer.parseInt(digits);
  }
}
