package dev.munshi.briefing;

import static java.util.regex.Pattern.CASE_INSENSITIVE;

import dev.munshi.article.DateRange;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Whose promises are asked for, and on what.
 *
 * @param written as the person wrote it, may be empty
 * @param by who made them, or empty for anybody
 * @param on what they are about, or empty for anything
 * @param published the days on which they were reported, or null for any
 */
public record PromiseOrder(String written, String by, String on, @Nullable DateRange published) {

  private static final List<Pattern> FORMS =
      List.of(
          form("(?:made )?(?:by|from|of) (?<by>.+?)(?: (?:on|about|regarding) (?<on>.+))?"),
          form("(?:on|about|regarding|for) (?<on>.+?)(?: (?:made )?(?:by|from) (?<by>.+))?"),
          form("(?<on>.+?) (?:made )?by (?<by>.+)"),
          form("(?<on>.*)(?<by>)"));

  private static Pattern form(String form) {
    return Pattern.compile(form, CASE_INSENSITIVE);
  }

  /**
   * Reads what stands after {@code promises}; any text is an order.
   *
   * @param asked the day from which "last week" counts
   */
  public static PromiseOrder of(String written, LocalDate asked) {
    var line = written.strip().replaceAll("\\s+", " ");
    var period = WrittenPeriod.find(line, asked);
    var words =
        period
            .map(time -> line.substring(0, time.start()) + " " + line.substring(time.end()))
            .orElse(line)
            .replaceAll("\\s+", " ")
            .strip();
    var match =
        FORMS.stream()
            .map(form -> form.matcher(words))
            .filter(matcher -> matcher.matches())
            .findFirst()
            .orElseThrow();
    return new PromiseOrder(
        line,
        part(match.group("by")),
        part(match.group("on")),
        period.map(p -> p.days()).orElse(null));
  }

  private static String part(@Nullable String words) {
    return words == null ? "" : words.strip();
  }
}
