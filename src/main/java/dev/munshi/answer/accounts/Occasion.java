package dev.munshi.answer.accounts;

import dev.munshi.article.DateRange;
import dev.munshi.article.DatedMention;
import dev.munshi.article.PartialDate;
import java.util.List;
import java.util.stream.Stream;

/** Whether two sentences speak of one occasion. */
final class Occasion {

  /** Reports of one event are not further apart, in days. */
  private static final long DAYS = 14;

  private static final double LIKE = 0.5;

  private Occasion() {}

  /**
   * @param filler what the first one puts into the gap
   */
  static boolean isOne(Saying one, Saying other, Filler filler) {
    return areTwoVoices(one, other)
        && isNear(one, other)
        && switch (filler) {
          case Quantity _ -> isOfOneTime(one, other);
          case Agent _ -> isOfOneTime(one, other);
          case Day _ -> one.overlap(other) >= LIKE;
          case Stand _ -> isOfOneTime(one, other);
        };
  }

  /** An article does not contradict itself, unless it tells what others say. */
  private static boolean areTwoVoices(Saying one, Saying other) {
    return !one.isInArticleOf(other)
        || (Speakers.isReported(one.text()) && Speakers.isReported(other.text()));
  }

  private static boolean isNear(Saying one, Saying other) {
    var mine = one.passage().reference().published();
    var theirs = other.passage().reference().published();
    return mine == null
        || theirs == null
        || widened(mine).overlaps(new DateRange(theirs.first(), theirs.last()));
  }

  /** The times that they name, or else were published at, must agree. */
  private static boolean isOfOneTime(Saying one, Saying other) {
    var mine = one.dates();
    var theirs = other.dates();
    if (mine.isEmpty() && theirs.isEmpty()) {
      return true;
    }
    return times(one, mine).anyMatch(a -> times(other, theirs).anyMatch(a::overlaps))
        || times(one, mine).findAny().isEmpty()
        || times(other, theirs).findAny().isEmpty();
  }

  private static Stream<DateRange> times(Saying saying, List<DatedMention> named) {
    var published = saying.passage().reference().published();
    if (!named.isEmpty()) {
      return named.stream().map(DatedMention::days);
    }
    return published == null ? Stream.of() : Stream.of(widened(published));
  }

  private static DateRange widened(PartialDate date) {
    return new DateRange(date.first().minusDays(DAYS), date.last().plusDays(DAYS));
  }
}
