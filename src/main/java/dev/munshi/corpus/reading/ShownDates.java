package dev.munshi.corpus.reading;

import static dev.munshi.corpus.reading.DateWords.MODIFIED;
import static dev.munshi.corpus.reading.DateWords.NONE;
import static dev.munshi.corpus.reading.DateWords.OTHER;
import static dev.munshi.corpus.reading.DateWords.PUBLISHED;

import dev.munshi.article.PartialDate;
import dev.munshi.corpus.reading.Sighting.Form;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The dates that a page shows, weighed by where they stand to its heading and its text.
 *
 * @param sightings in the order of the page
 * @param titled the day that the page's title names, or null
 */
record ShownDates(
    List<Sighting> sightings, Landmarks at, PageScope scope, @Nullable PartialDate titled) {

  /** So many lines above the heading may speak of the article: a date, a section, a label. */
  private static final int ABOVE = 5;

  /** What stands so near above the heading is the article's, whatever its element is named. */
  private static final int JUST_ABOVE = 2;

  /** The same below the heading. */
  private static final int JUST_BELOW = 8;

  /** The text begins so many lines below the heading at the furthest. */
  private static final int FURTHEST = 30;

  /** A date may follow a standfirst, which is text. */
  private static final int AFTER_STANDFIRST = 3;

  private static final int BELOW_TEXT = 12;

  /** What stands at the heading or between it and the text, or null. */
  @Nullable PartialDate atHeading() {
    return first(
        Stream.of(
            near().filter(s -> s.words() == PUBLISHED),
            below().filter(ShownDates::isAbout),
            below().filter(s -> s.form() == Form.OPENING && s.words() == NONE),
            above().sorted((a, b) -> b.line() - a.line()).filter(ShownDates::isAbout)));
  }

  /** What the page's code marks as the day of publication, near its heading or once; or null. */
  @Nullable PartialDate declared() {
    Predicate<Sighting> isDeclared = s -> s.form() == Form.DECLARED && s.words() != OTHER;
    var near = first(Stream.of(near().filter(isDeclared)));
    return near == null ? only(familiar().filter(isDeclared)) : near;
  }

  /** What stands away from the heading and can be no other date, or null. */
  @Nullable PartialDate elsewhere() {
    var said =
        first(
            Stream.of(
                belowText(familiar()).filter(ShownDates::isLabelled),
                own().filter(s -> s.words() == PUBLISHED),
                // several are those of other articles
                ofOneDay(belowText(own()).filter(ShownDates::isAbout)),
                near().filter(ShownDates::isOnlyUpdate)));
    if (titled != null || said != null) {
      return titled == null ? said : titled;
    }
    return Stream.of(
            familiar().filter(s -> s.words() == PUBLISHED),
            own().filter(ShownDates::isAbout),
            own().filter(s -> s.form() == Form.OPENING))
        .flatMap(choice -> Stream.ofNullable(only(choice)))
        .findFirst()
        .orElse(null);
  }

  /** The first change that the page tells of at its heading or below its text, or null. */
  @Nullable PartialDate modified() {
    return first(
        Stream.of(
            near().filter(s -> s.words() == MODIFIED),
            familiar().filter(s -> s.line() > at.last() && s.words() == MODIFIED)));
  }

  private Stream<Sighting> near() {
    return Stream.concat(below(), above());
  }

  private Stream<Sighting> below() {
    int last = Math.min(at.first() + AFTER_STANDFIRST, at.heading() + FURTHEST);
    return familiar()
        .filter(s -> s.line() > at.heading() && s.line() <= last)
        .filter(s -> s.line() < at.first() || s.form() != Form.MENTION)
        .filter(s -> s.line() <= at.heading() + JUST_BELOW || !scope.isBeside(s.element()));
  }

  private Stream<Sighting> above() {
    return familiar()
        .filter(s -> s.line() >= at.heading() - ABOVE && s.line() <= at.heading())
        .filter(s -> s.line() < at.heading() || s.form() == Form.ELEMENT)
        .filter(s -> s.line() >= at.heading() - JUST_ABOVE || !scope.isBeside(s.element()));
  }

  private Stream<Sighting> belowText(Stream<Sighting> some) {
    return some.filter(s -> s.line() > at.last() && s.line() <= at.last() + BELOW_TEXT);
  }

  private Stream<Sighting> familiar() {
    return sightings.stream().filter(s -> !scope.isStrange(s.element()));
  }

  private Stream<Sighting> own() {
    return sightings.stream().filter(s -> !scope.isBeside(s.element()));
  }

  private static boolean isAbout(Sighting sighting) {
    return sighting.words() == NONE
        && (sighting.form() == Form.ELEMENT
            || sighting.form() == Form.DECLARED
            || sighting.form() == Form.LINE);
  }

  private static boolean isLabelled(Sighting sighting) {
    return sighting.words() == PUBLISHED && sighting.form() != Form.MENTION;
  }

  /** In hAtom an entry without a day of publication was published when it was updated. */
  private static boolean isOnlyUpdate(Sighting sighting) {
    return sighting.words() == MODIFIED
        && sighting.form() == Form.ELEMENT
        && sighting.element().hasClass("updated");
  }

  private static @Nullable PartialDate first(Stream<Stream<Sighting>> choices) {
    return choices.flatMap(choice -> choice).map(Sighting::date).findFirst().orElse(null);
  }

  private static Stream<Sighting> ofOneDay(Stream<Sighting> sightings) {
    var all = sightings.toList();
    return only(all.stream()) == null ? Stream.empty() : all.stream();
  }

  private static @Nullable PartialDate only(Stream<Sighting> sightings) {
    var days = sightings.map(Sighting::date).distinct().limit(2).toList();
    return days.size() == 1 ? days.getFirst() : null;
  }
}
