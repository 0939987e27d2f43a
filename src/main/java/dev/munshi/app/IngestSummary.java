package dev.munshi.app;

import dev.munshi.corpus.Outcome;
import dev.munshi.corpus.Outcome.Status;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What an ingest came to, in words: how many of each, and why some failed. */
final class IngestSummary {

  private static final int REASONS = 5;

  private final Map<Status, Integer> counts = new EnumMap<>(Status.class);
  private final Map<String, Reason> reasons = new LinkedHashMap<>();
  private final List<String> notes = new ArrayList<>();

  /** Why some failed: the first of them said it so. */
  private record Reason(String first, int count) {
    Reason oneMore() {
      return new Reason(first, count + 1);
    }
  }

  void count(Outcome outcome) {
    counts.merge(outcome.status(), 1, Integer::sum);
    if (outcome.status() == Status.FAILED && outcome.reason() != null) {
      var first = new Reason(withoutLine(outcome.reason()), 1);
      reasons.merge(kind(first.first()), first, (known, _) -> known.oneMore());
    }
  }

  /** Adds a line, with a count in front of it, where there is anything to count. */
  void note(int count, String one, String many) {
    if (count > 0) {
      notes.add("%,d %s".formatted(count, count == 1 ? one : many));
    }
  }

  boolean has(Status status) {
    return counts.containsKey(status);
  }

  /** Reasons that differ in a number only are of one kind. */
  private static String kind(String reason) {
    return reason.replaceAll("\\d+", "…");
  }

  private static String withoutLine(String reason) {
    return reason.replaceFirst("^line \\d+ ", "a line ");
  }

  /** One line of counts, and one for each note. */
  List<String> lines() {
    var lines = new ArrayList<String>();
    var said = new ArrayList<String>();
    counts.forEach((status, count) -> said.add("%,d %s".formatted(count, name(status))));
    lines.add(said.isEmpty() ? "nothing to take in" : String.join(", ", said) + why());
    lines.addAll(notes);
    return lines;
  }

  /** Failed stands last, so that its reasons follow it. */
  private String why() {
    if (reasons.isEmpty()) {
      return "";
    }
    if (reasons.size() == 1) {
      return ": " + reasons.values().iterator().next().first();
    }
    var most =
        reasons.values().stream()
            .sorted(Comparator.comparingInt(Reason::count).reversed())
            .limit(REASONS)
            .map(reason -> "%,d: %s".formatted(reason.count(), reason.first()))
            .toList();
    int more = reasons.size() - most.size();
    return " (" + String.join("; ", most) + (more > 0 ? "; and others" : "") + ")";
  }

  static String name(Status status) {
    return status.name().toLowerCase(Locale.ROOT);
  }
}
