package dev.munshi.answer.accounts;

import java.util.Collections;
import java.util.HashSet;
import java.util.Set;

/**
 * What a sentence affirms and what it denies.
 *
 * @param affirmed terms of the question
 * @param negated terms of the question, after "not", or whose opposite it says
 * @param denied terms of the question, after "denied"
 * @param terms all terms of the sentence
 */
record Stand(Set<String> affirmed, Set<String> negated, Set<String> denied, Set<String> terms)
    implements Filler {

  /** The least share of the shorter sentence's terms that both have, where one says "not". */
  private static final double LIKE = 0.5;

  /** So many terms of the question must be denied here and affirmed there. */
  private static final int DENIED = 2;

  @Override
  public boolean contradicts(Filler other) {
    return other instanceof Stand stand && (opposes(stand) || stand.opposes(this));
  }

  private boolean opposes(Stand other) {
    boolean negates = !Collections.disjoint(negated, other.affirmed) && isLike(other);
    return negates || common(denied, other.affirmed).size() >= DENIED;
  }

  private boolean isLike(Stand other) {
    int least = Math.min(terms.size(), other.terms.size());
    return common(terms, other.terms).size() >= LIKE * least;
  }

  private static Set<String> common(Set<String> one, Set<String> other) {
    var common = new HashSet<>(one);
    common.retainAll(other);
    return common;
  }
}
