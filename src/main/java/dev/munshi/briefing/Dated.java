package dev.munshi.briefing;

import dev.munshi.answer.Statement;
import dev.munshi.article.PartialDate;
import dev.munshi.article.Reference;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A statement of a summary.
 *
 * @param day when what it tells happened, or null where it does not say
 */
record Dated(Statement statement, @Nullable EventDay day) {

  /** By the days of the events, else of the reports. */
  static final Comparator<Dated> IN_ORDER =
      Comparator.comparing(Dated::first)
          .thenComparing(dated -> dated.article().id())
          .thenComparing(dated -> dated.statement().citations().getFirst().span().start());

  /** One article tells best in its own order. */
  static final Comparator<Dated> AS_WRITTEN =
      Comparator.comparingInt(dated -> dated.statement().citations().getFirst().span().start());

  Reference article() {
    return statement.citations().getFirst().article();
  }

  private LocalDate first() {
    return happened()
        .map(EventDay::first)
        .or(() -> told(article().eventDate()))
        .or(() -> told(article().published()))
        .orElse(LocalDate.MAX);
  }

  /** A year that a sentence names is most often one with which it compares. */
  private Optional<EventDay> happened() {
    return Optional.ofNullable(day).filter(known -> known.length() <= EventDay.MONTH);
  }

  private static Optional<LocalDate> told(@Nullable PartialDate date) {
    return Optional.ofNullable(date).map(PartialDate::first);
  }

  Summary.Point point() {
    var when = happened().map(EventDay::inWords).orElse(null);
    return new Summary.Point(statement, when, article().published());
  }
}
