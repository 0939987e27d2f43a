package dev.munshi.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/** What the server still waits for before it can answer. Thread-safe. */
public final class Readiness {

  private final Map<String, Supplier<Optional<String>>> checks = new ConcurrentHashMap<>();

  /**
   * Adds a check, or puts it in the place of the one with this name.
   *
   * @param check gives the reason why not, or nothing; asked at each request, so it must be quick
   */
  public void check(String name, Supplier<Optional<String>> check) {
    checks.put(name, check);
  }

  /** The reasons why it cannot answer, each with its check's name; empty when it can. */
  public List<String> reasons() {
    return new TreeMap<>(checks)
        .entrySet().stream()
            .flatMap(
                check -> check.getValue().get().map(why -> check.getKey() + ": " + why).stream())
            .toList();
  }
}
