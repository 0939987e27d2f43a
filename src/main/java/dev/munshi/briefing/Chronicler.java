package dev.munshi.briefing;

import dev.munshi.answer.Citation;
import dev.munshi.answer.Holdings;
import dev.munshi.answer.Statement;
import dev.munshi.answer.Verifier;
import dev.munshi.answer.Whereabouts;
import dev.munshi.briefing.Timeline.Event;
import dev.munshi.retrieval.Retriever;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Gatherer;

/** Finds what happened when, by the days that sentences name themselves. Thread-safe. */
public final class Chronicler {

  private static final int EVENTS = 15;

  /** Sentences that fit less than this share of the best one tell of something else. */
  private static final double ENOUGH = 0.6;

  /** Of one event; more add nothing. */
  private static final int SOURCES = 4;

  /** More that happened on one day drowns the other days. */
  private static final int PER_DAY = 3;

  private final Retriever retriever;
  private final Holdings holdings;
  private final Findings findings;

  public Chronicler(Retriever retriever, Holdings holdings, Archive archive) {
    this.retriever = retriever;
    this.holdings = holdings;
    this.findings = new Findings(retriever, archive);
  }

  /**
   * @param asked the day on which it is asked
   */
  public Timeline of(Topic topic, LocalDate asked) {
    var lines = new Focus(topic.words(), retriever).lines(findings.of(topic, asked));
    double least = ENOUGH * lines.stream().mapToDouble(Line::fit).max().orElse(0);
    var occasions = new Occasions();
    lines.stream()
        .filter(line -> line.fit() >= least)
        .sorted(Comparator.comparingDouble(Line::fit).reversed())
        .forEach(occasions::add);
    var verifier = new Verifier(holdings, retriever.vocabulary());
    var events =
        occasions.mostTold().stream()
            .flatMap(occasion -> event(occasion, verifier).stream())
            .gather(fewEachDay())
            .limit(EVENTS)
            .sorted(Comparator.comparing(Event::first).thenComparing(Event::last))
            .toList();
    return new Timeline(topic, events, holdings.coverage(List.of()));
  }

  private static Gatherer<Event, ?, Event> fewEachDay() {
    return Gatherer.ofSequential(
        HashMap<LocalDate, Integer>::new,
        (told, event, down) ->
            told.merge(event.first(), 1, Integer::sum) > PER_DAY || down.push(event));
  }

  private Optional<Event> event(Occasion occasion, Verifier verifier) {
    var tellings = new ArrayList<Statement>();
    occasion.tellings().stream()
        .flatMap(lines -> statement(lines, verifier).stream())
        .forEach(tellings::add);
    var day = occasion.day();
    return tellings.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Event(
                day.days().first(), day.days().last(), occasion.when(), day.planned(), tellings));
  }

  /** The first line's words, with as its sources the articles that each bear them out alone. */
  private Optional<Statement> statement(List<Line> lines, Verifier verifier) {
    var first = Statement.quoting(lines.getFirst().citation());
    var sources = new LinkedHashMap<String, Citation>();
    for (var line : lines) {
      var citation = line.citation();
      var alone = new Statement(first.text(), List.of(citation));
      if (sources.size() < SOURCES && verifier.fault(alone).isEmpty()) {
        sources.putIfAbsent(line.article().id(), citation);
      }
    }
    return sources.containsKey(lines.getFirst().article().id())
        ? Optional.of(
            Whereabouts.told(new Statement(first.text(), List.copyOf(sources.values())), holdings))
        : Optional.empty();
  }
}
