package dev.munshi.index;

/**
 * The vector that a text has by the model that was chosen beside the built-in one.
 *
 * @param model names provider, model and length of the vectors
 * @param numbers of length one
 */
public record ChosenVector(String model, float[] numbers) {

  /** How many numbers a vector may have: enough for every model that is offered widely. */
  public static final int LONGEST = 4096;
}
