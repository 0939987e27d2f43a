package dev.munshi.answer;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;

/**
 * How signals become the probability that an answer would be right: logistic regression.
 *
 * @param source what the weights were fitted on, in words
 * @param intercept the log odds where all signals are 0
 * @param weights what each of {@link Signals#NAMES} adds to the log odds for each unit
 */
public record Confidence(String source, double intercept, Map<String, Double> weights) {

  private static final String SHIPPED = "confidence.json";
  private static final ObjectMapper JSON = new ObjectMapper();

  public Confidence {
    weights = Map.copyOf(weights);
    if (!weights.keySet().equals(new TreeSet<>(Signals.NAMES))) {
      throw new IllegalArgumentException(
          "weights for " + new TreeSet<>(weights.keySet()) + ", not for " + Signals.NAMES);
    }
  }

  /** The weights that come with the program. */
  public static Confidence shipped() {
    try (InputStream in =
        Objects.requireNonNull(Confidence.class.getResourceAsStream(SHIPPED), SHIPPED)) {
      return JSON.readValue(in, Confidence.class);
    } catch (IOException e) {
      throw new UncheckedIOException(SHIPPED, e);
    }
  }

  /**
   * Weights that were written with {@link #write}.
   *
   * @throws IllegalArgumentException with the reason where the file does not hold them
   */
  public static Confidence read(Path file) {
    try {
      return JSON.readValue(file.toFile(), Confidence.class);
    } catch (IOException e) {
      throw new IllegalArgumentException(file + " holds no weights: " + e.getMessage(), e);
    }
  }

  /** Writes the weights as JSON, over what is there. */
  public void write(Path file) {
    try {
      Files.writeString(
          file, JSON.writerWithDefaultPrettyPrinter().writeValueAsString(this) + "\n");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The probability, from 0 to 1. */
  double of(Signals signals) {
    var values = signals.values();
    double sum = intercept;
    for (int i = 0; i < values.length; i++) {
      sum += Objects.requireNonNull(weights.get(Signals.NAMES.get(i))) * values[i];
    }
    return 1 / (1 + Math.exp(-sum));
  }
}
