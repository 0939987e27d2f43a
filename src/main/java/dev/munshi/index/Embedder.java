package dev.munshi.index;

import java.util.List;

/** Turns texts into vectors of length one. Thread-safe. */
public interface Embedder {

  /** Names the model; vectors of different models cannot be compared. */
  String model();

  /** How many numbers a vector has. */
  int dimension();

  /** The vectors, in the order of the texts. */
  List<float[]> embed(List<String> texts);
}
