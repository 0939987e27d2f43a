package dev.munshi.corpus.reading;

import dev.munshi.article.PartialDate;
import dev.munshi.corpus.reading.PageLines.Dated;
import dev.munshi.corpus.reading.PageLines.Line;
import dev.munshi.corpus.reading.Sighting.Form;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** Collects the dates that a page shows. Not thread-safe. */
final class Sightings {

  /** The longest text of an element that a date is what it is about, in UTF-16 units. */
  private static final int LONGEST_ELEMENT = 80;

  /** No line with a date that tells of its article is longer, in UTF-16 units. */
  private static final int LONGEST_LINE = 400;

  private static final int MOST_IN_LINE = 3;

  private static final Pattern CHANGE = Pattern.compile("(?i)updated?|modif|changed|revis");
  private static final Pattern PUBLICATION = Pattern.compile("(?i)publish|pubdate|posted");

  private final List<Line> lines;
  private final DayOrder order;
  private final MarkedDates marked;
  private final List<Sighting> found = new ArrayList<>();

  private Sightings(PageLines page, DayOrder order, MarkedDates marked) {
    this.lines = page.lines();
    this.order = order;
    this.marked = marked;
  }

  /** In the order of the page. */
  static List<Sighting> of(PageLines page, DayOrder order, MarkedDates marked) {
    var sightings = new Sightings(page, order, marked);
    page.dated().forEach(sightings::add);
    for (int i = 0; i < page.lines().size(); i++) {
      sightings.add(i);
    }
    sightings.found.sort(Comparator.comparingInt(Sighting::line));
    return sightings.found;
  }

  /** What the element shows goes before what its attributes say. */
  private void add(Dated dated) {
    var element = dated.element();
    var text = CleanText.line(element.text());
    var shown = text.length() <= LONGEST_ELEMENT ? find(text) : null;
    var date = shown == null ? attribute(element) : shown.date();
    if (date != null) {
      var inside =
          shown == null ? DateWords.NONE : DateWords.around(text, shown.start(), shown.end());
      var named = inside == DateWords.NONE ? named(element) : inside;
      var words = named == DateWords.NONE ? before(dated) : named;
      boolean declared =
          element.attr("itemprop").equals("datePublished") || element.hasAttr("pubdate");
      var form = declared ? Form.DECLARED : Form.ELEMENT;
      found.add(new Sighting(date, words, form, element, dated.line()));
    }
  }

  private static DateWords named(Element element) {
    var names = element.className() + " " + element.id() + " " + element.attr("itemprop");
    return CHANGE.matcher(names).find() && !PUBLICATION.matcher(names).find()
        ? DateWords.MODIFIED
        : DateWords.NONE;
  }

  private DateWords before(Dated dated) {
    var before = dated.before() + " ";
    return dated.before().isEmpty()
        ? label(dated.line())
        : DateWords.around(before, before.length(), before.length());
  }

  private @Nullable PartialDate attribute(Element element) {
    for (var attribute : List.of("datetime", "content", "title", "data-datetime")) {
      var date = marked.day(element.attr(attribute));
      if (date != null && date.day() != null) {
        return date;
      }
    }
    return null;
  }

  /** What the line above says where it is a label and nothing else. */
  private DateWords label(int line) {
    return line == 0 || line > lines.size()
        ? DateWords.NONE
        : DateWords.label(lines.get(line - 1).text());
  }

  private @Nullable WrittenDate find(String text) {
    var full = WrittenDate.find(text, order, 0);
    var date = full == null ? WrittenDate.findShort(text, order) : full;
    return date == null || MarkedDates.endsRange(text, date) || !marked.isPossible(date.date())
        ? null
        : date;
  }

  private void add(int place) {
    var text = lines.get(place).text();
    if (text.length() > LONGEST_LINE) {
      addOpening(text.substring(0, LONGEST_ELEMENT), place);
      return;
    }
    var date = find(text);
    for (int i = 0; date != null && i < MOST_IN_LINE; i++) {
      add(new DateInLine(text, date), place);
      date = WrittenDate.find(text, order, date.end());
      date = date == null || !marked.isPossible(date.date()) ? null : date;
    }
    addMonth(text, place);
  }

  private void add(DateInLine date, int place) {
    var form = date.form();
    var said = date.words();
    var words = said == DateWords.NONE && date.isFirst() ? label(place) : said;
    add(date.written().date(), words, form, place);
  }

  private void addMonth(String text, int place) {
    var month = WrittenDate.findMonth(text);
    if (month != null && month.start() == 0 && month.end() == text.length()) {
      add(month.date(), label(place), Form.LINE, place);
    }
  }

  private void addOpening(String text, int place) {
    var date = find(text);
    if (date != null && new DateInLine(text, date).opens()) {
      add(date.date(), DateWords.NONE, Form.OPENING, place);
    }
  }

  private void add(PartialDate date, DateWords words, Form form, int place) {
    found.add(new Sighting(date, words, form, lines.get(place).owner(), place));
  }
}
