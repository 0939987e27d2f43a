package dev.munshi.answer;

import dev.munshi.retrieval.Retrieved;
import java.util.List;

/**
 * All that a composer may build on.
 *
 * @param question what is asked
 * @param retrieved the passages found
 * @param candidates their most promising sentences, best first
 */
public record Evidence(Understood question, Retrieved retrieved, List<Candidate> candidates) {

  public Evidence {
    candidates = List.copyOf(candidates);
  }
}
