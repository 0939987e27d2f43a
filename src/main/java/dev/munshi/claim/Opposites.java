package dev.munshi.claim;

import dev.munshi.index.Vocabulary;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Words of which a report says the one or the other. */
final class Opposites {

  /** The least share of what else the claim says that the sentence must say too. */
  private static final double SAME_MATTER = 0.6;

  private static final List<String> PAIRS =
      List.of(
          "rise rises rose risen/fall falls fell fallen",
          "increase/decrease decline drop",
          "gain/lose lost loss",
          "win won wins/lose lost loses",
          "accept/reject refuse",
          "approve/reject veto",
          "allow permit/ban forbid forbade prohibit",
          "legalise legalize/ban outlaw",
          "open/close shut",
          "buy bought/sell sold",
          "begin began begun start/end finish",
          "launch introduce/scrap abolish",
          "convict guilty/acquit innocent",
          "arrest detain/release free",
          "impose/lift",
          "hire appoint/dismiss sack fire",
          "support back/oppose",
          "pass/fail",
          "raise/cut lower",
          "strengthen/weaken",
          "confirm/deny",
          "survive/die dead");

  private final Vocabulary vocabulary;
  private final List<List<Set<String>>> pairs;

  Opposites(Vocabulary vocabulary) {
    this.vocabulary = vocabulary;
    this.pairs =
        PAIRS.stream()
            .map(pair -> List.of(pair.split("/", -1)))
            .map(pair -> pair.stream().map(side -> Set.copyOf(vocabulary.terms(side))).toList())
            .toList();
  }

  /** Where the sentence speaks of the same as the claim and says the contrary of one word. */
  Optional<Fault> between(String claim, String sentence) {
    var ours = Set.copyOf(vocabulary.terms(claim));
    var theirs = Set.copyOf(vocabulary.terms(sentence));
    return pairs.stream()
        .flatMap(pair -> Stream.of(pair, pair.reversed()))
        .filter(pair -> isContrary(pair, ours, theirs))
        .findFirst()
        .map(
            pair ->
                new Fault.Opposite(word(claim, pair.getFirst()), word(sentence, pair.getLast())));
  }

  private static boolean isContrary(List<Set<String>> pair, Set<String> ours, Set<String> theirs) {
    var first = pair.getFirst();
    var last = pair.getLast();
    if (!share(ours, first) || share(ours, last) || !share(theirs, last) || share(theirs, first)) {
      return false;
    }
    var matter = new HashSet<>(ours);
    matter.removeAll(first);
    long shared = matter.stream().filter(theirs::contains).count();
    return shared >= SAME_MATTER * matter.size();
  }

  private static boolean share(Set<String> terms, Set<String> side) {
    return side.stream().anyMatch(terms::contains);
  }

  private String word(String text, Set<String> side) {
    return Words.of(text).stream()
        .filter(word -> vocabulary.terms(word).stream().anyMatch(side::contains))
        .findFirst()
        .orElse("");
  }
}
