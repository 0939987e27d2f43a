package dev.munshi.corpus.reading;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * Regular expressions for whole lines, of which only those are tried that the line's first two
 * letters allow. Thread-safe.
 */
final class Phrases {

  private static final int LETTERS = 26;

  private final List<Pattern> all;

  /** By the first two letters where both are a to z. */
  private final List<List<Pattern>> byStart;

  private Phrases(List<Pattern> all) {
    this.all = all;
    this.byStart =
        IntStream.range(0, LETTERS * LETTERS)
            .mapToObj(Phrases::start)
            .map(start -> all.stream().filter(pattern -> mayStart(pattern, start)).toList())
            .toList();
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

  private static String start(int index) {
    return "" + (char) ('a' + index / LETTERS) + (char) ('a' + index % LETTERS);
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
    if (line.length() < 2) {
      return all;
    }
    int first = letter(line.charAt(0));
    int second = letter(line.charAt(1));
    return first < 0 || second < 0 ? all : byStart.get(first * LETTERS + second);
  }

  private static int letter(char c) {
    int lower = c | 0x20;
    return lower >= 'a' && lower <= 'z' && c < 128 ? lower - 'a' : -1;
  }
}
