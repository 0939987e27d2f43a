package dev.munshi.corpus.reading;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/**
 * Regular expressions for whole lines, of which only those are tried that the line's first two
 * characters allow. Thread-safe.
 */
final class Phrases {

  /** More different starts than the scripts of the world's pages have in use. */
  private static final int MOST_STARTS = 20_000;

  private final List<Pattern> all;
  private final Map<String, List<Pattern>> byStart = new ConcurrentHashMap<>();

  private Phrases(List<Pattern> all) {
    this.all = all;
  }

  /**
   * Reads a resource beside this class: an expression a line, {@code #} before a remark.
   *
   * @param name what {@code PLATFORM} in the lines stands for is filled in
   */
  static Phrases in(String name, String platform) {
    try (var lines = new BufferedReader(reader(name))) {
      return new Phrases(
          lines
              .lines()
              .filter(line -> !line.isBlank() && !line.startsWith("#"))
              .map(line -> line.replace("PLATFORM", platform))
              .map(line -> Pattern.compile(line, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE))
              .toList());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static InputStreamReader reader(String name) {
    var in = Objects.requireNonNull(Phrases.class.getResourceAsStream(name), name);
    return new InputStreamReader(in, StandardCharsets.UTF_8);
  }

  private static boolean mayStart(Pattern pattern, String start) {
    var matcher = pattern.matcher(start);
    return matcher.matches() || matcher.hitEnd();
  }

  boolean match(String line) {
    for (var pattern : candidates(line)) {
      if (pattern.matcher(line).matches()) {
        return true;
      }
    }
    return false;
  }

  private List<Pattern> candidates(String line) {
    var start = line.substring(0, Math.min(2, line.length()));
    var known = byStart.get(start);
    if (known != null) {
      return known;
    }
    var allowed = all.stream().filter(pattern -> mayStart(pattern, start)).toList();
    if (byStart.size() < MOST_STARTS) {
      byStart.put(start, allowed);
    }
    return allowed;
  }
}
