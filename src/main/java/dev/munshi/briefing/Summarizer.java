package dev.munshi.briefing;

import dev.munshi.answer.Holdings;
import dev.munshi.answer.Statement;
import dev.munshi.answer.Verifier;
import dev.munshi.answer.Whereabouts;
import dev.munshi.article.PartialDate;
import dev.munshi.article.Reference;
import dev.munshi.briefing.Summary.Point;
import dev.munshi.index.Hit;
import dev.munshi.retrieval.Retriever;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Sums a topic up in the articles' own sentences: the most telling ones, each of which says what no
 * other does, in the order of what happened. Thread-safe.
 */
public final class Summarizer {

  private static final int SENTENCES = 8;

  /** Of what one article tells; its reader has it at hand. */
  private static final int OF_ONE = 5;

  private static final int FOUND = 60;

  private final Retriever retriever;
  private final Holdings holdings;
  private final Findings findings;

  public Summarizer(Retriever retriever, Holdings holdings, Archive archive) {
    this.retriever = retriever;
    this.holdings = holdings;
    this.findings = new Findings(retriever, archive);
  }

  /**
   * @param asked the day on which it is asked
   */
  public Summary of(Topic topic, LocalDate asked) {
    var focus = new Focus(topic.words(), retriever);
    var lines = focus.lines(findings.of(topic, asked));
    var verifier = new Verifier(holdings, retriever.vocabulary());
    int articles = (int) lines.stream().map(line -> line.article().id()).distinct().count();
    boolean one = topic.address() != null || articles == 1;
    var points =
        new Choice(lines)
                .best(
                    one ? OF_ONE : SENTENCES,
                    line -> verifier.fault(Statement.quoting(line.citation())).isEmpty())
                .stream()
                .sorted(one ? AS_WRITTEN : IN_ORDER)
                .map(this::point)
                .toList();
    return new Summary(topic, points, articles, holdings.coverage(near(points, topic, asked)));
  }

  /** By the days of the events, else of the reports. */
  private static final Comparator<Line> IN_ORDER =
      Comparator.comparing(Summarizer::day)
          .thenComparing(line -> line.article().id())
          .thenComparing(line -> line.span().start());

  /** One article tells best in its own order. */
  private static final Comparator<Line> AS_WRITTEN =
      Comparator.comparingInt(line -> line.span().start());

  private static LocalDate day(Line line) {
    return happened(line)
        .map(EventDay::first)
        .or(() -> told(line.article().eventDate()))
        .or(() -> told(line.article().published()))
        .orElse(LocalDate.MAX);
  }

  /** A year that a sentence names is most often one with which it compares. */
  private static Optional<EventDay> happened(Line line) {
    return Optional.ofNullable(line.day()).filter(day -> day.length() <= EventDay.MONTH);
  }

  private static Optional<LocalDate> told(@Nullable PartialDate date) {
    return Optional.ofNullable(date).map(PartialDate::first);
  }

  private Point point(Line line) {
    var statement = Whereabouts.told(Statement.quoting(line.citation()), holdings);
    var when = happened(line).map(EventDay::inWords).orElse(null);
    return new Point(statement, when, line.article().published());
  }

  private List<Reference> near(List<Point> points, Topic topic, LocalDate asked) {
    if (!points.isEmpty() || topic.words().isEmpty()) {
      return List.of();
    }
    return findings.of(topic, asked).stream()
        .limit(FOUND)
        .filter(hit -> hit.words() > 0)
        .map(Hit::passage)
        .map(passage -> passage.reference())
        .filter(Objects::nonNull)
        .distinct()
        .limit(3)
        .toList();
  }
}
