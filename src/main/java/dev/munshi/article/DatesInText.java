package dev.munshi.article;

import dev.munshi.article.DatedMention.Kind;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Finds the times that an English text names and says which days they are, without guessing: what
 * may be one of two times is left out.
 */
public final class DatesInText {

  private static final String MONTHS = "janfebmaraprmayjunjulaugsepoctnovdec";
  private static final String MONTH =
      "(?<month>january|february|(?-i:March|May)|april|june|july|august|september|october|november"
          + "|december|(?:jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)\\.?)";
  private static final String DAY = "(?<day>[12]\\d|3[01]|0?[1-9])(?:st|nd|rd|th)?";
  private static final String YEAR = "(?<year>1[5-9]\\d{2}|20\\d{2})";
  private static final String WEEKDAY =
      "(?<weekday>monday|tuesday|wednesday|thursday|friday|saturday|sunday)";
  private static final String START = "(?<![\\p{L}\\p{N}/.-])";
  private static final String END = "(?![\\p{L}\\p{N}]|[./-]\\d)";

  private static final List<Pattern> ABSOLUTE =
      List.of(
          pattern(YEAR + "-(?<number>0[1-9]|1[0-2])-" + DAY),
          pattern(DAY + " (?:of )?" + MONTH + ",? " + YEAR),
          pattern(MONTH + " " + DAY + ",? " + YEAR),
          pattern("(?<!\\d )" + MONTH + ",? " + YEAR),
          pattern("(?:in|since|during|until) " + YEAR));

  private static final List<Pattern> WITHOUT_YEAR =
      List.of(
          pattern("(?:" + WEEKDAY + ",? (?:the )?)?" + DAY + " (?:of )?" + MONTH),
          pattern("(?:" + WEEKDAY + ",? )?" + MONTH + " " + DAY));

  private static final Pattern ON_WEEKDAY = pattern("on " + WEEKDAY);
  private static final Pattern ANY_YEAR = pattern(YEAR);

  private final String text;
  private final @Nullable PartialDate published;
  private final List<DatedMention> found = new ArrayList<>();

  private DatesInText(String text, @Nullable PartialDate published) {
    this.text = text;
    this.published = published;
  }

  private static Pattern pattern(String form) {
    return Pattern.compile(START + form + END, Pattern.CASE_INSENSITIVE);
  }

  /**
   * In the order of the text, none within another.
   *
   * @param published when the text was published; without a day nothing that counts from it is
   *     found
   */
  public static List<DatedMention> of(String text, @Nullable PartialDate published) {
    var dates = new DatesInText(text, published);
    for (var sentence : Sentences.of(text)) {
      dates.addFrom(sentence);
    }
    dates.found.sort(Comparator.comparingInt(mention -> mention.span().start()));
    return List.copyOf(dates.found);
  }

  private void addFrom(Span sentence) {
    boolean dated = false;
    for (var form : ABSOLUTE) {
      for (var match = in(sentence, form); match.find(); ) {
        var date = date(match);
        dated |= date != null && date.day() != null;
        add(match, date == null ? null : days(date), Kind.ABSOLUTE);
      }
    }
    for (var form : WITHOUT_YEAR) {
      for (var match = in(sentence, form); match.find(); ) {
        dated = true;
        add(match, dayWithoutYear(match, sentence), Kind.WITHOUT_YEAR);
      }
    }
    if (published != null && published.day() != null) {
      for (var match = in(sentence, RelativeDays.FORM); match.find(); ) {
        boolean open =
            RelativeDays.isWeekday(match.group())
                && (dated || RelativeDays.isAhead(sentence.of(text)));
        add(match, open ? null : RelativeDays.of(match.group(), published.first()), Kind.RELATIVE);
      }
    }
  }

  private Matcher in(Span sentence, Pattern form) {
    return form.matcher(text).useTransparentBounds(true).region(sentence.start(), sentence.end());
  }

  private void add(Matcher match, @Nullable DateRange days, Kind kind) {
    var span = new Span(match.start(), match.end());
    boolean taken = found.stream().map(DatedMention::span).anyMatch(span::overlaps);
    if (days != null && !taken) {
      found.add(new DatedMention(span, days, kind));
    }
  }

  private static DateRange days(PartialDate date) {
    return new DateRange(date.first(), date.last());
  }

  private static @Nullable PartialDate date(Matcher match) {
    var groups = match.namedGroups();
    int year = Integer.parseInt(match.group("year"));
    try {
      if (groups.containsKey("number")) {
        return new PartialDate(
            year, Integer.valueOf(match.group("number")), Integer.valueOf(match.group("day")));
      }
      var day = groups.containsKey("day") ? Integer.valueOf(match.group("day")) : null;
      return new PartialDate(year, groups.containsKey("month") ? month(match) : null, day);
    } catch (DateTimeException e) {
      return null;
    }
  }

  private static int month(Matcher match) {
    var name = match.group("month").substring(0, 3).toLowerCase(Locale.ROOT);
    return MONTHS.indexOf(name) / 3 + 1;
  }

  private @Nullable DateRange dayWithoutYear(Matcher match, Span sentence) {
    var said = match.group("weekday");
    var weekday = said == null ? onlyWeekday(sentence) : RelativeDays.weekday(said);
    var day = new DayWithoutYear(month(match), Integer.parseInt(match.group("day")), weekday);
    var years = ANY_YEAR.matcher(text).results().map(y -> Integer.valueOf(y.group(1))).distinct();
    var date = published == null ? day.inOneOf(years) : day.near(published);
    return date == null ? null : new DateRange(date, date);
  }

  /** The weekday that the sentence names beside a date: "Dec 12 …, on Monday". */
  private @Nullable DayOfWeek onlyWeekday(Span sentence) {
    var weekdays =
        ON_WEEKDAY
            .matcher(sentence.of(text))
            .results()
            .map(match -> RelativeDays.weekday(match.group(1)))
            .distinct()
            .toList();
    return weekdays.size() == 1 ? weekdays.getFirst() : null;
  }
}
