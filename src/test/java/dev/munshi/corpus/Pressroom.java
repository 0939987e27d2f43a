package dev.munshi.corpus;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Writes made-up press releases, and rewrites them as other outlets do; always the same ones. */
final class Pressroom {

  private static final String SYLLABLES =
      "ba ce di fo gu la me ni po ru sa te vi zo ka le mi no pu ra se ti vo za be co da fi go lu";

  private final List<String> words;
  private final Random random;

  Pressroom(int seed) {
    this.random = new Random(seed);
    var syllables = SYLLABLES.split(" ", -1);
    this.words =
        IntStream.range(0, 6_000)
            .mapToObj(
                i ->
                    IntStream.rangeClosed(0, 1 + random.nextInt(3))
                        .mapToObj(j -> syllables[random.nextInt(syllables.length)])
                        .collect(Collectors.joining()))
            .toList();
  }

  /** Common words come often, as in every language. */
  private String word() {
    double rank = Math.pow(random.nextDouble(), 2.5);
    return words.get((int) (rank * words.size()));
  }

  String sentence() {
    int length = 12 + random.nextInt(16);
    var text = IntStream.range(0, length).mapToObj(i -> word()).collect(Collectors.joining(" "));
    return Character.toUpperCase(text.charAt(0)) + text.substring(1) + ".";
  }

  List<String> sentences(int count) {
    return Stream.generate(this::sentence).limit(count).toList();
  }

  static String text(List<String> sentences) {
    return String.join(" ", sentences);
  }

  /**
   * A share of the words is changed, a share of the sentences left out, and the order is another.
   */
  List<String> rewritten(List<String> sentences, double changed, double leftOut) {
    var kept = new ArrayList<String>();
    for (var sentence : sentences) {
      if (random.nextDouble() >= leftOut) {
        kept.add(changed(sentence, changed));
      }
    }
    Collections.shuffle(kept, random);
    return kept;
  }

  private String changed(String sentence, double share) {
    return Stream.of(sentence.substring(0, sentence.length() - 1).split(" ", -1))
            .map(word -> random.nextDouble() < share ? word() : word)
            .collect(Collectors.joining(" "))
        + ".";
  }
}
