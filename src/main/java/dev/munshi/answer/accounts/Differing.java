package dev.munshi.answer.accounts;

import dev.munshi.article.PartialDate;
import dev.munshi.article.Passage;
import dev.munshi.index.Vocabulary;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** Finds where passages tell what is asked differently. Thread-safe. */
public final class Differing {

  /** Of more, the first is kept and the last ones. */
  private static final int MOST = 4;

  private static final Comparator<Saying> IN_TIME =
      Comparator.<Saying, PartialDate>comparing(
              saying -> saying.passage().reference().published(),
              Comparator.nullsLast(Comparator.naturalOrder()))
          .thenComparing(saying -> saying.passage().reference().id())
          .thenComparing(saying -> saying.passage().inArticle(saying.within()).start());

  private final Vocabulary vocabulary;
  private final Synonyms synonyms;

  public Differing(Vocabulary vocabulary) {
    this.vocabulary = vocabulary;
    this.synonyms = new Synonyms(vocabulary);
  }

  private record Filled(Saying saying, Filler filler) {}

  /** Two to four accounts, the earliest published first; or none where nothing differs. */
  public List<Telling> of(Matter asked, List<Passage> passages) {
    var matter = synonyms.of(asked);
    var fillers = new Fillers(vocabulary, synonyms, matter);
    if (!fillers.canDiffer()) {
      return List.of();
    }
    var sayings = new Sayings(vocabulary, synonyms, matter).of(passages);
    return Stream.<Function<Saying, Optional<? extends Filler>>>of(fillers::of, fillers::stand)
        .map(filler -> contradicting(filled(sayings, filler)))
        .filter(group -> !group.isEmpty())
        .findFirst()
        .map(Differing::told)
        .orElse(List.of());
  }

  private static List<Filled> filled(
      List<Saying> sayings, Function<Saying, Optional<? extends Filler>> slot) {
    return sayings.stream()
        .flatMap(saying -> slot.apply(saying).map(filler -> new Filled(saying, filler)).stream())
        .toList();
  }

  /** The first that others contradict, with all that contradict it and each other. */
  private static List<Filled> contradicting(List<Filled> filled) {
    for (var first : filled) {
      var group = new ArrayList<Filled>(List.of(first));
      for (var other : filled) {
        if (group.stream().allMatch(one -> contradict(one, other))) {
          group.add(other);
        }
      }
      if (group.size() > 1) {
        return group;
      }
    }
    return List.of();
  }

  private static boolean contradict(Filled one, Filled other) {
    return one.filler().contradicts(other.filler())
        && Occasion.isOne(one.saying(), other.saying(), one.filler());
  }

  private static List<Telling> told(List<Filled> group) {
    var inTime = group.stream().map(Filled::saying).sorted(IN_TIME).toList();
    int left = Math.max(0, inTime.size() - MOST);
    return Stream.concat(inTime.stream().limit(1), inTime.stream().skip(1L + left))
        .map(Differing::telling)
        .toList();
  }

  private static Telling telling(Saying saying) {
    return new Telling(
        saying.passage(), saying.passage().inArticle(saying.within()), Speakers.of(saying));
  }
}
