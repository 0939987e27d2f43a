package dev.munshi.claim;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The words of sources, sentence by sentence, and how much of a claim is put together from them.
 *
 * <p>The measures of extractive fragments after Grusky, Naaman and Artzi, Newsroom (2018).
 */
public final class Wording {

  /** What stands between two sentences, and is no word of a claim. */
  private static final String BREAK = "\n";

  /** Words the other way round are as far from each other as with so many between them. */
  private static final int TURNED = 3;

  private final List<String> said = new ArrayList<>();
  private final Map<String, List<Integer>> places = new HashMap<>();

  /**
   * @param sentences as words or as terms, in the order of the sources
   */
  public Wording(List<List<String>> sentences) {
    for (var sentence : sentences) {
      sentence.forEach(this::add);
      add(BREAK);
    }
  }

  private void add(String word) {
    places.computeIfAbsent(word, w -> new ArrayList<>()).add(said.size());
    said.add(word);
  }

  /**
   * How many words the pieces have on average out of which the claim can be put together: the
   * longest that stand in the sources, from its beginning on, and single words that do not.
   *
   * @return at least 1; 0 for no words
   */
  public double wordsPerPiece(List<String> claim) {
    int pieces = 0;
    for (int from = 0; from < claim.size(); pieces++) {
      from += Math.max(1, longestFrom(claim, from));
    }
    return pieces == 0 ? 0 : claim.size() / (double) pieces;
  }

  private int longestFrom(List<String> claim, int from) {
    return at(claim.get(from)).stream()
        .mapToInt(place -> sharedFrom(claim, from, place))
        .max()
        .orElse(0);
  }

  private int sharedFrom(List<String> claim, int from, int place) {
    int length = 0;
    while (from + length < claim.size()
        && place + length < said.size()
        && claim.get(from + length).equals(said.get(place + length))) {
      length++;
    }
    return length;
  }

  private List<Integer> at(String word) {
    return places.getOrDefault(word, List.of());
  }

  /**
   * How near those neighbours of the claim stand to each other that are furthest apart in the
   * sources: 1 for neighbours there too, 1/2 for one word between them, 0 where one is missing.
   */
  public double nearnessOfNeighbours(List<String> claim) {
    double nearness = 1;
    for (int i = 1; i < claim.size(); i++) {
      nearness = Math.min(nearness, nearness(claim.get(i - 1), claim.get(i)));
    }
    return claim.size() < 2 ? 0 : nearness;
  }

  private double nearness(String one, String other) {
    if (one.equals(other)) {
      return at(one).isEmpty() ? 0 : 1;
    }
    return 1.0
        / (1
            + at(one).stream()
                .flatMapToDouble(from -> at(other).stream().mapToDouble(to -> between(from, to)))
                .min()
                .orElse(Double.POSITIVE_INFINITY));
  }

  private static double between(int from, int to) {
    return to > from ? to - from - 1 : from - to - 1 + TURNED;
  }
}
