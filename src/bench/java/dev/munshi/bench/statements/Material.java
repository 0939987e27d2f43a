package dev.munshi.bench.statements;

import dev.munshi.retrieval.Retrieved;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;

/**
 * What a model would be given for one question.
 *
 * @param chosen the sentences nearest to the question, of which statements are made
 * @param all sentences of the passages found
 * @param elsewhere sentences of another question's passages
 * @param random decides everything that is left open
 */
record Material(List<Source> chosen, List<Source> all, List<Source> elsewhere, Random random) {

  private static final int CHOSEN = 12;

  /** A sentence with its nearness to the question. */
  private record Ranked(Source source, double cosine) {}

  static Material of(Retrieved retrieved, List<Source> elsewhere, Random random) {
    var ranked = new ArrayList<Ranked>();
    for (var hit : retrieved.hits()) {
      var sources = Source.of(hit.passage());
      for (int i = 0; i < sources.size(); i++) {
        boolean known = i < hit.sentences().count() && hit.sentences().has(i);
        double cosine = known ? hit.sentences().cosine(i, retrieved.vector()) : hit.cosine() - 1;
        ranked.add(new Ranked(sources.get(i), cosine));
      }
    }
    var chosen =
        ranked.stream()
            .filter(sentence -> sentence.source().isUsable())
            .sorted(Comparator.comparingDouble(Ranked::cosine).reversed())
            .map(Ranked::source)
            .limit(CHOSEN)
            .toList();
    return new Material(chosen, ranked.stream().map(Ranked::source).toList(), elsewhere, random);
  }

  <T> T any(List<T> values) {
    return values.get(random.nextInt(values.size()));
  }
}
