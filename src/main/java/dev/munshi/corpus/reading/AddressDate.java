package dev.munshi.corpus.reading;

import dev.munshi.article.PartialDate;
import java.time.DateTimeException;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The day that an address is filed under. */
final class AddressDate {

  private static final String YEAR = "(?<year>(?:19|20)\\d{2})";
  private static final String MONTH = "(?<month>0?[1-9]|1[0-2])";
  private static final String DAY = "(?<day>0?[1-9]|[12]\\d|3[01])";
  private static final String TWO_MONTH = "(?<month>0[1-9]|1[0-2])";
  private static final String TWO_DAY = "(?<day>0[1-9]|[12]\\d|3[01])";
  private static final String START = "(?<![\\p{L}\\p{N}])";
  private static final String END = "(?![\\p{L}\\p{N}])";

  private static final List<Pattern> DAYS =
      List.of(
          Pattern.compile("/" + YEAR + "[/-]" + MONTH + "[/-]" + DAY + END),
          Pattern.compile(
              "/" + YEAR + "/(?<name>jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)/" + DAY + END,
              Pattern.CASE_INSENSITIVE),
          Pattern.compile(START + YEAR + "[._-]" + TWO_MONTH + "[._-]" + TWO_DAY + END),
          Pattern.compile(START + YEAR + TWO_MONTH + TWO_DAY + END),
          Pattern.compile(START + TWO_DAY + "[._-]" + TWO_MONTH + "[._-]" + YEAR + END),
          Pattern.compile("(?<=/)" + TWO_DAY + TWO_MONTH + YEAR + "(?=-)"));

  private static final Pattern FILED_MONTH =
      Pattern.compile("/" + YEAR + "/" + TWO_MONTH + "(?=/)");

  private AddressDate() {}

  /** As in {@code /2022/02/19/title} or {@code title-20220219}, or null. */
  static @Nullable PartialDate day(@Nullable String url) {
    return first(DAYS, url);
  }

  /** As in {@code /2022/02/title}, or null. */
  static @Nullable PartialDate month(@Nullable String url) {
    return first(List.of(FILED_MONTH), url);
  }

  private static @Nullable PartialDate first(List<Pattern> patterns, @Nullable String url) {
    for (var pattern : patterns) {
      var match = pattern.matcher(url == null ? "" : path(url));
      if (match.find()) {
        var date = date(match);
        if (date != null) {
          return date;
        }
      }
    }
    return null;
  }

  /** Archives of the web put their own day before the address that they keep. */
  private static String path(String url) {
    int kept = Math.max(url.lastIndexOf("http://"), url.lastIndexOf("https://"));
    return url.substring(kept < 0 ? 0 : kept).replaceFirst("^https?://[^/]*", "");
  }

  private static @Nullable PartialDate date(Matcher match) {
    var groups = match.namedGroups();
    int month =
        groups.containsKey("name")
            ? MonthNames.number(match.group("name").toLowerCase(Locale.ROOT))
            : Integer.parseInt(match.group("month"));
    var day = groups.containsKey("day") ? Integer.valueOf(match.group("day")) : null;
    try {
      return new PartialDate(Integer.parseInt(match.group("year")), month, day);
    } catch (DateTimeException e) {
      return null;
    }
  }
}
