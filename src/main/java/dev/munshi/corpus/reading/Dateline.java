package dev.munshi.corpus.reading;

import dev.munshi.article.PartialDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * How a wire story opens: {@code LAHORE, Dec 12 (AGENCY): }.
 *
 * @param agency the news agency, or null
 * @param date where it is written with its year, or null
 * @param end where the story itself begins, in UTF-16 units
 */
record Dateline(@Nullable String agency, @Nullable PartialDate date, int end) {

  private static final String PLACE = "\\p{Lu}[\\p{Lu}\\p{M}.'’ /-]{2,40}";
  private static final Pattern FORM =
      Pattern.compile(
          "^(?:"
              + PLACE
              + ")(?:,\\s*(?<rest>[^():–—]{2,40}?))?\\s*"
              + "(?:\\((?<agency>[\\p{L}][\\p{L}\\p{N}.&/ -]{1,30})\\)\\s*[:–—-]*|[:–—]|\\s--?\\s)\\s*");
  private static final Pattern AGENCY_FIRST =
      Pattern.compile("^\\((?<agency>[\\p{Lu}][\\p{L}\\p{N}.&/ -]{1,30})\\)\\s*[:–—-]*\\s*");

  /** The text's dateline, or null where it has none. */
  static @Nullable Dateline of(String text) {
    var start = text.substring(0, Math.min(text.length(), 160));
    var match = FORM.matcher(start);
    if (match.find()) {
      return new Dateline(match.group("agency"), day(match), match.end());
    }
    var bare = AGENCY_FIRST.matcher(start);
    return bare.find() ? new Dateline(bare.group("agency"), null, bare.end()) : null;
  }

  private static @Nullable PartialDate day(Matcher match) {
    var rest = match.group("rest");
    return rest == null ? null : WrittenDate.in(rest);
  }

  /** The text without its dateline; as it is where nothing would be left. */
  static String strip(String text) {
    var line = of(text);
    return line == null || line.end() >= text.length() ? text : text.substring(line.end());
  }
}
