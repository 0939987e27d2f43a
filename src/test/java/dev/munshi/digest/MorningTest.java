package dev.munshi.digest;

import static java.util.Comparator.naturalOrder;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.munshi.testing.Await;
import dev.munshi.testing.FakeSlack;
import dev.munshi.testing.RunningClock;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Many rooms of a workspace that want their digest at the same time. That a workspace gets no more
 * than it takes is shown by {@link DeliveriesTest}.
 */
class MorningTest {

  private static final Instant NINE = Instant.parse("2026-05-04T09:00:00Z");
  private static final int ROOMS = 100;

  /** A second of the test is five of everything in it. */
  private static final int SPEED = 5;

  private static final Duration EACH = Duration.ofMillis(800);

  /** What a hundred rooms may take where a thousand may take ten minutes. */
  private static final Duration SHARE = Duration.ofMinutes(1);

  @TempDir Path folder;

  @Test
  void all_have_it_in_time_though_each_post_takes_a_while() throws Exception {
    try (var home = new NewsHome(folder, NINE.minus(Duration.ofHours(1)))) {
      for (int i = 0; i < ROOMS; i++) {
        home.order(new Room("slack", "T1", "C" + i), "UTC", "digest subscribe daily at 09:00");
      }
      home.arrives("news", "Gazette", NewsHome.news(1));
      var clock = new RunningClock(NINE, SPEED);
      try (var slack = new FakeSlack(clock);
          var rooms = new SlackRooms(home.beside(), slack.apiUrl(), clock)) {
        slack.enforceRates(true);
        slack.slowDown(EACH.dividedBy(SPEED));
        var rounds = new Rounds(home.stores(), home::corpus, rooms.poster(), clock);
        var rhythm =
            new DigestThread.Rhythm(
                Duration.ofSeconds(15).dividedBy(SPEED), Duration.ofSeconds(1).dividedBy(SPEED));
        try (var _ = DigestThread.start(rounds, rhythm)) {
          Await.until("all is posted", () -> slack.posts().size() == ROOMS);
        }

        var waited =
            Duration.between(
                NINE,
                slack.posts().stream().map(MorningTest::time).max(naturalOrder()).orElseThrow());
        System.out.printf("%d rooms have their digest within %s%n", ROOMS, waited);
        assertThat(waited).isLessThan(SHARE);
        assertThat(slack.calls("chat.postMessage")).hasSize(ROOMS);
      }
    }
  }

  private static Instant time(JsonNode post) {
    return Instant.ofEpochMilli(
        new BigDecimal(post.path("ts").asText()).movePointRight(3).longValue());
  }
}
