package dev.munshi.app;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.DoublePredicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What the keys are set to, and every problem met while reading them. Not thread-safe. */
final class SettingsValues {

  private final Map<String, String> values = new LinkedHashMap<>();
  private final List<String> problems = new ArrayList<>();

  void put(String key, String value) {
    values.put(key, value.strip());
  }

  /** Notes what is wrong, beginning with the key; secrets are not named in it. */
  void problem(String problem) {
    problems.add(problem);
  }

  List<String> problems() {
    return problems;
  }

  /** The value, or null where it is not set or empty. */
  @Nullable String text(String key) {
    var value = values.get(key);
    return value == null || value.isEmpty() ? null : value;
  }

  /** The values between commas. */
  List<String> list(String key) {
    return Stream.of(values.getOrDefault(key, "").split(",", -1))
        .map(String::strip)
        .filter(value -> !value.isEmpty())
        .toList();
  }

  /**
   * @param expected what it should be, for the problem: "a number from 0 to 1"
   */
  double number(String key, double otherwise, String expected, DoublePredicate ok) {
    var value = text(key);
    if (value == null) {
      return otherwise;
    }
    try {
      double number = Double.parseDouble(value);
      if (ok.test(number)) {
        return number;
      }
    } catch (NumberFormatException e) {
      // said below, like a number out of range
    }
    problem(key + ": " + value + " is not " + expected);
    return otherwise;
  }

  /** A time as {@link WrittenDuration} reads it. */
  Duration duration(String key, Duration otherwise, Duration shortest, String expected) {
    var value = text(key);
    if (value == null) {
      return otherwise;
    }
    var time = WrittenDuration.parse(value).filter(found -> found.compareTo(shortest) >= 0);
    if (time.isEmpty()) {
      problem(key + ": " + value + " is not " + expected);
    }
    return time.orElse(otherwise);
  }

  /** Whether it is {@code true}; not set is {@code false}. */
  boolean flag(String key) {
    var value = text(key);
    if (value != null && !value.equals("true") && !value.equals("false")) {
      problem(key + ": " + value + " is not true or false");
    }
    return "true".equals(value);
  }
}
