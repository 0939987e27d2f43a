package dev.munshi.web;

import dev.munshi.document.Block.Timeline.Days;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * Where days lie on a line, in per cent of its length.
 *
 * @param first the first day on it
 * @param end the day after the last one
 */
record TimeAxis(LocalDate first, LocalDate end) {

  private static final double MARGIN = 5;

  /** So many labels stand beside each other on a phone. */
  private static final int MOST_TICKS = 4;

  private static final String DAY = "d MMM uuuu";
  private static final List<Integer> DAYS = List.of(1, 2, 5, 10);
  private static final List<Integer> MONTHS = List.of(1, 2, 3, 6);
  private static final List<Integer> YEARS = List.of(1, 2, 5, 10, 20, 50, 100, 500, 1_000);

  /**
   * A label.
   *
   * @param at in per cent of the line: the middle of a day, or the start of a month or year
   */
  record Tick(double at, String label) {}

  /** Steps of one length, and how their days are labelled. */
  private record Scale(LocalDate start, UnaryOperator<LocalDate> step, String pattern) {

    List<Tick> ticks(TimeAxis axis) {
      var format = DateTimeFormatter.ofPattern(pattern, Locale.ENGLISH);
      return Stream.iterate(start, day -> day.isBefore(axis.end), step)
          .dropWhile(day -> day.isBefore(axis.first))
          .limit(MOST_TICKS + 1)
          .map(day -> new Tick(place(day, axis), format.format(day)))
          .toList();
    }

    private double place(LocalDate day, TimeAxis axis) {
      return pattern.equals(DAY) ? axis.middle(new Days(day, day, false)) : axis.at(day);
    }
  }

  /**
   * @param all at least one
   */
  static TimeAxis of(List<Days> all) {
    var first = all.stream().map(Days::first).min(LocalDate::compareTo).orElseThrow();
    var last = all.stream().map(Days::last).max(LocalDate::compareTo).orElseThrow();
    return new TimeAxis(first, last.plusDays(1));
  }

  /** Where a day begins. */
  double at(LocalDate day) {
    double whole = end.toEpochDay() - first.toEpochDay();
    return MARGIN + (100 - 2 * MARGIN) * (day.toEpochDay() - first.toEpochDay()) / whole;
  }

  /** The middle of these days. */
  double middle(Days days) {
    return (at(days.first()) + at(days.last().plusDays(1))) / 2;
  }

  /** The finest steps that have room. */
  List<Tick> ticks() {
    return scales()
        .map(scale -> scale.ticks(this))
        .filter(ticks -> ticks.size() <= MOST_TICKS)
        .findFirst()
        .orElse(List.of());
  }

  private Stream<Scale> scales() {
    int year = first.getYear();
    return Stream.of(
            DAYS.stream().map(n -> new Scale(first, day -> day.plusDays(n), DAY)),
            MONTHS.stream()
                .map(
                    n -> new Scale(LocalDate.of(year, 1, 1), day -> day.plusMonths(n), "MMM uuuu")),
            YEARS.stream()
                .map(
                    n ->
                        new Scale(
                            LocalDate.of(Math.floorDiv(year, n) * n, 1, 1),
                            day -> day.plusYears(n),
                            "uuuu")))
        .flatMap(scales -> scales);
  }
}
