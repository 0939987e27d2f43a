package dev.munshi.store;

import java.time.Instant;
import java.util.UUID;

/**
 * Something that was posted to the page's room.
 *
 * @param id its address on the page
 * @param document what was posted, as its writer keeps it
 */
public record KeptEdition(UUID id, Instant at, String title, String document) {

  /** What an edition is called, without what it says. */
  public record Heading(UUID id, Instant at, String title) {}
}
