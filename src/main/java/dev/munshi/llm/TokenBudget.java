package dev.munshi.llm;

import java.time.Clock;
import java.time.LocalDate;

/**
 * How many tokens may be used on one day of the clock's zone. Calls under way are not counted, so
 * that a day may end above it by what these use. Thread-safe.
 */
final class TokenBudget {

  private final long limit;
  private final TokenLedger ledger;
  private final Clock clock;

  /**
   * @param limit of a day, or 0 for none
   */
  TokenBudget(long limit, TokenLedger ledger, Clock clock) {
    this.limit = limit;
    this.ledger = ledger;
    this.clock = clock;
  }

  boolean isSpent() {
    return limit > 0 && left() == 0;
  }

  void use(long tokens) {
    if (tokens > 0) {
      ledger.add(LocalDate.now(clock), tokens);
    }
  }

  long usedToday() {
    return ledger.used(LocalDate.now(clock));
  }

  long left() {
    return Math.max(0, limit - usedToday());
  }
}
