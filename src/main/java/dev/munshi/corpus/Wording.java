package dev.munshi.corpus;

import dev.munshi.article.Sentences;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * How a text is worded, for comparing it with others: its telling words, two by two and three by
 * three. What it quotes of others does not count, as different writers quote the same words.
 *
 * @param pairs hashes of all pairs of telling words that follow each other
 * @param sentences the same, sentence by sentence; sentences of few pairs are left out
 * @param sketch the least {@link #SKETCH} hashes of its triples, ascending: of two texts, the share
 *     of the hashes that both have there estimates how much they have in common (bottom-k sketch:
 *     Broder, On the resemblance and containment of documents, 1997)
 */
record Wording(Set<Long> pairs, List<Set<Long>> sentences, long[] sketch) {

  static final int SKETCH = 64;

  /** In characters: no report is longer, and whole books shall not be taken apart in memory. */
  private static final int COMPARED = 200_000;

  private static final int TELLING_SENTENCE = 4;
  private static final int TELLING_LENGTH = 4;
  private static final int LATIN_END = 0x24F;
  private static final Pattern QUOTE = Pattern.compile("[\"“][^\"“”\\n]{3,600}+[\"”]");
  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}\\p{N}]+");

  /** Words of four letters and more that every text has. */
  private static final Set<String> COMMON =
      Set.of(
          "that", "with", "were", "have", "from", "they", "their", "which", "been", "will", "said",
          "into", "more", "than", "after", "about", "also", "when", "there", "what", "over", "this",
          "would", "could", "should", "them", "then", "these", "those", "some", "such", "other");

  static Wording of(String text) {
    var beginning = text.substring(0, Math.min(text.length(), COMPARED));
    var plain = QUOTE.matcher(beginning).replaceAll(" ");
    var sentences = new ArrayList<Set<Long>>();
    var all = new ArrayList<Long>();
    for (var span : Sentences.of(plain)) {
      var words = words(span.of(plain));
      all.addAll(words);
      var pairs = runs(words, 2);
      if (pairs.size() >= TELLING_SENTENCE) {
        sentences.add(pairs);
      }
    }
    var sketch = runs(all, 3).stream().mapToLong(x -> x).sorted().limit(SKETCH).toArray();
    return new Wording(runs(all, 2), sentences, sketch);
  }

  private static List<Long> words(String text) {
    return WORD.matcher(text.toLowerCase(Locale.ROOT))
        .results()
        .map(match -> match.group())
        .filter(Wording::isTelling)
        .map(word -> (long) word.hashCode())
        .toList();
  }

  private static boolean isTelling(String word) {
    char first = word.charAt(0);
    return Character.isDigit(first)
        || first > LATIN_END
        || (word.length() >= TELLING_LENGTH && !COMMON.contains(word));
  }

  private static Set<Long> runs(List<Long> words, int length) {
    var runs = new HashSet<Long>();
    for (int i = 0; i + length <= words.size(); i++) {
      long hash = 0;
      for (var word : words.subList(i, i + length)) {
        hash = mixed(hash + word);
      }
      runs.add(hash);
    }
    return runs;
  }

  /** Spreads the bits: Stafford's variant 13 of MurmurHash3's finalizer, as in SplittableRandom. */
  private static long mixed(long bits) {
    long z = bits + 0x9E3779B97F4A7C15L;
    z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
    z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
    return z ^ (z >>> 31);
  }

  /** How many pairs stand in both. */
  int common(Wording other) {
    return common(pairs, other.pairs);
  }

  /** The pairs that stand in both as a share of those that stand in either, from 0 to 1. */
  double resemblance(Wording other) {
    int both = common(other);
    return both / (double) Math.max(1, pairs.size() + other.pairs.size() - both);
  }

  /** The share of this text's sentences that have wording of the other one, from 0 to 1. */
  double coveredBy(Wording other) {
    long covered = sentences.stream().filter(s -> common(s, other.pairs) >= 2).count();
    return covered / (double) Math.max(1, sentences.size());
  }

  private static int common(Set<Long> some, Set<Long> others) {
    boolean fewer = some.size() <= others.size();
    var less = fewer ? some : others;
    var more = fewer ? others : some;
    return (int) less.stream().filter(more::contains).count();
  }
}
