package dev.munshi.claim;

import java.util.Set;

/** Words of grammar that say the opposite of each other. */
final class Links {

  private static final Set<Set<String>> OPPOSITE =
      Set.of(
          Set.of("before", "after"),
          Set.of("up", "down"),
          Set.of("over", "under"),
          Set.of("above", "below"),
          Set.of("more", "less"),
          Set.of("more", "fewer"),
          Set.of("most", "least"),
          Set.of("all", "some"),
          Set.of("all", "most"),
          Set.of("all", "many"),
          Set.of("all", "several"),
          Set.of("every", "some"),
          Set.of("many", "few"),
          Set.of("always", "sometimes"),
          Set.of("always", "often"));

  /** Those that say more than another sentence may leave to be understood. */
  private static final Set<String> TELLING = Set.of("all", "every", "always", "most", "least");

  private Links() {}

  static boolean mustBeSaid(String word) {
    return TELLING.contains(word);
  }

  static boolean areOpposite(String one, String other) {
    return !one.equals(other) && OPPOSITE.contains(Set.of(one, other));
  }
}
