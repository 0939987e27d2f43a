package dev.munshi.app;

import dev.munshi.article.Access;
import dev.munshi.article.Tags;
import dev.munshi.digest.Room;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Where articles with restricted tags may be told.
 *
 * @param rooms the ids of the rooms, or {@link #CONSOLE}, for each restricted tag
 */
record Restrictions(Map<String, Set<String>> rooms) {

  static final Restrictions NONE = new Restrictions(Map.of());

  /** The page and the API of the web server, as a room. */
  static final Room CONSOLE = new Room("console", "", "console");

  /** Throws {@link IllegalArgumentException} where a tag is not as articles have it. */
  Restrictions {
    rooms =
        rooms.entrySet().stream()
            .collect(
                Collectors.toUnmodifiableMap(Map.Entry::getKey, e -> Set.copyOf(e.getValue())));
    for (var tag : rooms.keySet()) {
      if (!Tags.parse(tag).toString().equals(tag) || tag.isEmpty()) {
        throw new IllegalArgumentException(tag + " is no tag in lower case");
      }
    }
  }

  /** What may be told in a room: an article needs it to be named for each of its tags. */
  Access in(Room room) {
    return new Access(
        rooms.entrySet().stream()
            .filter(restricted -> !restricted.getValue().contains(room.id()))
            .map(Map.Entry::getKey)
            .collect(Collectors.toSet()));
  }
}
