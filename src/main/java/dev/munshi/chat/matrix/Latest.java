package dev.munshi.chat.matrix;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Remembers values for the keys that came last. Thread-safe. */
final class Latest<V> {

  private static final int MOST = 20_000;

  private final Map<String, V> values =
      new LinkedHashMap<>() {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, V> eldest) {
          return size() > MOST;
        }
      };

  synchronized void keep(String key, V value) {
    values.put(key, value);
  }

  synchronized Optional<V> of(String key) {
    return Optional.ofNullable(values.get(key));
  }
}
