package dev.munshi.llm;

import java.net.http.HttpHeaders;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** How long a provider asks to be left alone. */
public final class RetryAfter {

  /** Gemini says it in the body alone. */
  private static final Pattern IN_BODY = Pattern.compile("\"retryDelay\"\\s*:\\s*\"([\\d.]+)s\"");

  private RetryAfter() {}

  /** What the headers say, in milliseconds, seconds or as a date, or the body; else null. */
  public static @Nullable Duration in(HttpHeaders headers, String body) {
    var millis = headers.firstValue("retry-after-ms");
    var after = headers.firstValue("Retry-After");
    var written = IN_BODY.matcher(body);
    if (millis.isPresent()) {
      return of(millis.get(), 1);
    }
    if (after.isPresent()) {
      return of(after.get(), 1_000);
    }
    return written.find() ? of(written.group(1), 1_000) : null;
  }

  private static @Nullable Duration of(String written, int unit) {
    try {
      return written.matches("[\\d.]{1,12}")
          ? Duration.ofMillis((long) (Double.parseDouble(written) * unit))
          : until(written);
    } catch (NumberFormatException | DateTimeException e) {
      // a provider that says nothing readable says nothing
      return null;
    }
  }

  private static Duration until(String date) {
    var then = ZonedDateTime.parse(date, DateTimeFormatter.RFC_1123_DATE_TIME);
    var left = Duration.between(Instant.now(), then);
    return left.isNegative() ? Duration.ZERO : left;
  }
}
