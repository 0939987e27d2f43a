package dev.munshi.answer;

import dev.munshi.article.DatedMention;
import dev.munshi.article.DatesInText;
import dev.munshi.article.PartialDate;
import org.jspecify.annotations.Nullable;

/**
 * Says relative days of a report absolutely, in editor's brackets: "on Tuesday" becomes "on Tuesday
 * [19 November 2024]". Without the day of publication nothing is said.
 */
final class AbsoluteDates {

  private AbsoluteDates() {}

  static String in(String sentence, @Nullable PartialDate published) {
    var said = new StringBuilder(sentence);
    for (var mention : DatesInText.of(sentence, published).reversed()) {
      int end = mention.span().end();
      if (isRelativeDay(mention) && !sentence.startsWith(" [", end)) {
        said.insert(end, " [" + PartialDate.of(mention.days().first()).inWords() + "]");
      }
    }
    return said.toString();
  }

  /** Weeks and months stay as they are: their days in brackets would hide more than they tell. */
  private static boolean isRelativeDay(DatedMention mention) {
    return mention.kind() == DatedMention.Kind.RELATIVE && mention.days().isDay();
  }
}
