package dev.munshi.briefing;

import static java.util.stream.Collectors.groupingBy;

import dev.munshi.answer.Holdings;
import dev.munshi.answer.Statement;
import dev.munshi.answer.Verifier;
import dev.munshi.answer.Whereabouts;
import dev.munshi.briefing.Bulletin.Item;
import dev.munshi.index.Hit;
import dev.munshi.retrieval.Retriever;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Gatherers;
import java.util.stream.Stream;

/** Tells new articles, each one or two sentences, those first that matter most. Thread-safe. */
public final class Newsreader {

  /** News tells first what matters. */
  private static final int PASSAGES = 2;

  /** So many articles are in memory with all their sentences. */
  private static final int AT_ONCE = 500;

  /** Of those on the topics, the best. */
  private static final int CHOSEN_FROM = 600;

  private static final int SENTENCES = 2;
  private static final int MOST_WORDS = 60;

  /** UTF-16 units from an article's start in which the worth of the place halves. */
  private static final double LEAD_CHARACTERS = 400;

  private static final double REPETITION = 1;

  private final Retriever retriever;
  private final Holdings holdings;

  public Newsreader(Retriever retriever, Holdings holdings) {
    this.retriever = retriever;
    this.holdings = holdings;
  }

  /**
   * Tells the articles that fit.
   *
   * @param topics of which an article fits one; empty for all
   * @param weights the articles' ids, each with what speaks for it beside its fit, from 0 to about
   *     1
   * @param most how many to tell
   */
  public Bulletin read(List<String> topics, Map<String, Double> weights, int most) {
    var focuses =
        (topics.isEmpty() ? List.of("") : topics)
            .stream().map(topic -> new Focus(topic, retriever)).toList();
    var stories =
        weights.keySet().stream()
            .gather(Gatherers.windowFixed(AT_ONCE))
            .flatMap(articles -> stories(articles, focuses, weights))
            .sorted(Comparator.comparingDouble(Story::worth).reversed().thenComparing(Story::id))
            .toList();
    var best = stories.subList(0, Math.min(CHOSEN_FROM, stories.size()));
    return new Bulletin(items(best, most), stories.size());
  }

  /** Those of the articles that are on a topic. */
  private Stream<Story> stories(
      List<String> articles, List<Focus> focuses, Map<String, Double> weights) {
    return retriever.firstOf(articles, PASSAGES).stream()
        .collect(groupingBy(hit -> hit.passage().reference().id()))
        .values()
        .stream()
        .flatMap(hits -> story(hits, focuses, weights).stream());
  }

  /**
   * @param lines those on a topic, the most telling first
   */
  private record Story(String id, List<Line> lines, double worth) {}

  private static Optional<Story> story(
      List<Hit> hits, List<Focus> focuses, Map<String, Double> weights) {
    var id = hits.getFirst().passage().reference().id();
    return focuses.stream()
        .map(focus -> focus.lines(hits))
        .filter(lines -> !lines.isEmpty())
        .map(lines -> story(id, lines, weights.getOrDefault(id, 0.0)))
        .max(Comparator.comparingDouble(Story::worth));
  }

  private static Story story(String id, List<Line> lines, double weight) {
    var sorted =
        lines.stream().sorted(Comparator.comparingDouble(Newsreader::worth).reversed()).toList();
    return new Story(id, sorted, worth(sorted.getFirst()) + weight);
  }

  private static double worth(Line line) {
    return line.fit() + 1 / (1 + line.span().start() / LEAD_CHARACTERS);
  }

  private List<Item> items(List<Story> stories, int most) {
    var verifier = new Verifier(holdings, retriever.vocabulary());
    var items = new ArrayList<Item>();
    var told = new ArrayList<Line>();
    var left = new ArrayList<>(stories);
    while (items.size() < most && !left.isEmpty()) {
      var story = Collections.max(left, Comparator.comparingDouble(one -> marginal(one, told)));
      left.remove(story);
      if (told.stream().noneMatch(story.lines().getFirst()::repeats)) {
        var lines = lines(story, verifier);
        told.addAll(lines);
        if (!lines.isEmpty()) {
          items.add(item(lines));
        }
      }
    }
    return items;
  }

  /** Another report of an event that was told already comes after other events. */
  private static double marginal(Story story, List<Line> told) {
    var first = story.lines().getFirst();
    double near = told.stream().mapToDouble(first::nearness).max().orElse(0);
    return story.worth() - REPETITION * Math.max(0, near);
  }

  private static List<Line> lines(Story story, Verifier verifier) {
    var chosen = new ArrayList<Line>();
    int words = 0;
    for (var line : story.lines()) {
      int length = line.text().split("\\s+", -1).length;
      boolean fits = chosen.isEmpty() || words + length <= MOST_WORDS;
      if (chosen.size() < SENTENCES
          && fits
          && chosen.stream().noneMatch(line::repeats)
          && verifier.fault(Statement.quoting(line.citation())).isEmpty()) {
        chosen.add(line);
        words += length;
      }
    }
    return chosen;
  }

  private Item item(List<Line> lines) {
    var statements =
        lines.stream()
            .sorted(Comparator.comparingInt(line -> line.span().start()))
            .map(line -> Whereabouts.told(Statement.quoting(line.citation()), holdings))
            .toList();
    return new Item(lines.getFirst().article(), statements);
  }
}
