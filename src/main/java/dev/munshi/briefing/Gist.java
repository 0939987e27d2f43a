package dev.munshi.briefing;

import dev.munshi.index.Hit;
import java.util.Collection;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What an article tells as a whole: the centre of its sentences' vectors (centroid, Radev et al.
 * 2004), and the names that it writes in full.
 *
 * @param centre the sum of the vectors, or empty where it has none
 * @param nearest the scalar product of the centre with the sentence that is nearest to it
 * @param lastNames the last words of the names that it writes in full
 */
record Gist(float[] centre, double nearest, Set<String> lastNames) {

  private static final float[] NONE = {};

  /** A word in capitals behind another one. */
  private static final Pattern LAST_NAME =
      Pattern.compile("(?<=\\b(?!The )\\p{Lu}\\p{L}{1,20} (?:\\p{Lu}\\. )?)\\p{Lu}[\\p{Ll}-]+");

  /** A word in capitals at the start, alone. */
  private static final Pattern FIRST_NAME =
      Pattern.compile("^(\\p{Lu}[\\p{Ll}-]+)(?:['’]s)?,? \\p{Ll}");

  /**
   * @param hits all of one article
   */
  static Gist of(Collection<Hit> hits) {
    var centre = NONE;
    var lastNames = new HashSet<String>();
    for (var hit : hits) {
      for (int i = 0; i < hit.sentences().count(); i++) {
        centre = sum(centre, hit.sentences().vector(i));
      }
      LAST_NAME
          .matcher(hit.passage().text())
          .results()
          .forEach(name -> lastNames.add(name.group()));
    }
    double nearest = 0;
    for (var hit : hits) {
      for (int i = 0; i < hit.sentences().count(); i++) {
        nearest = Math.max(nearest, dot(hit.sentences().vector(i), centre));
      }
    }
    return new Gist(centre, nearest, lastNames);
  }

  /** How near a sentence comes to the centre, from 0 to 1, which the nearest has. */
  double nearness(float[] sentence) {
    return nearest <= 0 ? 0 : Math.max(0, dot(sentence, centre) / nearest);
  }

  /** The name with which a sentence begins, where the article has more of that name. */
  Optional<String> halfName(String sentence) {
    return FIRST_NAME
        .matcher(sentence)
        .results()
        .map(first -> first.group(1))
        .filter(lastNames::contains)
        .findFirst();
  }

  /** The longer one where one is empty. */
  private static float[] sum(float[] one, float[] other) {
    if (one.length != other.length) {
      return one.length > other.length ? one : other;
    }
    var sum = one.clone();
    for (int i = 0; i < sum.length; i++) {
      sum[i] += other[i];
    }
    return sum;
  }

  private static double dot(float[] one, float[] other) {
    double sum = 0;
    for (int i = 0; i < Math.min(one.length, other.length); i++) {
      sum += one[i] * other[i];
    }
    return sum;
  }
}
