package dev.munshi.retrieval;

import dev.munshi.index.ChosenVector;
import dev.munshi.index.EmbeddingFailedException;
import java.util.List;

/**
 * Makes what a provider gives to vectors of length one.
 *
 * @param model for the message where they are none
 * @param count how many were asked for
 */
record UnitVectors(String model, int count) {

  /**
   * The same vectors, scaled.
   *
   * @throws EmbeddingFailedException where they are too few or too many, of several lengths, or
   *     hold what has no direction
   */
  List<float[]> of(List<float[]> given) {
    if (given.size() != count) {
      throw wrong("gives %d vectors for %d texts".formatted(given.size(), count));
    }
    int dimension = given.isEmpty() ? 0 : given.getFirst().length;
    if (dimension > ChosenVector.LONGEST) {
      throw wrong(
          "gives vectors of %,d numbers, more than %,d".formatted(dimension, ChosenVector.LONGEST));
    }
    if (given.stream().anyMatch(vector -> vector.length != dimension)) {
      throw wrong("gives vectors of several lengths");
    }
    return given.stream().map(this::unit).toList();
  }

  private float[] unit(float[] vector) {
    double squares = 0;
    for (float x : vector) {
      squares += (double) x * x;
    }
    double length = Math.sqrt(squares);
    if (!(length > 0 && length < Double.POSITIVE_INFINITY)) {
      throw wrong("gives vectors without a direction");
    }
    var unit = new float[vector.length];
    for (int i = 0; i < unit.length; i++) {
      unit[i] = (float) (vector[i] / length);
    }
    return unit;
  }

  private EmbeddingFailedException wrong(String what) {
    return new EmbeddingFailedException(model + " " + what, false, null, null);
  }
}
