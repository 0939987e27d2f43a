package dev.munshi.web;

import dev.munshi.document.Block;
import dev.munshi.document.Block.Paragraph;
import dev.munshi.document.Block.Timeline.Days;
import dev.munshi.document.Block.Timeline.Entry;
import dev.munshi.document.Inline;
import dev.munshi.language.Isolated;
import dev.munshi.rendering.DocumentHtml;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * A timeline as a drawing: its events on an axis, scaled by time, each with a link to its place in
 * the list below. It fits any width without a script.
 */
final class TimelineDrawing {

  /** Of a mark and what is around it, on the axis of a phone; in per cent of the axis. */
  private static final double MARK = 8.5;

  /** In pixels. */
  private static final int LANE = 28;

  private static final int RADIUS = 10;
  private static final int RING = 13;
  private static final int LABELS = 24;

  private final Element svg = new Element("svg");
  private final TimeAxis axis;
  private final List<Double> laneEnds = new ArrayList<>();

  private TimelineDrawing(TimeAxis axis) {
    this.axis = axis;
  }

  static Element of(Block.Timeline timeline) {
    var whole = new Element("div").addClass("timeline");
    var all = timeline.entries().stream().map(Entry::days).filter(Objects::nonNull).toList();
    if (!all.isEmpty()) {
      whole.appendChild(new TimelineDrawing(TimeAxis.of(all)).draw(timeline.entries()));
      whole.appendChild(legend(timeline.entries()));
    }
    var list = whole.appendElement("ol").addClass("events");
    for (int i = 0; i < timeline.entries().size(); i++) {
      list.appendChild(event(timeline.entries().get(i)).id(id(i)));
    }
    return whole;
  }

  private static String id(int entry) {
    return "event-" + (entry + 1);
  }

  /** Marks from the bottom up: those that would lie on each other lie in lanes. */
  private Element draw(List<Entry> entries) {
    var lanes = entries.stream().map(this::lane).toList();
    int base = laneEnds.size() * LANE + RING;
    svg.addClass("axis")
        .attr("role", "group")
        .attr("aria-label", "The events on an axis of time")
        .attr("width", "100%")
        .attr("height", String.valueOf(base + LABELS));
    line("base", 0, 100, base);
    for (var tick : axis.ticks()) {
      double x = tick.at();
      svg.appendChild(
          shape("line")
              .addClass("tick")
              .attr("x1", percent(x))
              .attr("x2", percent(x))
              .attr("y1", String.valueOf(base))
              .attr("y2", String.valueOf(base + 6)));
      svg.appendChild(text(x, base + LABELS - 4, tick.label()).attr("text-anchor", anchor(x)));
    }
    var marks = new ArrayList<Element>();
    for (int i = 0; i < entries.size(); i++) {
      var days = entries.get(i).days();
      if (days != null) {
        int y = base - RING - 4 - lanes.get(i) * LANE;
        stem(axis.middle(days), y, base);
        marks.add(mark(entries.get(i), days, i, y));
      }
    }
    // what comes later lies above
    return svg.appendChildren(marks);
  }

  /** The first lane in which there is room, events coming in the order of their days. */
  private int lane(Entry entry) {
    var days = entry.days();
    if (days == null) {
      return 0;
    }
    double middle = axis.middle(days);
    double start = Math.min(axis.at(days.first()), middle - MARK / 2);
    double end = Math.max(axis.at(days.last().plusDays(1)), middle + MARK / 2);
    int lane = 0;
    while (lane < laneEnds.size() && laneEnds.get(lane) > start) {
      lane++;
    }
    if (lane == laneEnds.size()) {
      laneEnds.add(end);
    } else {
      laneEnds.set(lane, end);
    }
    return lane;
  }

  private Element mark(Entry entry, Days days, int at, int y) {
    double middle = axis.middle(days);
    var mark =
        shape("a")
            .attr("href", "#" + id(at))
            .attr("aria-label", "Event " + (at + 1) + ": " + Isolated.shown(entry.when()));
    if (days.planned()) {
      mark.addClass("planned");
    }
    if (!days.first().equals(days.last())) {
      double start = axis.at(days.first());
      mark.appendChild(
          shape("rect")
              .attr("x", percent(start))
              .attr("width", percent(axis.at(days.last().plusDays(1)) - start))
              .attr("y", String.valueOf(y - 3))
              .attr("height", "6")
              .attr("rx", "3"));
    }
    if (differs(entry)) {
      mark.appendChild(circle(middle, y, RING).addClass("ring"));
    }
    return mark.appendChild(circle(middle, y, RADIUS))
        .appendChild(text(middle, y + 4, String.valueOf(at + 1)).attr("text-anchor", "middle"));
  }

  private void stem(double x, int top, int base) {
    svg.appendChild(
        shape("line")
            .addClass("stem")
            .attr("x1", percent(x))
            .attr("x2", percent(x))
            .attr("y1", String.valueOf(top))
            .attr("y2", String.valueOf(base)));
  }

  private void line(String name, double start, double end, int y) {
    svg.appendChild(
        shape("line")
            .addClass(name)
            .attr("x1", percent(start))
            .attr("x2", percent(end))
            .attr("y1", String.valueOf(y))
            .attr("y2", String.valueOf(y)));
  }

  private static Element circle(double x, int y, int radius) {
    return shape("circle")
        .attr("cx", percent(x))
        .attr("cy", String.valueOf(y))
        .attr("r", String.valueOf(radius));
  }

  private static Element text(double x, int y, String text) {
    return shape("text").attr("x", percent(x)).attr("y", String.valueOf(y)).text(text);
  }

  private static Element shape(String name) {
    return new Element(name);
  }

  private static String percent(double value) {
    return String.format(Locale.ROOT, "%.2f%%", value);
  }

  /** So that no label runs over an end. */
  private static String anchor(double x) {
    return x < 15 ? "start" : x > 85 ? "end" : "middle";
  }

  private static Element legend(List<Entry> entries) {
    var kinds = new ArrayList<String>();
    if (entries.stream().map(Entry::days).anyMatch(TimelineDrawing::isLong)) {
      kinds.add("a bar: known no closer than that");
    }
    if (entries.stream().anyMatch(TimelineDrawing::differs)) {
      kinds.add("a ring: accounts differ");
    }
    if (entries.stream().map(Entry::days).anyMatch(days -> days != null && days.planned())) {
      kinds.add("dashed: planned");
    }
    return new Element("p").addClass("fine").text(String.join(" · ", kinds));
  }

  private static boolean isLong(@Nullable Days days) {
    return days != null && !days.first().equals(days.last());
  }

  private static boolean differs(Entry entry) {
    return entry.what().size() > 1;
  }

  private static Element event(Entry entry) {
    var item = new Element("li");
    item.appendElement("h3").text(Isolated.shown(entry.when()));
    if (!differs(entry)) {
      return item.appendChild(DocumentHtml.of("p", entry.what().getFirst()));
    }
    var accounts = item.appendElement("div").addClass("accounts");
    var list = new Element("ul");
    for (var what : entry.what()) {
      if (isTitle(what)) {
        accounts.appendChild(DocumentHtml.of("p", what).addClass("who"));
      } else {
        list.appendChild(DocumentHtml.of("li", what));
      }
    }
    accounts.appendChild(list);
    return item;
  }

  private static boolean isTitle(Paragraph paragraph) {
    return paragraph.inlines().stream().allMatch(Inline.Strong.class::isInstance);
  }
}
