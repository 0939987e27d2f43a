package dev.munshi.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.munshi.document.Block;
import dev.munshi.document.Block.Paragraph;
import dev.munshi.document.Block.Timeline.Days;
import dev.munshi.document.Block.Timeline.Entry;
import dev.munshi.document.Document;
import dev.munshi.document.Inline;
import dev.munshi.testing.Browser;
import java.net.URI;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TimelineDrawingTest {

  private static final LocalDate MARCH = LocalDate.of(2024, 3, 1);

  @TempDir Path folder;

  private static Entry entry(String when, LocalDate first, LocalDate last, String... what) {
    return new Entry(
        when,
        new Days(first, last, when.endsWith("(planned)")),
        List.of(what).stream().map(Paragraph::of).toList());
  }

  private static final List<Entry> EVENTS =
      List.of(
          entry("2022", LocalDate.of(2022, 1, 1), LocalDate.of(2022, 12, 31), "The plan."),
          new Entry(
              "1 March 2024 or 2 March 2024",
              new Days(MARCH, MARCH, false),
              List.of(
                  Paragraph.of(new Inline.Strong("Accounts differ")),
                  Paragraph.of(
                      new Inline.Text("Fees rose by 5 per cent. "),
                      new Inline.Link("[1]", "https://gazette.example/a")),
                  Paragraph.of("Fees rose by 7 per cent. [2]"))),
          entry("2 March 2024", MARCH.plusDays(1), MARCH.plusDays(1), "بندرگاہ کی فیس میں اضافہ"),
          entry(
              "March 2025 (planned)",
              MARCH.plusYears(1),
              MARCH.plusYears(1).plusDays(30),
              "More."));

  private static Element drawn(List<Entry> entries) {
    return TimelineDrawing.of(new Block.Timeline(entries));
  }

  private static double x(Element circle) {
    return Double.parseDouble(circle.attr("cx").replace("%", ""));
  }

  @Test
  void marks_lie_where_their_days_are_and_lead_to_their_events() {
    var drawing = drawn(EVENTS);
    var marks = drawing.select("svg a");

    assertThat(marks).hasSize(4);
    var places = drawing.select("svg a circle:not(.ring)").stream().map(c -> x(c)).toList();
    assertThat(places).isSorted().allMatch(x -> x > 0 && x < 100);
    // mid 2022 to 1 March 2024 is 20 months, from there to mid March 2025 is 12.5
    assertThat((places.get(3) - places.get(1)) / (places.get(1) - places.get(0)))
        .isBetween(0.6, 0.65);
    for (int i = 0; i < 4; i++) {
      var event = drawing.select(marks.get(i).attr("href"));
      assertThat(event.select("h3").text()).isEqualTo(EVENTS.get(i).when());
      assertThat(marks.get(i).attr("aria-label"))
          .isEqualTo("Event " + (i + 1) + ": " + EVENTS.get(i).when());
    }
  }

  @Test
  void what_is_imprecise_planned_or_in_dispute_is_marked_and_explained() {
    var drawing = drawn(EVENTS);

    assertThat(drawing.select("svg a:has(rect)").eachAttr("href"))
        .containsExactly("#event-1", "#event-4");
    assertThat(drawing.select("svg a:has(.ring)").eachAttr("href")).containsExactly("#event-2");
    assertThat(drawing.select("svg a.planned").eachAttr("href")).containsExactly("#event-4");
    assertThat(drawing.select("p.fine").text()).contains("bar", "ring", "dashed");
    assertThat(drawing.select("#event-2 .accounts .who").text()).isEqualTo("Accounts differ");
    assertThat(drawing.select("#event-2 .accounts li")).hasSize(2);
    assertThat(drawing.select("#event-2 .accounts li a").attr("href"))
        .isEqualTo("https://gazette.example/a");
    assertThat(drawing.select("#event-3 p").attr("dir")).isEqualTo("rtl");
  }

  @Test
  void nothing_lies_on_something_else_however_close_the_days_are() {
    var entries = new ArrayList<Entry>();
    for (int i = 0; i < 15; i++) {
      var day = MARCH.plusDays(i / 3);
      entries.add(entry("day " + i, day, day, "what"));
    }
    var circles = drawn(entries).select("svg a circle");

    for (int i = 0; i < circles.size(); i++) {
      for (int j = 0; j < i; j++) {
        boolean sameLane = circles.get(i).attr("cy").equals(circles.get(j).attr("cy"));
        assertThat(!sameLane || Math.abs(x(circles.get(i)) - x(circles.get(j))) >= 8.4).isTrue();
      }
    }
    assertThat(circles).allMatch(circle -> Integer.parseInt(circle.attr("cy")) >= 13);
  }

  @Test
  void an_event_without_a_place_in_time_stands_in_the_list_only() {
    var drawing = drawn(List.of(new Entry("some day", List.of(Paragraph.of("what")))));

    assertThat(drawing.select("svg")).isEmpty();
    assertThat(drawing.select("li h3").text()).isEqualTo("some day");
  }

  @Test
  void a_phone_shows_all_of_it_in_real_life() throws Exception {
    var browser = Browser.ofMachine(folder);
    try (var web = new ServedConsole()) {
      web.desk.told = new Document("Timeline: harbour fees", List.of(new Block.Timeline(EVENTS)));
      var address = URI.create("http://127.0.0.1:" + web.port() + "/tell?q=tell");

      var page = Jsoup.parse(browser.opened(address));
      var picture =
          ImageIO.read(browser.pictured(address, folder.resolve("p.png"), 500, 900).toFile());

      assertThat(page.select("svg.axis a")).hasSize(4);
      // the mark of the last event is inside the picture, and drawn
      assertThat(coloursIn(picture, 440, 500)).isGreaterThan(1);
    }
  }

  private static long coloursIn(java.awt.image.BufferedImage picture, int from, int to) {
    return IntStream.range(from, to)
        .flatMap(x -> IntStream.range(100, 400).map(y -> picture.getRGB(x, y)))
        .distinct()
        .count();
  }
}
