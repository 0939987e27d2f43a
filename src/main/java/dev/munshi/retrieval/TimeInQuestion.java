package dev.munshi.retrieval;

import static java.util.regex.Pattern.CASE_INSENSITIVE;

import dev.munshi.article.DateRange;
import dev.munshi.article.DatedMention;
import dev.munshi.article.DatesInText;
import dev.munshi.article.PartialDate;
import dev.munshi.index.Nearness;
import dev.munshi.retrieval.TimeAsked.Kind;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** The time that a question is about, told by its words. */
final class TimeInQuestion {

  /** Preferences fitted on RealTimeQA's questions of 2022, both halves alike. */
  private static final double NAMED_WEIGHT = 0.16;

  private static final double OPEN_WEIGHT = 0.12;

  /** A year that stands without "in": "the budget of 2022", "the 2022 budget". */
  private static final Pattern YEAR = Pattern.compile("\\b(?:19|20)\\d{2}\\b");

  private static final Pattern SINCE = Pattern.compile("\\b(since|after)\\W*$", CASE_INSENSITIVE);

  private static final Pattern FRESH =
      Pattern.compile(
          "\\b(this (week|month|year|summer|fall|autumn|winter|spring)|recent|recently|latest|newly|today|now"
              + "|currently|current|just)\\b",
          CASE_INSENSITIVE);

  private static final String WEEKDAYS = "monday|tuesday|wednesday|thursday|friday|saturday|sunday";
  private static final Pattern THESE_DAYS =
      Pattern.compile(
          "\\b((this|last|past) (past )?(week|weekend|night|"
              + WEEKDAYS
              + ")|on ("
              + WEEKDAYS
              + ")|today|tonight|yesterday)\\b",
          CASE_INSENSITIVE);
  private static final Pattern THESE_WEEKS =
      Pattern.compile("\\b(this|last|past) (past )?month\\b", CASE_INSENSITIVE);
  private static final Pattern THESE_MONTHS =
      Pattern.compile(
          "\\bthis (past )?(year|summer|fall|autumn|winter|spring|season)\\b", CASE_INSENSITIVE);

  /** How far back such words reach, in days, with what an inexact speaker is granted. */
  private static final Map<Pattern, Integer> REACHES =
      Map.of(THESE_DAYS, 21, THESE_WEEKS, 62, THESE_MONTHS, 366);

  private TimeInQuestion() {}

  /**
   * The days that the question names, or counts from the one on which it is asked; else that day,
   * with more weight where it wants news.
   */
  static TimeAsked of(String question, LocalDate asked) {
    var named = named(question, asked).or(() -> year(question));
    var days = named.orElse(new DateRange(asked, asked));
    var earliest = earliest(question, asked);
    var kind = kind(question, earliest.isPresent(), named.isPresent());
    double weight = kind == Kind.NONE ? OPEN_WEIGHT : NAMED_WEIGHT;
    return new TimeAsked(
        kind, new Nearness(days.first(), days.last(), weight), earliest.orElse(null));
  }

  private static Kind kind(String question, boolean isWindow, boolean isNamed) {
    if (isWindow) {
      return Kind.WINDOW;
    }
    if (isNamed) {
      return Kind.NAMED;
    }
    return FRESH.matcher(question).find() ? Kind.FRESH : Kind.NONE;
  }

  private static Optional<LocalDate> earliest(String question, LocalDate asked) {
    return REACHES.entrySet().stream()
        .filter(reach -> reach.getKey().matcher(question).find())
        .map(reach -> asked.minusDays(reach.getValue()))
        .min(Comparator.naturalOrder());
  }

  private static Optional<DateRange> named(String question, LocalDate asked) {
    return DatesInText.of(question, day(asked)).stream()
        .filter(mention -> !FRESH.matcher(mention.span().of(question)).find())
        .findFirst()
        .map(mention -> open(mention, question, asked));
  }

  /** "Since March" goes on to the day of asking. */
  private static DateRange open(DatedMention mention, String question, LocalDate asked) {
    var days = mention.days();
    var words = mention.span().of(question).toLowerCase(Locale.ROOT);
    boolean since =
        words.startsWith("since ")
            || SINCE.matcher(question.substring(0, mention.span().start())).find();
    return since && asked.isAfter(days.last()) ? new DateRange(days.first(), asked) : days;
  }

  private static Optional<DateRange> year(String question) {
    var match = YEAR.matcher(question);
    if (!match.find()) {
      return Optional.empty();
    }
    var year = new PartialDate(Integer.parseInt(match.group()), null, null);
    return Optional.of(new DateRange(year.first(), year.last()));
  }

  private static PartialDate day(LocalDate date) {
    return new PartialDate(date.getYear(), date.getMonthValue(), date.getDayOfMonth());
  }
}
