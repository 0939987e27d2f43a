package dev.munshi.evaluation;

import dev.munshi.answer.Confidence;
import dev.munshi.answer.Signals;
import java.util.LinkedHashMap;
import java.util.List;

/**
 * Fits the weights of confidence: logistic regression by gradient descent over standardised
 * signals, with a little ridge, so that few questions do not carry it away.
 */
public final class ConfidenceFit {

  /** Fewer good or bad ones say nothing. */
  public static final int LEAST_OF_EACH = 20;

  private static final int STEPS = 5_000;
  private static final double RATE = 0.5;
  private static final double RIDGE = 0.001;

  private final double[][] rows;
  private final boolean[] good;
  private final double[] means;
  private final double[] deviations;

  /** What a question's signals were, and whether its answer was good. */
  public record Example(Signals signals, boolean good) {}

  private ConfidenceFit(List<Example> examples) {
    this.rows = new double[examples.size()][];
    this.good = new boolean[examples.size()];
    for (int i = 0; i < rows.length; i++) {
      rows[i] = examples.get(i).signals().values();
      good[i] = examples.get(i).good();
    }
    this.means = new double[Signals.NAMES.size()];
    this.deviations = new double[means.length];
    for (int j = 0; j < means.length; j++) {
      standardise(j);
    }
  }

  /**
   * The weights under which these examples are the most probable.
   *
   * @param source what the examples are, in words
   * @throws IllegalArgumentException where fewer than {@value #LEAST_OF_EACH} are good, or bad
   */
  public static Confidence of(String source, List<Example> examples) {
    long good = examples.stream().filter(Example::good).count();
    if (Math.min(good, examples.size() - good) < LEAST_OF_EACH) {
      throw new IllegalArgumentException(
          "of %d questions %d are answered well; at least %d must be, and %d must not"
              .formatted(examples.size(), good, LEAST_OF_EACH, LEAST_OF_EACH));
    }
    return new ConfidenceFit(examples).fitted(source);
  }

  private void standardise(int signal) {
    double mean = 0;
    double squares = 0;
    for (double[] row : rows) {
      mean += row[signal] / rows.length;
    }
    for (double[] row : rows) {
      squares += (row[signal] - mean) * (row[signal] - mean) / rows.length;
    }
    means[signal] = mean;
    // a signal that never changes tells nothing, and shall weigh nothing
    deviations[signal] = squares == 0 ? Double.POSITIVE_INFINITY : Math.sqrt(squares);
    for (double[] row : rows) {
      row[signal] = (row[signal] - mean) / deviations[signal];
    }
  }

  private Confidence fitted(String source) {
    var weights = new double[means.length];
    double intercept = 0;
    for (int step = 0; step < STEPS; step++) {
      var slope = new double[weights.length];
      double change = 0;
      for (int i = 0; i < rows.length; i++) {
        double error = (good[i] ? 1 : 0) - probability(rows[i], weights, intercept);
        change += error / rows.length;
        for (int j = 0; j < slope.length; j++) {
          slope[j] += error * rows[i][j] / rows.length;
        }
      }
      intercept += RATE * change;
      for (int j = 0; j < weights.length; j++) {
        weights[j] += RATE * (slope[j] - RIDGE * weights[j]);
      }
    }
    return unstandardised(source, intercept, weights);
  }

  private static double probability(double[] row, double[] weights, double intercept) {
    double sum = intercept;
    for (int j = 0; j < row.length; j++) {
      sum += weights[j] * row[j];
    }
    return 1 / (1 + Math.exp(-sum));
  }

  private Confidence unstandardised(String source, double intercept, double[] weights) {
    var named = new LinkedHashMap<String, Double>();
    double base = intercept;
    for (int j = 0; j < weights.length; j++) {
      double weight = weights[j] / deviations[j];
      named.put(Signals.NAMES.get(j), rounded(weight));
      base -= weight * means[j];
    }
    return new Confidence(source, rounded(base), named);
  }

  private static double rounded(double value) {
    return Math.round(value * 1_000) / 1_000.0;
  }
}
