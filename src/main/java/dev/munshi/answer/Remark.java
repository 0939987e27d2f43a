package dev.munshi.answer;

import java.time.Instant;

/**
 * One message of a thread of people.
 *
 * @param who its author's name, never blank
 * @param text plain
 */
public record Remark(String who, Instant when, String text) {

  public Remark {
    if (who.isBlank()) {
      throw new IllegalArgumentException("somebody says something");
    }
  }
}
