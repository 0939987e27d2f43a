package dev.munshi.app;

import dev.munshi.corpus.feeds.SourceStatus;
import dev.munshi.corpus.feeds.SourceStatus.Kind;
import dev.munshi.language.Isolated;
import dev.munshi.language.VisibleText;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Sources for a person before a terminal of 100 columns.
 *
 * @param zone in which times are shown
 */
record SourceTable(ZoneId zone) {

  static final int WIDTH = 100;

  private static final int NAME_WIDTH = 34;
  private static final int LONGEST_LINE = 300;
  private static final String ROW = "%-" + NAME_WIDTH + "s  %-6s  %8s  %-10s  %-16s  %-16s";
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm", Locale.ROOT);

  List<String> lines(List<SourceStatus> sources) {
    var lines = new ArrayList<String>();
    lines.add(row("SOURCE", "KIND", "ARTICLES", "NEWEST", "LAST SUCCESS", "NEXT RUN"));
    for (var source : sources) {
      lines.add(row(source));
      if (source.kind() == Kind.FEED && source.name() != null) {
        lines.add(clipped("  " + source.source(), WIDTH));
      }
      if (source.failures() > 0 || source.error() != null) {
        lines.add(clipped("  " + failure(source), WIDTH));
      }
    }
    return lines;
  }

  private String row(SourceStatus source) {
    boolean isFeed = source.kind() == Kind.FEED;
    return row(
        oneLine(Objects.requireNonNullElse(source.name(), source.source())),
        source.kind().name().toLowerCase(Locale.ROOT),
        String.format(Locale.ROOT, "%,d", source.articles()),
        source.newest() == null ? "-" : source.newest().toString(),
        isFeed ? time(source.lastSuccess(), "never") : "",
        isFeed ? time(source.nextRun(), source.lastRun() == null ? "at once" : "never") : "");
  }

  private String failure(SourceStatus source) {
    if (source.failures() == 0) {
      return "incomplete: " + oneLine(Objects.requireNonNullElse(source.error(), ""));
    }
    return "failed %s, last on %s: %s"
        .formatted(
            source.failures() == 1 ? "once" : source.failures() + " times",
            time(source.lastRun(), "-"),
            oneLine(Objects.requireNonNullElse(source.error(), "")));
  }

  private static String row(
      String name, String kind, String articles, String newest, String last, String next) {
    return ROW.formatted(fitted(name), kind, articles, newest, last, next).stripTrailing();
  }

  /** Addresses and paths end in what tells them apart. */
  private static String fitted(String name) {
    var fitted =
        name.length() <= NAME_WIDTH ? name : "…" + name.substring(name.length() - NAME_WIDTH + 1);
    return Isolated.of(("%-" + NAME_WIDTH + "s").formatted(fitted));
  }

  private static String clipped(String line, int width) {
    return line.length() <= width ? line : line.substring(0, width - 1) + "…";
  }

  private static String oneLine(String text) {
    var line = VisibleText.of(text.replaceAll("[\\s\\p{Cc}]+", " "));
    return line.substring(0, Math.min(line.length(), LONGEST_LINE));
  }

  private String time(@Nullable Instant instant, String otherwise) {
    return instant == null ? otherwise : TIME.format(instant.atZone(zone));
  }
}
