package dev.munshi.briefing;

import dev.munshi.index.Vocabulary;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** Whoever is asked for, by name or by initials. */
final class Promisor {

  private static final Set<String> SMALL = Set.of("of", "and", "for", "the", "in", "on");
  private static final int SHORTEST_INITIALS = 2;

  private final Vocabulary vocabulary;
  private final String written;
  private final Set<String> terms;

  /**
   * @param written a name, or empty for anybody
   */
  Promisor(String written, Vocabulary vocabulary) {
    this.vocabulary = vocabulary;
    this.written = written;
    this.terms = Set.copyOf(vocabulary.terms(written));
  }

  /** Whether these words of an article name them. */
  boolean is(String who) {
    return written.isEmpty()
        || (!terms.isEmpty() && new HashSet<>(vocabulary.terms(who)).containsAll(terms))
        || isInitialsOf(written, who)
        || Arrays.stream(who.split(" ", -1))
            .anyMatch(word -> isUpperCase(word) && isInitialsOf(word, written));
  }

  private static boolean isUpperCase(String word) {
    return word.equals(word.toUpperCase(Locale.ROOT));
  }

  private static boolean isInitialsOf(String word, String name) {
    var initials =
        Arrays.stream(name.split("[\\s,]+", -1))
            .filter(part -> !part.isEmpty() && !SMALL.contains(part.toLowerCase(Locale.ROOT)))
            .map(part -> part.substring(0, 1))
            .collect(Collectors.joining());
    return word.length() >= SHORTEST_INITIALS && word.equalsIgnoreCase(initials);
  }
}
