package dev.munshi.retrieval;

import static java.util.regex.Pattern.CASE_INSENSITIVE;

import dev.munshi.article.DateRange;
import dev.munshi.article.DatedMention;
import dev.munshi.article.DatesInText;
import dev.munshi.article.PartialDate;
import dev.munshi.index.Nearness;
import java.time.LocalDate;
import java.util.Locale;
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

  private TimeInQuestion() {}

  /**
   * The days that the question names, or counts from the one on which it is asked; else that day,
   * with more weight where it wants news.
   */
  static Nearness of(String question, LocalDate asked) {
    return named(question, asked)
        .or(() -> year(question))
        .map(days -> new Nearness(days.first(), days.last(), NAMED_WEIGHT))
        .orElseGet(
            () -> {
              boolean fresh = FRESH.matcher(question).find();
              return new Nearness(asked, asked, fresh ? NAMED_WEIGHT : OPEN_WEIGHT);
            });
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
