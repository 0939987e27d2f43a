package dev.munshi.chat.matrix;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** What people of a {@link FakeMatrix} tell of themselves. Thread-safe. */
final class FakeProfiles {

  private final Map<String, String> names = new ConcurrentHashMap<>();
  private final Map<String, String> zones = new ConcurrentHashMap<>();

  void name(String user, String name) {
    names.put(user, name);
  }

  void zone(String user, String zone) {
    zones.put(user, zone);
  }

  String name(String user) {
    return names.getOrDefault(user, user);
  }

  Optional<String> zone(String user) {
    return Optional.ofNullable(zones.get(user));
  }
}
