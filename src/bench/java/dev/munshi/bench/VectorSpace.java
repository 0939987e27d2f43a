package dev.munshi.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.SplittableRandom;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.store.FSDirectory;

/**
 * Vectors of length one for any number of passages and questions, the same for the same number. The
 * first ones are given, or drawn from clusters in a space of few dimensions; those after them are
 * mixtures of two. Thread-safe.
 */
final class VectorSpace {

  static final int DIMENSION = 384;

  private static final long SEED = 20_260_101;
  private static final int DRAWN = 20_000;
  private static final int CLUSTERS = 1_000;

  /** About as many as embeddings of news vary in. */
  private static final int LATENT = 40;

  private static final double SPREAD = 0.6;

  /** A question is less like its passage than passages of one article are like one another. */
  private static final double QUESTION_NOISE = 0.5;

  private final List<float[]> given;

  private VectorSpace(List<float[]> given) {
    this.given = given;
  }

  /** Around the vectors of the passages in a home's index, which is only read. */
  static VectorSpace around(Path home) {
    var vectors = new ArrayList<float[]>();
    try (var directory = FSDirectory.open(home.resolve("index"));
        var reader = DirectoryReader.open(directory)) {
      for (var leaf : reader.leaves()) {
        add(vectors, leaf.reader());
      }
    } catch (IOException e) {
      throw new UncheckedIOException("reading the vectors of " + home, e);
    }
    return new VectorSpace(vectors);
  }

  private static void add(List<float[]> vectors, LeafReader reader) throws IOException {
    var values = reader.getFloatVectorValues("vector");
    var each = values.iterator();
    while (each.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
      vectors.add(values.vectorValue(each.index()).clone());
    }
  }

  /** Around vectors drawn from clusters. */
  static VectorSpace drawn() {
    var random = new Random(SEED);
    var axes = gaussians(random, LATENT, DIMENSION);
    var centres = gaussians(random, CLUSTERS, LATENT);
    var vectors = new ArrayList<float[]>();
    for (int i = 0; i < DRAWN; i++) {
      var centre = centres[random.nextInt(CLUSTERS)];
      var vector = new double[DIMENSION];
      for (int k = 0; k < LATENT; k++) {
        add(vector, axes[k], centre[k] + SPREAD * random.nextGaussian());
      }
      vectors.add(atLengthOne(vector));
    }
    return new VectorSpace(vectors);
  }

  private static float[][] gaussians(Random random, int count, int dimension) {
    var all = new float[count][dimension];
    for (var each : all) {
      for (int i = 0; i < dimension; i++) {
        each[i] = (float) random.nextGaussian();
      }
    }
    return all;
  }

  /** Which of the given vectors a passage is most like; passages of one topic share it. */
  int topic(int passage) {
    return passage % given.size();
  }

  float[] passage(int number) {
    if (number < given.size()) {
      return given.get(number);
    }
    var random = new SplittableRandom(SEED + number);
    var vector = new double[DIMENSION];
    add(vector, given.get(topic(number)), 1);
    add(vector, given.get(random.nextInt(given.size())), random.nextDouble(0.2, 0.7));
    return atLengthOne(vector);
  }

  /** The vector of a question about a passage. */
  float[] question(int passage) {
    var random = new SplittableRandom(~SEED - passage);
    var vector = new double[DIMENSION];
    add(vector, passage(passage), 1);
    double scale = QUESTION_NOISE / Math.sqrt(DIMENSION);
    for (int i = 0; i < DIMENSION; i++) {
      vector[i] += scale * random.nextGaussian();
    }
    return atLengthOne(vector);
  }

  private static void add(double[] sum, float[] vector, double weight) {
    for (int i = 0; i < sum.length; i++) {
      sum[i] += weight * vector[i];
    }
  }

  private static float[] atLengthOne(double[] vector) {
    double squares = 0;
    for (double each : vector) {
      squares += each * each;
    }
    var scaled = new float[vector.length];
    for (int i = 0; i < vector.length; i++) {
      scaled[i] = (float) (vector[i] / Math.sqrt(squares));
    }
    return scaled;
  }
}
