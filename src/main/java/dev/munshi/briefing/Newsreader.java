package dev.munshi.briefing;

import static java.util.stream.Collectors.groupingBy;

import dev.munshi.answer.Holdings;
import dev.munshi.answer.Statement;
import dev.munshi.answer.Verifier;
import dev.munshi.answer.Whereabouts;
import dev.munshi.article.Reference;
import dev.munshi.briefing.Bulletin.Item;
import dev.munshi.index.Hit;
import dev.munshi.retrieval.Retriever;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
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

  /** For each other outlet that reports the same in words of its own. */
  private static final double OUTLET = 0.15;

  private static final int MOST_OUTLETS = 6;

  /** For a sentence that says all that the title says. */
  private static final double TITLE = 0.6;

  /** What a sentence lacks that leans on others. */
  private static final double LEANING = 0.5;

  /** What an article lacks that is no news. */
  private static final double OTHER_GENRE = 0.8;

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
   * @param before the ids of articles that were told: what repeats them is not
   * @param most how many to tell
   */
  public Bulletin read(
      List<String> topics, Map<String, Double> weights, List<String> before, int most) {
    var focuses =
        (topics.isEmpty() ? List.of("") : topics)
            .stream().map(topic -> new Focus(topic, retriever)).toList();
    var stories =
        weights.keySet().stream()
            .gather(Gatherers.windowFixed(AT_ONCE))
            .flatMap(articles -> stories(articles, focuses, weights))
            .sorted(Comparator.comparingDouble(Story::worth).reversed().thenComparing(Story::id))
            .toList();
    var best = corroborated(stories.subList(0, Math.min(CHOSEN_FROM, stories.size())));
    return new Bulletin(items(best, before, most), stories.size());
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
  private record Story(String id, List<Line> lines, double worth) {
    Line first() {
      return lines.getFirst();
    }
  }

  private Optional<Story> story(List<Hit> hits, List<Focus> focuses, Map<String, Double> weights) {
    var article = hits.getFirst().passage().reference();
    double weight =
        weights.getOrDefault(article.id(), 0.0)
            - (NewsSense.isOtherGenre(article.title()) ? OTHER_GENRE : 0);
    return focuses.stream()
        .map(focus -> focus.lines(hits))
        .filter(lines -> !lines.isEmpty())
        .map(lines -> story(article, lines, weight))
        .max(Comparator.comparingDouble(Story::worth));
  }

  private Story story(Reference article, List<Line> lines, double weight) {
    Set<String> title = new HashSet<>(retriever.vocabulary().terms(article.title()));
    var sorted =
        lines.stream()
            .sorted(Comparator.comparingDouble((Line line) -> worth(line, title)).reversed())
            .toList();
    return new Story(article.id(), sorted, worth(sorted.getFirst(), title) + weight);
  }

  private static double worth(Line line, Set<String> title) {
    return line.fit()
        + 1 / (1 + line.span().start() / LEAD_CHARACTERS)
        + TITLE * NewsSense.tells(title, line.terms())
        - (NewsSense.readsAfter(List.of(line.article().title()), line.text()) ? 0 : LEANING);
  }

  /** What other outlets report in words of their own counts for more. */
  private static List<Story> corroborated(List<Story> stories) {
    return stories.stream()
        .map(
            one -> {
              var outlet = one.first().article().outlet();
              long others =
                  stories.stream()
                      .map(Story::first)
                      .filter(other -> !Objects.equals(other.article().outlet(), outlet))
                      .filter(one.first()::repeats)
                      .map(other -> other.article().outlet())
                      .filter(Objects::nonNull)
                      .distinct()
                      .limit(MOST_OUTLETS)
                      .count();
              return new Story(one.id(), one.lines(), one.worth() + OUTLET * others);
            })
        .toList();
  }

  private List<Item> items(List<Story> stories, List<String> before, int most) {
    var verifier = new Verifier(holdings, retriever.vocabulary());
    var known = new Focus("", retriever).lines(retriever.firstOf(before, PASSAGES));
    var items = new ArrayList<Item>();
    var told = new ArrayList<Line>();
    var left = new ArrayList<>(stories);
    while (items.size() < most && !left.isEmpty()) {
      var story = Collections.max(left, Comparator.comparingDouble(one -> marginal(one, told)));
      left.remove(story);
      var said = Stream.concat(told.stream(), known.stream()).toList();
      if (said.stream().noneMatch(story.first()::repeats)) {
        var lines = lines(story, said, verifier);
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
    double near = told.stream().mapToDouble(story.first()::nearness).max().orElse(0);
    return story.worth() - REPETITION * Math.max(0, near);
  }

  private static List<Line> lines(Story story, List<Line> said, Verifier verifier) {
    var chosen = new ArrayList<Line>();
    int words = 0;
    for (var line : story.lines()) {
      int length = line.text().split("\\s+", -1).length;
      boolean fits = chosen.isEmpty() || words + length <= MOST_WORDS;
      if (chosen.size() < SENTENCES
          && fits
          && chosen.stream().noneMatch(line::repeats)
          && said.stream().noneMatch(line::repeats)
          && (chosen.isEmpty() || readsAmong(chosen, line))
          && verifier.fault(Statement.quoting(line.citation())).isEmpty()) {
        chosen.add(line);
        words += length;
      }
    }
    return chosen;
  }

  private static boolean readsAmong(List<Line> chosen, Line line) {
    var before =
        chosen.stream()
            .filter(one -> one.span().start() < line.span().start())
            .map(Line::text)
            .collect(Collectors.toCollection(ArrayList::new));
    before.add(line.article().title());
    return NewsSense.readsAfter(before, line.text());
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
