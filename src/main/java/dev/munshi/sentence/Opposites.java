package dev.munshi.sentence;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/** Words of which a report says the one or the other. */
public final class Opposites {

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

  private final List<Contrast> contrasts;

  /**
   * What one text says and another says the contrary of.
   *
   * @param said the terms of the one side
   * @param contrary those of the other
   */
  public record Contrast(Set<String> said, Set<String> contrary) {

    private Contrast turned() {
      return new Contrast(/* said= */ contrary, /* contrary= */ said);
    }

    private boolean isBetween(Set<String> one, Set<String> other) {
      return share(one, said)
          && !share(one, contrary)
          && share(other, contrary)
          && !share(other, said);
    }

    private static boolean share(Set<String> terms, Set<String> side) {
      return side.stream().anyMatch(terms::contains);
    }
  }

  /**
   * @param terms makes terms of words
   */
  public Opposites(Function<String, ? extends Collection<String>> terms) {
    this.contrasts =
        PAIRS.stream()
            .map(pair -> pair.split("/", -1))
            .map(
                sides ->
                    new Contrast(
                        Set.copyOf(terms.apply(sides[0])), Set.copyOf(terms.apply(sides[1]))))
            .flatMap(contrast -> Stream.of(contrast, contrast.turned()))
            .toList();
  }

  /**
   * Where each of two texts says one side and not the other.
   *
   * @param one its terms
   * @param other its terms
   */
  public Stream<Contrast> between(Set<String> one, Set<String> other) {
    return contrasts.stream().filter(contrast -> contrast.isBetween(one, other));
  }
}
