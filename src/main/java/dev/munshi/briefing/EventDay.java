package dev.munshi.briefing;

import static java.time.temporal.TemporalAdjusters.lastDayOfMonth;
import static java.util.regex.Pattern.CASE_INSENSITIVE;

import dev.munshi.article.DateRange;
import dev.munshi.article.DatedMention;
import dev.munshi.article.DatesInText;
import dev.munshi.article.PartialDate;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * When something happened, or is to happen, as its sentence says it; never a day of publication.
 *
 * @param planned whether it was still to come when it was written
 */
record EventDay(DateRange days, boolean planned) {

  /** In days, at most. */
  static final int MONTH = 31;

  /** Days behind such words bound something; nothing happened on them. */
  private static final Pattern BOUND =
      Pattern.compile(
          "\\b(?:since|until|till|before|after|by|from|through|between|as of|to|prior to|than"
              + "|as (?:late|early|soon) as|deadline of|ending|ended|and)\\s+(?:(?:late|early|mid)[ -])?$",
          CASE_INSENSITIVE);

  /** A day that calls something: "the January 6 attack". */
  private static final Pattern NAMING =
      Pattern.compile("\\b(?:the|that|this|its|his)\\s+$", CASE_INSENSITIVE);

  private static final Pattern SINCE = Pattern.compile("^(?:since|until) ", CASE_INSENSITIVE);

  private static final Pattern TO_COME =
      Pattern.compile(
          "\\b(?:will|would|shall|could|may|might|to be|is to|are to|set to|due|schedul\\w*|expect\\w*"
              + "|plan\\w*|upcoming|next|hopes to|hoping|intends?|going to|in mind|target\\w*)\\b",
          CASE_INSENSITIVE);

  /** A year is the widest time that something happened in. */
  private static final int LONGEST = 366;

  /** The same where it counts from the day of publication: "this year" is nearly all there is. */
  private static final int LONGEST_RELATIVE = MONTH;

  /** Reports are written on after their day of publication, and days differ around the world. */
  private static final int GRACE = 3;

  private static final int WEEK = 7;

  private static final Comparator<EventDay> MOST_EXACT_FIRST =
      Comparator.comparingLong(EventDay::length);

  /**
   * The most exact of the times that a sentence names, the first of several; null where it names
   * none.
   *
   * @param published when it was published, or null
   * @param topic what is asked for: a day in it is a name, as in "January 6 hearings"
   */
  static @Nullable EventDay of(String sentence, @Nullable PartialDate published, String topic) {
    boolean toCome = isToCome(sentence);
    return DatesInText.of(sentence, published).stream()
        .filter(mention -> isOfEvent(mention, sentence, topic))
        .filter(mention -> toCome || daysAfter(published, mention) <= GRACE)
        .map(mention -> new EventDay(mention.days(), toCome && daysAfter(published, mention) > 0))
        .min(MOST_EXACT_FIRST)
        .orElse(null);
  }

  /** Whether a sentence speaks of what was not yet when it was written. */
  static boolean isToCome(String sentence) {
    return TO_COME.matcher(sentence).find();
  }

  private static boolean isOfEvent(DatedMention mention, String sentence, String topic) {
    var words = mention.span().of(sentence);
    var before = sentence.substring(0, mention.span().start());
    var days = mention.days();
    long length = days.last().toEpochDay() - days.first().toEpochDay() + 1;
    return length <= (mention.kind() == DatedMention.Kind.RELATIVE ? LONGEST_RELATIVE : LONGEST)
        && !SINCE.matcher(words).find()
        && !BOUND.matcher(before).find()
        && !NAMING.matcher(before).find()
        && !topic.toLowerCase(Locale.ROOT).contains(words.toLowerCase(Locale.ROOT));
  }

  private static long daysAfter(@Nullable PartialDate published, DatedMention mention) {
    return published == null
        ? 0
        : mention.days().first().toEpochDay() - published.last().toEpochDay();
  }

  LocalDate first() {
    return days.first();
  }

  /** In days. */
  long length() {
    return days.last().toEpochDay() - days.first().toEpochDay() + 1;
  }

  /** As precisely as it is known: {@code 5 March 2020}, {@code March 2020}. */
  String inWords() {
    var first = days.first();
    if (days.isDay()) {
      return PartialDate.of(first).inWords();
    }
    if (first.getDayOfMonth() == 1 && days.last().equals(first.with(lastDayOfMonth()))) {
      return new PartialDate(first.getYear(), first.getMonthValue(), null).inWords();
    }
    if (first.getDayOfYear() == 1 && days.last().equals(LocalDate.of(first.getYear(), 12, 31))) {
      return Integer.toString(first.getYear());
    }
    if (length() == WEEK) {
      return "week of " + PartialDate.of(first).inWords();
    }
    return PartialDate.of(first).inWords() + " to " + PartialDate.of(days.last()).inWords();
  }
}
