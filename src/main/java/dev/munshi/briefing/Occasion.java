package dev.munshi.briefing;

import java.util.ArrayList;
import java.util.List;

/** Sentences that tell of one event; those in another list contradict the first ones. */
final class Occasion {

  /** Days that tellings of one event may lie apart by mistake. */
  private static final int DAYS_APART = 3;

  /** So much alike are sentences that name different days for one event, and not two events. */
  private static final double NEARLY_THE_SAME = 0.85;

  private static final double SHARED_TERMS = 0.6;

  private static final double NEAR = 0.78;
  private static final double COMMON = 0.5;

  private record Told(EventDay day, List<Line> lines) {}

  private final List<Told> told = new ArrayList<>();

  Occasion(Line line, EventDay day) {
    told.add(new Told(day, new ArrayList<>(List.of(line))));
  }

  /** The most exact of its days. */
  EventDay day() {
    return told.getFirst().day();
  }

  /** Its day in words; where tellings differ in it, all of them. */
  String when() {
    return String.join(" or ", told.stream().map(t -> t.day().inWords()).distinct().toList());
  }

  List<List<Line>> tellings() {
    return told.stream().map(Told::lines).toList();
  }

  /** How many articles tell of it. */
  long articles() {
    return told.stream()
        .flatMap(t -> t.lines().stream())
        .map(line -> line.article().id())
        .distinct()
        .count();
  }

  double fit() {
    return told.getFirst().lines().getFirst().fit();
  }

  /** Whether the line tells of this; then it is taken in. */
  boolean takes(Line line, EventDay day) {
    for (int i = 0; i < told.size(); i++) {
      var one = told.get(i);
      var first = one.lines().getFirst();
      boolean sameTime = one.day().days().overlaps(day.days());
      if (sameTime && isSame(first, line) && !Discrepancy.isBetween(first, line)) {
        one.lines().add(line);
        if (day.length() < one.day().length()) {
          told.set(i, new Told(day, one.lines()));
        }
        return true;
      }
    }
    var first = told.getFirst().lines().getFirst();
    if (contradicts(first, line, day)) {
      told.add(new Told(day, new ArrayList<>(List.of(line))));
      return true;
    }
    return false;
  }

  /** On one day less likeness is enough than it is among all days. */
  private static boolean isSame(Line one, Line other) {
    return one.repeats(other) || one.nearness(other) >= NEAR || one.common(other) >= COMMON;
  }

  private boolean contradicts(Line first, Line line, EventDay day) {
    boolean sameArticle = first.article().id().equals(line.article().id());
    boolean alike = first.nearness(line) >= NEARLY_THE_SAME && first.common(line) >= SHARED_TERMS;
    if (sameArticle || !alike) {
      return false;
    }
    boolean sameTime = day().days().overlaps(day.days());
    return sameTime ? Discrepancy.isBetween(first, line) : isSlip(day);
  }

  private boolean isSlip(EventDay day) {
    boolean bothDays = day().days().isDay() && day.days().isDay();
    long apart = Math.abs(day().first().toEpochDay() - day.first().toEpochDay());
    return bothDays && apart <= DAYS_APART;
  }
}
