package dev.munshi.corpus.reading;

import dev.munshi.article.PartialDate;
import dev.munshi.corpus.reading.PublishedMarks.Mark;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/** Weighs what a page's marks, its lines and its address say, and gives the reason. */
record PageDates(PublishedMarks marks, ShownDates shown, @Nullable String url) {

  /** A choice, and what spoke against it, for a person. */
  private record Choice(PartialDate date, @Nullable String reason) {}

  Dates dates() {
    var choice = choice();
    var published = choice == null ? null : choice.date();
    var changed = marks.changed();
    var modified = changed == null ? shown.modified() : changed;
    boolean later =
        modified != null && (published == null || modified.first().isAfter(published.last()));
    return new Dates(
        published, later ? modified : null, null, choice == null ? null : choice.reason());
  }

  private @Nullable Choice choice() {
    var seen = shown.atHeading();
    var marked = marked(seen);
    if (marked != null) {
      return seen == null ? besideAddress(marked) : besideSeen(marked, seen);
    }
    if (seen != null) {
      return shownOverDoubt(seen);
    }
    return unmarked();
  }

  /** Linked data, unless another mark and the page itself agree on another day. */
  private @Nullable Mark marked(@Nullable PartialDate seen) {
    var linked = marks.linkedData();
    var meta = marks.sure();
    var declared = meta == null ? shown.declared() : null;
    var sure = declared == null ? meta : new Mark(declared, "its microdata", false);
    if (linked == null || (sure != null && sure.date().equals(seen))) {
      return sure;
    }
    return linked;
  }

  private static Choice besideSeen(Mark marked, PartialDate seen) {
    if (seen.equals(marked.date())) {
      return new Choice(seen, null);
    }
    if (isNextTo(seen, marked.date())) {
      return new Choice(
          seen, "the page shows %s; %s says %s".formatted(seen, marked.where(), marked.date()));
    }
    return new Choice(
        marked.date(),
        "%s says %s; the page shows %s".formatted(marked.where(), marked.date(), seen));
  }

  private Choice besideAddress(Mark marked) {
    var filed = AddressDate.day(url);
    if (filed != null
        && marked.isUniversal()
        && !filed.equals(marked.date())
        && isNextTo(filed, marked.date())) {
      return new Choice(
          filed,
          "its address says %s; %s says %s in universal time"
              .formatted(filed, marked.where(), marked.date()));
    }
    return new Choice(marked.date(), null);
  }

  private Choice shownOverDoubt(PartialDate seen) {
    var doubtful = marks.doubtful();
    return new Choice(
        seen,
        doubtful == null || doubtful.date().equals(seen)
            ? null
            : "the page shows %s; %s says %s".formatted(seen, doubtful.where(), doubtful.date()));
  }

  private @Nullable Choice unmarked() {
    var filed = AddressDate.day(url);
    var doubtful = marks.doubtful();
    if (filed != null
        && marks.dates().isPossible(filed)
        && (doubtful == null || isNextTo(filed, doubtful.date()))) {
      return new Choice(filed, "its address says " + filed);
    }
    if (doubtful != null) {
      return new Choice(doubtful.date(), doubtful.where() + " says " + doubtful.date());
    }
    var elsewhere = shown.elsewhere();
    return elsewhere == null
        ? last()
        : new Choice(elsewhere, "the page says " + elsewhere + " away from its heading");
  }

  private @Nullable Choice last() {
    var scripted = marks.inScripts();
    if (scripted != null) {
      return new Choice(scripted, "the data in its scripts says " + scripted);
    }
    var picture = marks.ofPicture();
    if (picture != null) {
      return new Choice(picture, "its picture is filed under " + picture);
    }
    var month = AddressDate.month(url);
    return month == null ? null : new Choice(month, "its address says " + month);
  }

  private static boolean isNextTo(PartialDate one, PartialDate other) {
    return Math.abs(ChronoUnit.DAYS.between(one.first(), other.first())) <= 1;
  }
}
