package dev.munshi.app;

import dev.munshi.llm.TokenLedger;
import dev.munshi.store.TokenStore;
import java.time.LocalDate;

/** The ledger of a home, which every process on it writes to. */
record StoredTokens(TokenStore store) implements TokenLedger {

  @Override
  public long used(LocalDate day) {
    return store.used(day);
  }

  @Override
  public void add(LocalDate day, long tokens) {
    store.add(day, tokens);
  }
}
