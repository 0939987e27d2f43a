package dev.munshi.store;

import java.time.LocalDate;

/** How many tokens of language models were used on each day, by all processes. Thread-safe. */
public final class TokenStore {

  private final Database database;

  public TokenStore(Database database) {
    this.database = database;
  }

  public long used(LocalDate day) {
    return database.withHandle(
        handle ->
            handle
                .createQuery("SELECT tokens FROM token_use WHERE day = :day")
                .bind("day", day.toString())
                .mapTo(Long.class)
                .findOne()
                .orElse(0L));
  }

  public void add(LocalDate day, long tokens) {
    database.useHandle(
        handle ->
            handle
                .createUpdate(
                    """
                    INSERT INTO token_use (day, tokens) VALUES (:day, :tokens)
                    ON CONFLICT DO UPDATE SET tokens = tokens + excluded.tokens
                    """)
                .bind("day", day.toString())
                .bind("tokens", tokens)
                .execute());
  }
}
