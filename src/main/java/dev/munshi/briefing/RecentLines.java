package dev.munshi.briefing;

import dev.munshi.article.Reference;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/**
 * The sentences of the texts that were read last, so that they need not be read again. Thread-safe.
 */
public final class RecentLines {

  private static final int TEXTS = 500;

  private final Map<Reference, List<Line>> lines =
      Collections.synchronizedMap(
          new LinkedHashMap<>(16, 0.75f, true) {
            @Override
            protected boolean removeEldestEntry(Map.Entry<Reference, List<Line>> eldest) {
              return size() > TEXTS;
            }
          });

  List<Line> of(Reference text, Supplier<List<Line>> read) {
    var known = lines.get(text);
    if (known != null) {
      return known;
    }
    var fresh = read.get();
    lines.put(text, fresh);
    return fresh;
  }
}
