package dev.munshi.answer.accounts;

/** What a sentence puts where the question leaves a gap. */
sealed interface Filler permits Quantity, Day, Agent, Stand {

  /** Whether both cannot be so. */
  boolean contradicts(Filler other);
}
