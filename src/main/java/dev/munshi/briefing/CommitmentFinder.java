package dev.munshi.briefing;

import dev.munshi.answer.Holdings;
import dev.munshi.answer.Statement;
import dev.munshi.answer.Verifier;
import dev.munshi.answer.Whereabouts;
import dev.munshi.article.DateRange;
import dev.munshi.briefing.Commitments.Commitment;
import dev.munshi.index.Hit;
import dev.munshi.retrieval.Query;
import dev.munshi.retrieval.Retriever;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Finds what people and bodies are reported to have promised. Thread-safe. */
public final class CommitmentFinder {

  private static final int MOST = 12;
  private static final int PASSAGES = 200;
  private static final int PER_ARTICLE = 5;
  private static final int STORIES = 300;

  /** Where neither a name nor a time is asked for. */
  private static final int DAYS = 30;

  /** As such sentences say it. */
  private static final List<String> PHRASES =
      List.of("promised to", "pledged to", "committed to", "said it would", "agreed to", "will by");

  private final Retriever retriever;
  private final Holdings holdings;
  private final Archive archive;

  public CommitmentFinder(Retriever retriever, Holdings holdings, Archive archive) {
    this.retriever = retriever;
    this.holdings = holdings;
    this.archive = archive;
  }

  /** A line that promises. */
  record Promising(Line line, Pledge pledge, @Nullable DateRange due) {

    static Optional<Promising> of(Line line) {
      var published = line.article().published();
      return Pledge.in(line.text(), Deadline.of(line.text(), published).isPresent())
          .map(
              pledge ->
                  new Promising(line, pledge, Deadline.of(pledge.act(), published).orElse(null)));
    }
  }

  /**
   * @param asked the day on which it is asked
   */
  public Commitments of(PromiseOrder order, LocalDate asked) {
    var verifier = new Verifier(holdings, retriever.vocabulary());
    var promisor = new Promisor(order.by(), retriever.vocabulary());
    var chosen = new ArrayList<Promising>();
    new Focus(order.on(), retriever)
        .lines(hits(order, asked)).stream()
            .flatMap(line -> Promising.of(line).stream())
            .filter(one -> promisor.is(one.pledge().who()))
            .sorted(order.on().isEmpty() ? LATEST_FIRST : FITTING_FIRST)
            .filter(one -> chosen.stream().noneMatch(other -> one.line().repeats(other.line())))
            .filter(one -> verifier.fault(Statement.quoting(one.line().citation())).isEmpty())
            .limit(MOST)
            .forEach(chosen::add);
    var sequels = new Sequels(retriever, verifier);
    var items =
        chosen.stream().map(one -> commitment(one, sequels, asked)).sorted(IN_ORDER).toList();
    return new Commitments(order, items, holdings.coverage(List.of()));
  }

  private static final Comparator<Promising> LATEST_FIRST =
      Comparator.comparing(
          one -> one.line().article().published(), Comparator.nullsLast(Comparator.reverseOrder()));

  private static final Comparator<Promising> FITTING_FIRST =
      Comparator.<Promising>comparingDouble(one -> one.line().fit()).reversed();

  private static final Comparator<Commitment> IN_ORDER =
      Comparator.<Commitment, LocalDate>comparing(
              one -> one.due() == null ? null : one.due().last(),
              Comparator.nullsLast(Comparator.naturalOrder()))
          .thenComparing(one -> one.reported(), Comparator.nullsLast(Comparator.reverseOrder()));

  private Commitment commitment(Promising one, Sequels sequels, LocalDate asked) {
    var line = one.line();
    var sequel =
        sequels
            .of(one, asked)
            .map(
                s -> new Commitments.Sequel(s.isDone(), Whereabouts.told(s.statement(), holdings)));
    return new Commitment(
        one.pledge().who(),
        Whereabouts.told(Statement.quoting(line.citation()), holdings),
        one.due(),
        line.article().published(),
        sequel);
  }

  private List<Hit> hits(PromiseOrder order, LocalDate asked) {
    var words = (order.by() + " " + order.on()).strip();
    if (words.isEmpty()) {
      return retriever.firstOf(archive.publishedIn(days(order, asked), STORIES), PER_ARTICLE);
    }
    var hits = new LinkedHashMap<String, Hit>();
    Stream.concat(Stream.of(words), PHRASES.stream().map(phrase -> words + " " + phrase))
        .map(text -> new Query(text, asked, PASSAGES, PER_ARTICLE, order.published()))
        .flatMap(query -> retriever.retrieve(query).hits().stream())
        .forEach(hit -> hits.putIfAbsent(hit.passage().id(), hit));
    return List.copyOf(hits.values());
  }

  /** Up to the newest article, where that is old. */
  private DateRange days(PromiseOrder order, LocalDate asked) {
    if (order.published() != null) {
      return order.published();
    }
    var newest = holdings.coverage(List.of()).to();
    var last = newest == null || newest.last().isAfter(asked) ? asked : newest.last();
    return new DateRange(last.minusDays(DAYS), last);
  }
}
