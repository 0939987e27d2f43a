package dev.munshi.app;

import java.time.DateTimeException;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** A time as people write it in settings: {@code 90s}, {@code 30m}, {@code 1h30m}, {@code 2d}. */
final class WrittenDuration {

  private static final Pattern SHORT =
      Pattern.compile("(?:\\d{1,6}d)?(?:\\d{1,6}h)?(?:\\d{1,6}m)?(?:\\d{1,6}s)?");

  private WrittenDuration() {}

  /** Nothing where it is neither written so nor in ISO 8601, {@code PT1H30M}. */
  static Optional<Duration> parse(String written) {
    var text = written.strip().toLowerCase(Locale.ROOT).replaceAll("\\s+", "");
    if (text.isEmpty()) {
      return Optional.empty();
    }
    try {
      return Optional.of(Duration.parse(SHORT.matcher(text).matches() ? iso(text) : text));
    } catch (DateTimeException | ArithmeticException e) {
      return Optional.empty();
    }
  }

  private static String iso(String text) {
    int days = text.indexOf('d') + 1;
    var time = text.substring(days);
    return "P" + text.substring(0, days) + (time.isEmpty() ? "" : "T" + time);
  }
}
