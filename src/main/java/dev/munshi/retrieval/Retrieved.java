package dev.munshi.retrieval;

import dev.munshi.index.Hit;
import java.util.List;

/**
 * What was found.
 *
 * @param hits best first, those of several parts by turns; empty where the index is
 * @param vector the query's
 * @param time that the question is about
 */
public record Retrieved(List<Hit> hits, float[] vector, TimeAsked time) {

  public Retrieved {
    hits = List.copyOf(hits);
  }
}
