package dev.munshi.briefing;

import dev.munshi.answer.Holdings;
import dev.munshi.answer.Statement;
import dev.munshi.answer.Verifier;
import dev.munshi.briefing.Summary.Dispute;
import dev.munshi.sentence.Words;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Finds what articles, or people whom they quote, tell differently. */
final class Disputes {

  private static final int MOST = 3;

  /** Of the lines that fit best: each is compared with each. */
  private static final int COMPARED = 400;

  /** Sentences that fit less than this share of the best one tell of something else. */
  private static final double ENOUGH = 0.6;

  private static final Comparator<Line> IN_TIME =
      Comparator.comparing(Disputes::published).thenComparing(line -> line.article().id());

  private final Contradiction contradiction;
  private final Verifier verifier;
  private final Holdings holdings;

  Disputes(Contradiction contradiction, Verifier verifier, Holdings holdings) {
    this.contradiction = contradiction;
    this.verifier = verifier;
    this.holdings = holdings;
  }

  /** Those first that fit best. */
  List<Dispute> among(List<Line> all) {
    double least = ENOUGH * all.stream().mapToDouble(Line::fit).max().orElse(0);
    var lines =
        all.stream()
            .filter(line -> line.fit() >= least)
            .sorted(Comparator.comparingDouble(Line::fit).reversed())
            .limit(COMPARED)
            .toList();
    var told = new ArrayList<Line>();
    var disputes = new ArrayList<Dispute>();
    for (int i = 0; i < lines.size() && disputes.size() < MOST; i++) {
      var line = lines.get(i);
      var others = lines.subList(i + 1, lines.size());
      if (told.stream().noneMatch(line::repeats)) {
        var other = contrary(line, others);
        told.addAll(other.map(found -> List.of(line, found)).orElse(List.of()));
        other.map(found -> dispute(line, found)).ifPresent(disputes::add);
      }
    }
    return disputes;
  }

  /** The nearest one that says otherwise. */
  private Optional<Line> contrary(Line line, List<Line> others) {
    return others.stream()
        .filter(other -> contradiction.isBetween(line, other))
        .filter(other -> areTwoVoices(line, other))
        .filter(other -> Stream.of(line, other).allMatch(this::isVerified))
        .max(Comparator.comparingDouble(line::nearness));
  }

  /** An article does not contradict itself, unless it tells what others say. */
  private boolean areTwoVoices(Line one, Line other) {
    var speaker = one.account(holdings).speaker();
    var another = other.account(holdings).speaker();
    return !one.article().id().equals(other.article().id())
        || (speaker != null && another != null && !areOne(speaker, another));
  }

  /** "Ilse Brandt, the mayor" and "Brandt" are one. */
  private static boolean areOne(String speaker, String another) {
    var words = Set.copyOf(Words.of(Words.lower(speaker)));
    var others = Set.copyOf(Words.of(Words.lower(another)));
    return words.containsAll(others) || others.containsAll(words);
  }

  private boolean isVerified(Line line) {
    return verifier.fault(Statement.quoting(line.citation())).isEmpty();
  }

  private Dispute dispute(Line one, Line other) {
    return new Dispute(
        Stream.of(one, other).sorted(IN_TIME).map(line -> line.account(holdings)).toList());
  }

  private static LocalDate published(Line line) {
    var published = line.article().published();
    return published == null ? LocalDate.MAX : published.first();
  }
}
