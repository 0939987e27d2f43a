package dev.munshi.llm;

import java.time.LocalDate;

/** Keeps how many tokens were used on each day, for all processes of a home. Thread-safe. */
public interface TokenLedger {

  long used(LocalDate day);

  void add(LocalDate day, long tokens);
}
