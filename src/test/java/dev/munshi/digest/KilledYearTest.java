package dev.munshi.digest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.munshi.store.MortalDatabase;
import dev.munshi.testing.FakeSlack;
import dev.munshi.testing.RecordingPoster.Crash;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Posts for each room and day of a year: exactly one. The process ends a thousand times, at any
 * statement of SQL, commit or call of Slack: its thread goes no further, and its connection is
 * closed without a commit. Database and HTTP are real; that a process which the system kills leaves
 * no more than that is shown by {@link KilledProcessTest}.
 */
class KilledYearTest {

  private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");
  private static final int DAYS = 365;
  private static final int LONGEST_LIFE = 100;

  /** Times that a change of clocks leaves out, or that come twice, where there is one. */
  private static final Map<String, String> TIMES =
      Map.of(
          "Europe/Berlin", "02:15",
          "America/New_York", "01:15",
          "Australia/Lord_Howe", "02:15",
          "Asia/Karachi", "09:00",
          "Asia/Kabul", "00:00");

  @TempDir Path folder;

  private final Lives lives = new Lives(new Random(7), LONGEST_LIFE);

  private static String channel(String zone) {
    return "C" + zone.replaceAll("[^A-Za-z]", "").toUpperCase(Locale.ROOT);
  }

  @Test
  void through_a_thousand_deaths_each_room_gets_one_a_day() throws Exception {
    try (var home = new NewsHome(folder, START);
        var slack = new FakeSlack(home.clock);
        var rooms = new SlackRooms(home.beside(), slack.apiUrl(), home.clock);
        var database = MortalDatabase.open(home.home, lives)) {
      TIMES.forEach(
          (zone, time) ->
              home.order(
                  new Room("slack", "T1", channel(zone)),
                  zone,
                  "digest subscribe daily at " + time));
      home.holdsBack(DAYS);
      var stores = DigestStores.in(database);
      var poster = lives.poster(rooms.poster(), slack);
      var corpora = lives.corpora(home::corpus);
      for (int hour = 0; hour < DAYS * 24; hour += 2) {
        home.moveTo(START.plus(Duration.ofHours(hour)));
        if (hour % 24 == 0) {
          home.letsOut();
        }
        run(home, () -> new Rounds(stores, corpora, poster, home.clock).run());
      }
      print();
      assertThat(home.stores().posts().open()).isZero();
      assertThat(SlackRooms.keys(slack)).doesNotHaveDuplicates();
      TIMES.keySet().forEach(zone -> hasOneEachDay(slack, zone));
      assertThat(count()).isGreaterThanOrEqualTo(1_000);
      assertThat(lives.ends()).hasSize(10);
    }
  }

  /** The next process starts when the lease of the last one is over. */
  private void run(NewsHome home, Runnable round) {
    for (boolean running = true; running; ) {
      try {
        round.run();
        running = false;
      } catch (Crash e) {
        home.clock.advance(Duration.ofMinutes(3));
        lives.next();
      }
    }
  }

  private static void hasOneEachDay(FakeSlack slack, String zone) {
    var byDay = SlackRooms.byDay(slack, channel(zone), ZoneId.of(zone));
    var first = LocalDate.ofInstant(START, ZoneId.of(zone));
    assertThat(byDay).as(zone).hasSizeBetween(DAYS - 1, DAYS);
    assertThat(byDay.values()).as(zone).containsOnly(1L);
    assertThat(byDay.keySet())
        .as(zone)
        .allMatch(day -> !day.isBefore(first) && day.isBefore(first.plusDays(DAYS + 1)));
  }

  private int count() {
    return lives.ends().values().stream().mapToInt(Integer::intValue).sum();
  }

  private void print() {
    System.out.printf("A process ended %,d times in %d days:%n", count(), DAYS);
    lives.ends().forEach((where, times) -> System.out.printf("  %-34s %5d%n", where, times));
  }
}
