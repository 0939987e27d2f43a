package dev.munshi.bench;

import java.io.IOException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.stream.IntStream;

/** How many of the ten nearest vectors a search finds, against looking at every vector. */
final class Recall {

  private static final int NEAREST = 10;
  private static final int QUESTIONS = 200;

  private final List<float[]> questions;

  /** The tenth best cosine to each question. */
  private final float[] enough;

  private Recall(List<float[]> questions, float[] enough) {
    this.questions = questions;
    this.enough = enough;
  }

  static Recall of(MadeCorpus corpus) {
    var questions =
        corpus.questions().stream().limit(QUESTIONS).map(MadeCorpus.Asked::vector).toList();
    var best =
        IntStream.range(0, questions.size()).mapToObj(i -> new PriorityQueue<Float>()).toList();
    int block = 10_000;
    for (int from = 0; from < corpus.size(); from += block) {
      var vectors =
          IntStream.range(from, Math.min(corpus.size(), from + block))
              .parallel()
              .mapToObj(corpus.space()::passage)
              .toList();
      IntStream.range(0, questions.size())
          .parallel()
          .forEach(i -> keepBest(best.get(i), questions.get(i), vectors));
    }
    var enough = new float[questions.size()];
    for (int i = 0; i < enough.length; i++) {
      enough[i] = best.get(i).element();
    }
    return new Recall(questions, enough);
  }

  private static void keepBest(PriorityQueue<Float> best, float[] question, List<float[]> vectors) {
    for (var vector : vectors) {
      float cosine = dot(question, vector);
      if (best.size() < NEAREST) {
        best.add(cosine);
      } else if (cosine > best.element()) {
        best.remove();
        best.add(cosine);
      }
    }
  }

  private static float dot(float[] a, float[] b) {
    float sum = 0;
    for (int i = 0; i < a.length; i++) {
      sum += a[i] * b[i];
    }
    return sum;
  }

  /** From 0 to 1, for so many candidates asked for. */
  double at(SearchParts parts, int candidates) throws IOException {
    int found = 0;
    for (int i = 0; i < enough.length; i++) {
      float least = (1 + enough[i]) / 2 - 1e-5f;
      found +=
          (int)
              Arrays.stream(parts.vectors(questions.get(i), candidates))
                  .sorted(Comparator.comparing(doc -> -doc.score))
                  .limit(NEAREST)
                  .filter(doc -> doc.score >= least)
                  .count();
    }
    return (double) found / (NEAREST * enough.length);
  }
}
