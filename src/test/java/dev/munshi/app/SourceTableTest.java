package dev.munshi.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.munshi.article.PartialDate;
import dev.munshi.corpus.feeds.SourceStatus;
import dev.munshi.corpus.feeds.SourceStatus.Kind;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;

class SourceTableTest {

  private static final Instant MORNING = Instant.parse("2024-03-05T08:00:00Z");

  private static List<String> lines(SourceStatus... sources) {
    return new SourceTable(ZoneOffset.UTC).lines(List.of(sources));
  }

  @Test
  void shows_a_feed_with_its_times_and_what_went_wrong() {
    var lines =
        lines(
            new SourceStatus(
                "https://gazette.example/rss",
                Kind.FEED,
                "Varnholm\nGazette",
                1_234,
                PartialDate.parse("2024-03-04"),
                MORNING,
                MORNING.minusSeconds(3_600),
                MORNING.plusSeconds(7_200),
                2,
                "the server is in trouble (500)"));

    assertThat(lines)
        .containsExactly(
            "SOURCE                              KIND    ARTICLES  NEWEST      LAST SUCCESS      NEXT RUN",
            "Varnholm Gazette                    feed       1,234  2024-03-04  2024-03-05 07:00  2024-03-05 10:00",
            "  https://gazette.example/rss",
            "  failed 2 times, last on 2024-03-05 08:00: the server is in trouble (500)");
  }

  @Test
  void shows_what_was_never_asked_for_and_what_is_no_feed() {
    var lines =
        lines(
            new SourceStatus(
                "https://gazette.example/rss", Kind.FEED, null, 0, null, null, null, null, 0, null),
            new SourceStatus(
                "/srv/articles", Kind.FOLDER, null, 4, null, null, null, null, 0, null));

    assertThat(lines)
        .containsExactly(
            "SOURCE                              KIND    ARTICLES  NEWEST      LAST SUCCESS      NEXT RUN",
            "https://gazette.example/rss         feed           0  -           never             at once",
            "/srv/articles                       folder         4  -");
  }

  @Test
  void never_is_wider_than_the_terminal() {
    var far = "https://gazette.example/" + "very/".repeat(40) + "far.xml";
    var lines =
        lines(
            new SourceStatus(
                far, Kind.FEED, "N".repeat(200), 1, null, MORNING, null, MORNING, 1, far));

    assertThat(lines).allSatisfy(line -> assertThat(line.length()).isLessThanOrEqualTo(100));
  }

  @Test
  void shows_what_a_feed_could_not_get_without_what_moves_the_cursor() {
    var lines =
        lines(
            new SourceStatus(
                "https://gazette.example/map.xml",
                Kind.FEED,
                null,
                1,
                null,
                MORNING,
                MORNING,
                MORNING,
                0,
                "its part\u001b[2J is missing"));

    assertThat(lines).last().isEqualTo("  incomplete: its part [2J is missing");
  }
}
