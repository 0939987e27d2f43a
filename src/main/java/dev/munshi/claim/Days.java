package dev.munshi.claim;

import dev.munshi.article.DateRange;
import dev.munshi.article.DatedMention;
import dev.munshi.article.DatesInText;
import dev.munshi.article.PartialDate;
import dev.munshi.article.Span;
import dev.munshi.sentence.Words;
import java.time.Month;
import java.time.MonthDay;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The days, months and years that a text names.
 *
 * @param mentions in the order of their certainty
 */
record Days(List<Mention> mentions) {

  private static final String MONTHS = "janfebmaraprmayjunjulaugsepoctnovdec";
  private static final String MONTH =
      "(?<month>(?-i:Mar(?:ch)?|May)|jan(?:uary)?|feb(?:ruary)?|apr(?:il)?|june?|july?|aug(?:ust)?"
          + "|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\b\\.?";
  private static final String NUMBER = "0?(?<day>[12]\\d|3[01]|[1-9])(?:st|nd|rd|th)?";
  private static final List<Pattern> DAY_AND_MONTH =
      List.of(
          Pattern.compile("\\b" + NUMBER + " (?:of )?" + MONTH, Pattern.CASE_INSENSITIVE),
          Pattern.compile("\\b" + MONTH + " " + NUMBER + "\\b", Pattern.CASE_INSENSITIVE));

  /** Both are null where the words name no day that exists. */
  record Mention(
      Span span, String words, @Nullable DateRange range, @Nullable MonthDay withoutYear) {

    private @Nullable MonthDay monthDay() {
      return range != null && range.isDay() ? MonthDay.from(range.first()) : withoutYear;
    }

    String inWords() {
      return range != null && range.isDay() ? PartialDate.of(range.first()).inWords() : words;
    }

    /** The same for the same days, however they are written. */
    String key() {
      return range != null ? range.toString() : String.valueOf(withoutYear);
    }

    private boolean isYear() {
      return range != null && range.first().plusYears(1).minusDays(1).equals(range.last());
    }

    private boolean isBorneOutBy(Mention other) {
      if (range != null && other.range != null) {
        return range.contains(other.range);
      }
      return monthDay() != null && Objects.equals(monthDay(), other.monthDay());
    }
  }

  static Days in(Said said) {
    var text = said.text();
    var mentions = new ArrayList<Mention>();
    for (DatedMention dated : DatesInText.of(text, said.published())) {
      boolean open = said.published() == null && dated.kind() == DatedMention.Kind.WITHOUT_YEAR;
      var words = dated.span().of(text);
      mentions.add(
          open
              ? new Mention(dated.span(), words, null, MonthDay.from(dated.days().first()))
              : new Mention(dated.span(), words, dated.days(), null));
    }
    for (var form : DAY_AND_MONTH) {
      for (var match = form.matcher(text); match.find(); ) {
        var span = new Span(match.start(), match.end());
        if (mentions.stream().map(Mention::span).noneMatch(span::overlaps)) {
          mentions.add(new Mention(span, match.group(), null, monthDay(match)));
        }
      }
    }
    return new Days(List.copyOf(mentions));
  }

  private static @Nullable MonthDay monthDay(Matcher match) {
    var month = Month.of(MONTHS.indexOf(Words.lower(match.group("month")).substring(0, 3)) / 3 + 1);
    int day = Integer.parseInt(match.group("day"));
    return day > month.maxLength() ? null : MonthDay.of(month, day);
  }

  List<Span> spans() {
    return mentions.stream().map(Mention::span).toList();
  }

  /** Those that none of the sources bears out. */
  List<Mention> missingFrom(List<Said> sources) {
    var theirs = sources.stream().flatMap(said -> in(said).mentions().stream()).toList();
    return mentions.stream()
        .filter(mine -> mine.range() != null || mine.withoutYear() != null)
        .filter(mine -> theirs.stream().noneMatch(mine::isBorneOutBy))
        .filter(mine -> sources.stream().noneMatch(said -> saysInPieces(mine, said)))
        .toList();
  }

  /** "the 2018 judgment" names a year, "in May" of a report of 2020 names May 2020. */
  private static boolean saysInPieces(Mention mine, Said said) {
    if (mine.range() == null || mine.range().isDay()) {
      return false;
    }
    int year = mine.range().first().getYear();
    var month = mine.range().first().getMonth().getDisplayName(TextStyle.FULL, Locale.ENGLISH);
    return said.namesYear(year) && (mine.isYear() || said.text().contains(month));
  }

  /** The only other day that the sources name, where a day is meant, or null. */
  static @Nullable String otherThan(Mention mine, List<Said> sources) {
    if (mine.monthDay() == null) {
      return null;
    }
    var days =
        sources.stream()
            .flatMap(said -> in(said).mentions().stream())
            .filter(mention -> mention.monthDay() != null)
            .toList();
    boolean one = days.stream().map(Mention::monthDay).distinct().count() == 1;
    return one ? days.getFirst().inWords() : null;
  }
}
