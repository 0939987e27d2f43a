package dev.munshi.index;

/**
 * A passage that may be a hit.
 *
 * @param words its BM25 score
 * @param score by which candidates are ordered
 */
record Candidate(PassageFacts facts, double words, double score) {

  Candidate plus(double more) {
    return new Candidate(facts, words, score + more);
  }
}
