package dev.munshi.briefing;

import static java.time.temporal.TemporalAdjusters.firstDayOfMonth;
import static java.time.temporal.TemporalAdjusters.firstDayOfYear;
import static java.time.temporal.TemporalAdjusters.previousOrSame;
import static java.util.regex.Pattern.CASE_INSENSITIVE;

import dev.munshi.article.DateRange;
import dev.munshi.article.PartialDate;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A time in an order: "last 7 days", "since 1 March", "in 2022", "from March to June 2022".
 *
 * @param start where its words begin in the order, in UTF-16 units
 * @param end where they end
 */
record WrittenPeriod(int start, int end, DateRange days) {

  private static final String MONTHS =
      "january|february|march|april|may|june|july|august|september|october|november|december"
          + "|jan|feb|mar|apr|jun|jul|aug|sept|sep|oct|nov|dec";
  private static final String DATE =
      "(?:\\d{4}(?:-\\d{2}(?:-\\d{2})?)?"
          + "|\\d{1,2}(?:st|nd|rd|th)?(?: of)? (?:"
          + MONTHS
          + ")\\.?,?(?: \\d{4})?"
          + "|(?:"
          + MONTHS
          + ")\\.?(?: \\d{1,2}(?:st|nd|rd|th)?(?!\\d))?,?(?: \\d{4})?)";
  private static final Pattern PARTS =
      Pattern.compile("(?<day>\\b\\d{1,2}\\b)|(?<month>\\p{L}{3,})|(?<year>\\d{4})");
  private static final String MONTH_STARTS = "janfebmaraprmayjunjulaugsepoctnovdec";
  private static final int DECEMBER = 12;
  private static final String NUMBERS = "one two three four five six seven eight nine ten";

  /** Before this there is no news. */
  private static final LocalDate EARLIEST = LocalDate.of(1000, 1, 1);

  private record Form(Pattern pattern, Reading reading) {}

  private interface Reading {
    Optional<DateRange> days(Matcher match, LocalDate asked);
  }

  private static final List<Form> FORMS =
      List.of(
          form(
              "(?:from|between) (?<one>%1$s) (?:to|until|till|and|[–-]) (?<two>%1$s)",
              WrittenPeriod::between),
          form(
              "(?:since|after|from) (?<one>%1$s)",
              (match, asked) -> date(match.group("one"), asked).map(d -> until(d.first(), asked))),
          form(
              "(?:until|till|before|up to) (?<one>%1$s)",
              (match, asked) ->
                  date(match.group("one"), asked).map(d -> new DateRange(EARLIEST, d.last()))),
          form(
              "(?:in|during|of|on|for) (?<one>%1$s)",
              (match, asked) ->
                  date(match.group("one"), asked).map(d -> new DateRange(d.first(), d.last()))),
          form(
              "(?:(?:in|over|during|for|of|from) )?(?:the )?(?:last|past) (?:(?<count>\\d{1,3}|one"
                  + "|two|three|four|five|six|seven|eight|nine|ten) )?(?<unit>day|week|month|year)s?",
              (match, asked) -> Optional.of(last(match, asked))),
          form(
              "(?:in |of |for )?this (?<unit>week|month|year)",
              (match, asked) -> Optional.of(running(match.group("unit"), asked))),
          form(
              "(?:of |from |for |since )?(?<word>today|yesterday)",
              (match, asked) -> Optional.of(oneDay(match.group("word"), asked))));

  private static Form form(String words, Reading reading) {
    return new Form(
        Pattern.compile(
            "(?<![\\p{L}\\p{N}])" + words.formatted(DATE) + "(?![\\p{L}\\p{N}-])",
            CASE_INSENSITIVE),
        reading);
  }

  /** The first form that is there, with days that exist and have begun. */
  static Optional<WrittenPeriod> find(String order, LocalDate asked) {
    return FORMS.stream().flatMap(form -> find(form, order, asked)).findFirst();
  }

  private static Stream<WrittenPeriod> find(Form form, String order, LocalDate asked) {
    var match = form.pattern().matcher(order);
    return match.find()
        ? form.reading().days(match, asked).stream()
            .map(days -> new WrittenPeriod(match.start(), match.end(), days))
        : Stream.of();
  }

  private static Optional<DateRange> between(Matcher match, LocalDate asked) {
    return date(match.group("two"), asked)
        .flatMap(
            two ->
                date(match.group("one"), two.last())
                    .filter(one -> !one.first().isAfter(two.last()))
                    .map(one -> new DateRange(one.first(), two.last())));
  }

  private static DateRange until(LocalDate first, LocalDate asked) {
    return new DateRange(first, first.isAfter(asked) ? first : asked);
  }

  private static DateRange last(Matcher match, LocalDate asked) {
    int count = number(match.group("count"));
    var unit = match.group("unit").toLowerCase(Locale.ROOT);
    var first =
        switch (unit) {
          case "day" -> asked.minusDays(count);
          case "week" -> asked.minusWeeks(count);
          case "month" -> asked.minusMonths(count);
          default -> asked.minusYears(count);
        };
    return new DateRange(first, asked);
  }

  /** In digits or letters, up to ten in these; 1 for null. */
  static int number(@Nullable String written) {
    if (written == null) {
      return 1;
    }
    int place = List.of(NUMBERS.split(" ", -1)).indexOf(written.toLowerCase(Locale.ROOT));
    return place < 0 ? Integer.parseInt(written) : place + 1;
  }

  private static DateRange running(String unit, LocalDate asked) {
    var first =
        switch (unit.toLowerCase(Locale.ROOT)) {
          case "week" -> asked.with(previousOrSame(DayOfWeek.MONDAY));
          case "month" -> asked.with(firstDayOfMonth());
          default -> asked.with(firstDayOfYear());
        };
    return new DateRange(first, asked);
  }

  private static DateRange oneDay(String word, LocalDate asked) {
    var day = word.equalsIgnoreCase("today") ? asked : asked.minusDays(1);
    return new DateRange(day, day);
  }

  /** A date without its year is the last such one up to the day of asking. */
  private static Optional<PartialDate> date(String written, LocalDate asked) {
    try {
      return Optional.of(
              written.matches("[\\d-]+") ? PartialDate.parse(written) : inWords(written, asked))
          .filter(date -> !date.first().isBefore(EARLIEST));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private static PartialDate inWords(String written, LocalDate asked) {
    Function<String, Optional<String>> part =
        name ->
            PARTS
                .matcher(written.replaceAll("(?<=\\d)(?:st|nd|rd|th)|\\bof\\b", ""))
                .results()
                .flatMap(found -> Stream.ofNullable(found.group(name)))
                .findFirst();
    int month =
        part.apply("month")
            .map(
                name -> MONTH_STARTS.indexOf(name.substring(0, 3).toLowerCase(Locale.ROOT)) / 3 + 1)
            .orElse(DECEMBER);
    var day = part.apply("day").map(Integer::valueOf).orElse(null);
    var year = part.apply("year").map(Integer::valueOf);
    if (year.isPresent()) {
      return new PartialDate(year.get(), month, day);
    }
    var thisYear = new PartialDate(asked.getYear(), month, day);
    return thisYear.first().isAfter(asked)
        ? new PartialDate(asked.getYear() - 1, month, day)
        : thisYear;
  }
}
