package dev.munshi.digest;

import dev.munshi.document.Document;

/**
 * What became of an order.
 *
 * @param said what was done, or why nothing was
 * @param isDone also where there was only something to tell
 */
public record Taken(Document said, boolean isDone) {

  static Taken done(Document said) {
    return new Taken(said, true);
  }

  static Taken refused(Document why) {
    return new Taken(why, false);
  }
}
