package dev.munshi.corpus.reading;

import dev.munshi.article.PartialDate;
import java.time.DateTimeException;
import java.util.regex.Pattern;

/** A date in a field that is made for it: ISO 8601, with a time of day or without. */
final class DeclaredDate {

  private static final Pattern WITH_TIME =
      Pattern.compile(
          "(\\d{4}-\\d{2}-\\d{2})[Tt ]+([01]?\\d|2[0-4]):?[0-5]\\d(:?[0-6]\\d([.,]\\d+)?)?"
              + " *([Zz]|UTC|GMT|[+-]\\d{2}(:?\\d{2})?)?( *\\[[\\w/+-]+])?");

  private DeclaredDate() {}

  /**
   * The day as it is written, whatever its time zone; throws {@link DateTimeException} for what is
   * neither {@code YYYY}, {@code YYYY-MM}, {@code YYYY-MM-DD} nor such a day with a time.
   */
  static PartialDate parse(String written) {
    var match = WITH_TIME.matcher(written.strip());
    return PartialDate.parse(match.matches() ? match.group(1) : written);
  }
}
