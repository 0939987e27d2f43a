package dev.munshi.document;

import java.time.Instant;
import java.util.UUID;

/**
 * A document that was published.
 *
 * @param id by which it is known everywhere, for good
 * @param at when it was published
 */
public record Edition(UUID id, Instant at, Document document) {

  /** What an edition is called in a list. */
  public record Heading(UUID id, Instant at, String title) {}
}
