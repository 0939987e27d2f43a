package dev.munshi.claim;

import dev.munshi.index.Vocabulary;
import dev.munshi.sentence.IrregularVerbs;
import dev.munshi.sentence.Words;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Which words may be put for one another: by lists of our own and of WordNet, by their stems, and
 * by their spelling on either side of the ocean.
 */
final class Alike {

  /** A word, or two joined by "_", to the lists that have it. */
  private static final Map<String, Set<Integer>> LISTS = new HashMap<>();

  /** An irregular form to its words. */
  private static final Map<String, Set<String>> BASES = new HashMap<>();

  static {
    int list = 0;
    for (var words : Stream.concat(read("alike.txt"), read("wordnet.txt")).toList()) {
      for (var word : words) {
        LISTS.computeIfAbsent(Words.lower(word), w -> new HashSet<>()).add(list);
      }
      list++;
    }
    read("inflections.txt")
        .forEach(
            forms ->
                forms.forEach(
                    form ->
                        BASES.computeIfAbsent(form, f -> new HashSet<>()).add(forms.getFirst())));
  }

  /** Endings of words that are made of one another, behind what they share. */
  private static final Set<String> ENDINGS =
      Stream.of(
              (" e s es ed d ing er or ers ors ion ions ation ations ment ments al als ity ness ive"
                      + " ly y ally ance ence ant ent ist ists ism ian ians an ans ish ic ical ial ful"
                      + " ship hood able ible ise ize ised ized ising izing ution isation ization ry"
                      + " ery ary ee ees t th ous ious age")
                  .split(" ", -1))
          .collect(Collectors.toUnmodifiableSet());

  private static final int LEAST_SHARED = 4;

  /** What inflection puts behind a word, and what it takes away for it. */
  private static final Map<String, List<String>> INFLECTIONS =
      Map.of(
          "ies", List.of("y"),
          "ied", List.of("y", "ie"),
          "es", List.of("", "e"),
          "s", List.of(""),
          "ed", List.of("", "e"),
          "ing", List.of("", "e"),
          "er", List.of("", "e"),
          "est", List.of("", "e"));

  private static final Pattern DOUBLED = Pattern.compile("([b-df-hj-np-tv-z])\\1$");

  private static final Pattern OUR =
      Pattern.compile("(?<=\\p{L}{2})our(?=(?:s|ed|ing|ites?|able|ful|hood)?$)");
  private static final Pattern ISE =
      Pattern.compile("(?<=\\p{L}{3})is(?=(?:e|ed|es|er|ing|ations?)$)");
  private static final Pattern ENCE = Pattern.compile("(?<=\\p{L}{2})ence(?=s?$)");
  private static final Pattern TRE = Pattern.compile("(?<=\\p{L}{2})tre(?=s?$)");

  private Alike() {}

  private static Stream<List<String>> read(String resource) {
    try (var lines =
        new BufferedReader(
            new InputStreamReader(
                Objects.requireNonNull(Alike.class.getResourceAsStream(resource)),
                StandardCharsets.UTF_8))) {
      return lines
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .map(line -> List.of(line.split(" ", -1)))
          .toList()
          .stream();
    } catch (IOException e) {
      throw new UncheckedIOException("reading " + resource, e);
    }
  }

  /** A word's term; a stop word's is the word itself. */
  static String term(String word, Vocabulary vocabulary) {
    var lower = Words.lower(word);
    var term = IrregularVerbs.term(isAcronym(word) ? word : spelled(lower), vocabulary);
    return term.isEmpty() ? lower : term;
  }

  private static boolean isAcronym(String word) {
    return word.length() > 1 && Character.isUpperCase(word.charAt(1));
  }

  /** As it is spelled in America. */
  private static String spelled(String word) {
    var american = OUR.matcher(word).replaceFirst("or");
    american = ISE.matcher(american).replaceFirst("iz");
    american = ENCE.matcher(american).replaceFirst("ense");
    return TRE.matcher(american).replaceFirst("ter");
  }

  /** The lists that have a word in any of its inflections. */
  static Set<Integer> lists(String word) {
    return bases(Words.lower(word)).stream().flatMap(Alike::exact).collect(Collectors.toSet());
  }

  /** The lists that have two words as one phrase, the first in any of its inflections. */
  static Set<Integer> lists(String first, String second) {
    return bases(Words.lower(first)).stream()
        .flatMap(base -> exact(base + "_" + Words.lower(second)))
        .collect(Collectors.toSet());
  }

  private static Stream<Integer> exact(String word) {
    return LISTS.getOrDefault(word, Set.of()).stream();
  }

  private static Set<String> bases(String word) {
    var bases = new LinkedHashSet<String>();
    bases.add(word);
    bases.addAll(BASES.getOrDefault(word, Set.of()));
    INFLECTIONS.forEach(
        (ending, instead) -> {
          if (word.endsWith(ending) && word.length() > ending.length() + 1) {
            var stem = word.substring(0, word.length() - ending.length());
            instead.forEach(end -> bases.add(stem + end));
            bases.add(DOUBLED.matcher(stem).replaceFirst("$1"));
          }
        });
    return bases;
  }

  /** Whether two terms differ only in endings that make a word of another. */
  static boolean areOfOneStem(String one, String other) {
    int shared = 0;
    int most = Math.min(one.length(), other.length());
    while (shared < most && one.charAt(shared) == other.charAt(shared)) {
      shared++;
    }
    return shared >= LEAST_SHARED
        && ENDINGS.contains(one.substring(shared))
        && ENDINGS.contains(other.substring(shared));
  }
}
