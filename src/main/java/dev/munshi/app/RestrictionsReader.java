package dev.munshi.app;

import dev.munshi.article.Tags;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads which tags are restricted to which rooms: {@code board=C0BOARD C0LEGAL,legal=C0LEGAL}. */
final class RestrictionsReader {

  static final String RESTRICTED = "corpus.restricted";
  static final List<String> KEYS = List.of(RESTRICTED);

  private final SettingsValues values;

  RestrictionsReader(SettingsValues values) {
    this.values = values;
  }

  Restrictions read() {
    Map<String, Set<String>> rooms = new LinkedHashMap<>();
    for (var item : values.list(RESTRICTED)) {
      var parts = item.split("=", 2);
      var tag = Tags.parse(parts[0]).toString();
      if (parts.length < 2 || tag.isEmpty()) {
        values.problem(
            RESTRICTED + ": " + item + " is not a tag with its rooms, as board=C0BOARD C0LEGAL");
      } else if (rooms.put(tag, rooms(parts[1])) != null) {
        values.problem(RESTRICTED + ": " + tag + " stands there twice");
      }
    }
    return new Restrictions(rooms);
  }

  private static Set<String> rooms(String written) {
    return Stream.of(written.strip().split("\\s+", -1))
        .filter(room -> !room.isEmpty())
        .collect(Collectors.toSet());
  }
}
