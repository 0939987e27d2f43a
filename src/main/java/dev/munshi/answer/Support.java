package dev.munshi.answer;

import java.util.List;

/**
 * How far sources bear out a claim.
 *
 * @param score the probability that they do, from 0 to 1
 * @param evidence the sentences that speak of it most, best first; empty where none does
 */
public record Support(double score, List<Citation> evidence) {

  /** The least score with which a claim counts as supported. */
  private static final double THRESHOLD = 0.5;

  public Support {
    evidence = List.copyOf(evidence);
  }

  public boolean isEnough() {
    return score >= THRESHOLD;
  }
}
