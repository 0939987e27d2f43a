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
          Set.of("most", "least"));

  private Links() {}

  static boolean areOpposite(String one, String other) {
    return !one.equals(other) && OPPOSITE.contains(Set.of(one, other));
  }
}
