package dev.munshi.answer;

import dev.munshi.claim.Fault;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How far sources bear out a claim.
 *
 * @param score the probability that they do, from 0 to 1
 * @param evidence the sentences that speak of it most, best first; empty where none does
 * @param fault what speaks against it whatever its score, or null
 */
public record Support(double score, List<Citation> evidence, @Nullable Fault fault) {

  /**
   * The least score with which a claim counts as supported where nothing speaks against it. Most of
   * what the score takes for doubtful has a fault besides, so that less than one half is enough.
   */
  private static final double THRESHOLD = 0.4;

  public Support {
    evidence = List.copyOf(evidence);
  }

  public boolean isEnough() {
    return fault == null && score >= THRESHOLD;
  }

  /** What speaks against it in one phrase for a person, or null. */
  public @Nullable String reason() {
    return fault == null ? null : fault.reason();
  }
}
