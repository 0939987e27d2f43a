package dev.munshi.claim;

import dev.munshi.index.Vocabulary;
import dev.munshi.sentence.IrregularVerbs;
import dev.munshi.sentence.Words;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Which words may be put for one another, by {@code alike.txt}, and by their stems. */
final class Alike {

  private static final List<List<String>> LINES = read();

  /** Endings of words that are made of one another, behind what they share. */
  private static final Set<String> ENDINGS =
      Stream.of(
          (" e s es ed d ing er or ers ors ion ions ation ations ment ments al als ity ness ive ly y"
                  + " ally ance ence ant ent ist ists ism ian ians an ans ish ic ical ial ful ship hood"
                  + " able ible ise ize ised ized ising izing ution isation ization ry ery ary ee ees"
                  + " t th ous ious age")
              .split(" ", -1))
          .collect(Collectors.toUnmodifiableSet());

  private static final int LEAST_SHARED = 4;

  private static final Pattern OUR =
      Pattern.compile("(?<=\\p{L}{2})our(?=(?:s|ed|ing|ites?|able|ful|hood)?$)");

  private static final Pattern ISE =
      Pattern.compile("(?<=\\p{L}{3})is(?=(?:e|ed|es|er|ing|ation|ations)$)");

  private static final Pattern ENCE = Pattern.compile("(?<=\\p{L}{2})ence(?=s?$)");

  private static final Pattern TRE = Pattern.compile("(?<=\\p{L}{2})tre(?=s?$)");

  private final Map<String, Set<Integer>> groups = new HashMap<>();

  Alike(Vocabulary vocabulary) {
    for (int i = 0; i < LINES.size(); i++) {
      for (var phrase : LINES.get(i)) {
        for (var form : forms(phrase)) {
          groups.computeIfAbsent(key(form, vocabulary), k -> new HashSet<>()).add(i);
        }
      }
    }
  }

  private static List<List<String>> read() {
    try (var lines =
        new BufferedReader(
            new InputStreamReader(
                Objects.requireNonNull(Alike.class.getResourceAsStream("alike.txt")),
                StandardCharsets.UTF_8))) {
      return lines
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .map(line -> List.of(line.split(" ", -1)))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException("reading words that are alike", e);
    }
  }

  /** With its inflections: the stemmer leaves "try" and "tried" apart, and "die" and "died". */
  private static List<String> forms(String word) {
    if (word.contains("_")) {
      return List.of(word);
    }
    var stem = word.replaceFirst("[ey]$", "");
    return List.of(
        word,
        word + "s",
        word.endsWith("y") ? stem + "ied" : stem + "ed",
        word.endsWith("y") ? word + "ing" : stem + "ing");
  }

  private static String key(String phrase, Vocabulary vocabulary) {
    return Stream.of(phrase.split("_", -1))
        .map(word -> term(word, vocabulary))
        .collect(Collectors.joining(" "));
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

  /** The lines that have a term, or two terms with a space between. */
  Set<Integer> groups(String terms) {
    return groups.getOrDefault(terms, Set.of());
  }

  boolean areAlike(String one, String other) {
    return one.equals(other)
        || !Collections.disjoint(groups(one), groups(other))
        || areOfOneStem(one, other);
  }

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
