package dev.munshi.corpus.reading;

import dev.munshi.article.PartialDate;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The line with which newspapers close an article: "Published in NAME, February 19th, 2022".
 *
 * @param date as the line says it, or null
 */
record Imprint(String publisher, @Nullable PartialDate date) {

  private static final Pattern FORM =
      Pattern.compile(
          "^(?:Published|Originally published|First published|Appeared) in (?<publisher>\\p{Lu}[^,]{1,40}),"
              + "\\s*(?<date>.{0,40}\\d{4}.{0,20})$");

  /** The last such line, or null. */
  static @Nullable Imprint in(List<Block> blocks) {
    for (var block : blocks.reversed()) {
      var match = FORM.matcher(block.text());
      if (match.matches()) {
        return new Imprint(match.group("publisher"), WrittenDate.in(match.group("date")));
      }
    }
    return null;
  }

  static boolean isOne(String line) {
    return FORM.matcher(line).matches();
  }
}
