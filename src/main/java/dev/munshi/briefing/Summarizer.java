package dev.munshi.briefing;

import dev.munshi.answer.Holdings;
import dev.munshi.answer.Material;
import dev.munshi.answer.Statement;
import dev.munshi.answer.Verifier;
import dev.munshi.answer.Whereabouts;
import dev.munshi.answer.Wording;
import dev.munshi.answer.Writer;
import dev.munshi.article.Reference;
import dev.munshi.briefing.Summary.Point;
import dev.munshi.briefing.Summary.Telling;
import dev.munshi.index.Hit;
import dev.munshi.retrieval.Retriever;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Sums a topic up in the articles' own sentences: the most telling ones, each of which says what no
 * other does, in the order of what happened; or lets somebody write it who builds on these.
 * Thread-safe.
 */
public final class Summarizer {

  private static final int SENTENCES = 8;

  /** Of what one article tells; its reader has it at hand. */
  private static final int OF_ONE = 5;

  private static final int FOUND = 60;

  /** So many lines that would be chosen name the passages that a model is shown. */
  private static final int SHOWN = 24;

  /** One sentence is no summary, where the articles tell more. */
  private static final int FEWEST = 2;

  private static final String TOO_LITTLE = "Too little of what the language model wrote stands.";
  private static final String WITHOUT = " This summary was made without it.";

  private final Retriever retriever;
  private final Holdings holdings;
  private final Findings findings;
  private final Optional<Writer> writer;

  /**
   * @param writer in whose words to tell it; nothing for the articles' own
   */
  public Summarizer(
      Retriever retriever, Holdings holdings, Archive archive, Optional<Writer> writer) {
    this.retriever = retriever;
    this.holdings = holdings;
    this.findings = new Findings(retriever, archive);
    this.writer = writer;
  }

  /**
   * @param asked the day on which it is asked
   */
  public Summary of(Topic topic, LocalDate asked) {
    var hits = findings.of(topic, asked);
    var lines = new Focus(topic.words(), retriever).lines(hits);
    var verifier = new Verifier(holdings, retriever.vocabulary());
    int articles = (int) lines.stream().map(line -> line.article().id()).distinct().count();
    boolean one = topic.address() != null || articles == 1;
    var best =
        new Choice(lines)
            .best(SHOWN, line -> verifier.fault(Statement.quoting(line.citation())).isEmpty());
    var points = points(best.stream().limit(one ? OF_ONE : SENTENCES).map(this::quoting));
    var disputed =
        new Disputes(new Contradiction(retriever.vocabulary()), verifier, holdings).among(lines);
    var coverage = holdings.coverage(near(points, topic, hits));
    var quoted = new Summary(topic, Telling.QUOTED, points, disputed, articles, coverage);
    var passages = best.stream().map(Line::passage).distinct().toList();
    return writer
        .filter(_ -> !points.isEmpty())
        .map(w -> w.write(new Material(topic.written(), asked, passages, holdings, verifier)))
        .map(wording -> told(quoted, wording))
        .orElse(quoted);
  }

  private static List<Point> points(Stream<Dated> statements) {
    var all = statements.toList();
    boolean isOne = all.stream().map(dated -> dated.article().id()).distinct().count() == 1;
    return all.stream()
        .sorted(isOne ? Dated.AS_WRITTEN : Dated.IN_ORDER)
        .map(Dated::point)
        .toList();
  }

  private Dated quoting(Line line) {
    var statement = Whereabouts.told(Statement.quoting(line.citation()), holdings);
    return new Dated(statement, line.day());
  }

  /** In the words that were written, where they are enough. */
  private static Summary told(Summary quoted, Wording wording) {
    var written = wording.statements();
    if (written.size() < Math.min(FEWEST, quoted.points().size())) {
      var why = Objects.requireNonNullElse(wording.note(), TOO_LITTLE);
      return quoted.told(new Telling(false, why + WITHOUT), quoted.points());
    }
    var words = quoted.topic().words();
    return quoted.told(
        new Telling(true, null),
        points(written.stream().map(statement -> dated(statement, words))));
  }

  private static Dated dated(Statement statement, String topic) {
    var published = statement.citations().getFirst().article().published();
    return new Dated(statement, EventDay.of(statement.text(), published, topic));
  }

  private List<Reference> near(List<Point> points, Topic topic, List<Hit> hits) {
    if (!points.isEmpty() || topic.words().isEmpty()) {
      return List.of();
    }
    return hits.stream()
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
