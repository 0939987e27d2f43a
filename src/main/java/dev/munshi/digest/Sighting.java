package dev.munshi.digest;

import dev.munshi.answer.Statement;
import dev.munshi.article.Reference;
import org.jspecify.annotations.Nullable;

/**
 * An article that has the words of a watch.
 *
 * @param sentence in which they stand, verified, or null where the title has them, or it is not
 *     shown
 * @param kind what is new of it
 */
record Sighting(Reference article, @Nullable Statement sentence, Kind kind) {

  enum Kind {
    /** Its story. */
    STORY(""),
    /** What it says of a story that was told. */
    UPDATE("New on a story told before: "),
    /** Its text, which said something else before. */
    CHANGED("Its text has changed and now says: ");

    private final String lead;

    Kind(String lead) {
      this.lead = lead;
    }

    /** What is said before its sentence; may be empty. */
    String lead() {
      return lead;
    }
  }

  static Sighting titled(Reference article) {
    return new Sighting(article, null, Kind.STORY);
  }
}
