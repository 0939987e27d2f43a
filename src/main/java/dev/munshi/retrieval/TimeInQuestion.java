package dev.munshi.retrieval;

import static java.util.regex.Pattern.CASE_INSENSITIVE;

import dev.munshi.article.PartialDate;
import dev.munshi.index.Nearness;
import java.time.LocalDate;
import java.time.Month;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The time that a question is about, told by its words. */
final class TimeInQuestion {

  /** Preferences fitted on RealTimeQA's questions of 2022, both halves alike. */
  private static final double NAMED_WEIGHT = 0.16;

  private static final double FRESH_WEIGHT = 0.16;
  private static final double MILD_WEIGHT = 0.12;

  private static final String MONTHS =
      Arrays.stream(Month.values()).map(Month::name).collect(Collectors.joining("|"));

  private static final Pattern NAMED =
      Pattern.compile(
          "\\b(?:(?:(\\d{1,2})(?:st|nd|rd|th)? +)?("
              + MONTHS
              + ")(?: +(\\d{1,2})(?:st|nd|rd|th)?,?)?,? +)?((?:19|20)\\d{2})\\b",
          CASE_INSENSITIVE);
  private static final Pattern FRESH =
      Pattern.compile(
          "\\b(this (week|month|year|summer|fall|autumn|winter|spring)|recent|recently|latest"
              + "|last (week|month)|newly|today|yesterday|now|currently|current|just)\\b",
          CASE_INSENSITIVE);

  private TimeInQuestion() {}

  /**
   * The day, month or year that the question names; else the day on which it is asked, with more
   * weight where it wants news.
   */
  static Nearness of(String question, LocalDate asked) {
    return named(question)
        .map(date -> new Nearness(date.first(), date.last(), NAMED_WEIGHT))
        .orElseGet(
            () -> {
              boolean fresh = FRESH.matcher(question).find();
              return new Nearness(asked, asked, fresh ? FRESH_WEIGHT : MILD_WEIGHT);
            });
  }

  private static Optional<PartialDate> named(String question) {
    var match = NAMED.matcher(question);
    if (!match.find()) {
      return Optional.empty();
    }
    var year = Integer.parseInt(match.group(4));
    var named = match.group(2);
    var month = named == null ? null : Month.valueOf(named.toUpperCase(Locale.ROOT)).getValue();
    return Optional.of(date(year, month, match.group(1) == null ? match.group(3) : match.group(1)));
  }

  private static PartialDate date(int year, @Nullable Integer month, @Nullable String day) {
    if (month == null || day == null) {
      return new PartialDate(year, month, null);
    }
    int number = Integer.parseInt(day);
    boolean exists =
        number >= 1 && number <= Month.of(month).length(LocalDate.of(year, 1, 1).isLeapYear());
    return new PartialDate(year, month, exists ? Integer.valueOf(number) : null);
  }
}
