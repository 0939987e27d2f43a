package dev.munshi.digest;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import dev.munshi.testing.RecordingPoster.Crash;
import dev.munshi.testing.RecordingPoster.Standing;
import dev.munshi.testing.RecordingPoster.Weather;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Posts for each room and day: exactly one, whatever happens. */
class OnceTest {

  private static final List<String> ZONES =
      List.of(
          "Europe/Berlin", "America/New_York", "Australia/Lord_Howe", "Asia/Karachi", "Asia/Kabul");
  private static final int DAYS = 16;

  @TempDir Path folder;

  private final Random random = new Random(7);
  private final Map<String, Integer> crashes = new TreeMap<>();

  private static Room room(String zone) {
    return new Room("slack", "T1", zone);
  }

  @ParameterizedTest
  @ValueSource(strings = {"2026-03-24T12:00:00Z", "2026-10-24T12:00:00Z"})
  void over_changes_of_clocks_and_crashes_each_room_gets_one_a_day(Instant start) {
    try (var home = new NewsHome(folder, start)) {
      ZONES.forEach(zone -> home.order(room(zone), zone, "digest subscribe daily at 02:30"));
      home.poster.weather(this::weather);
      var end = start.plus(Duration.ofDays(DAYS));
      for (int hour = 0; home.clock.instant().isBefore(end); hour++) {
        if (hour % 6 == 0) {
          home.arrives("news-" + hour, "Gazette", news(hour));
        }
        run(home);
        home.clock.advance(Duration.ofMinutes(30));
        run(home);
        home.clock.advance(Duration.ofMinutes(30));
      }

      for (var zone : ZONES) {
        assertThat(byDay(home.poster.posts(), zone))
            .as(zone)
            .hasSize(DAYS)
            .allSatisfy((day, times) -> assertThat(times).isEqualTo(1));
      }
      assertThat(crashes.keySet()).hasSize(3);
      System.out.println("Killed: " + crashes);
    }
  }

  private static String news(int number) {
    return "Councillor %s%d of Varnholm proposed measure %d for the harbour, the schools and ferry %d."
        .formatted("Brandt", number, number * 7, number * 13);
  }

  private void run(NewsHome home) {
    for (boolean running = true; running; ) {
      try {
        new Rounds(home.stores(), room -> corpus(home, room), home.poster, home.clock).run();
        running = false;
      } catch (Crash e) {
        // the next process starts when the lease of this one is over
        home.clock.advance(Duration.ofMinutes(3));
      }
    }
  }

  private RoomCorpora.Corpus corpus(NewsHome home, Room room) {
    if (random.nextInt(4) == 0) {
      throw crash("while composing");
    }
    return home.corpus(room);
  }

  private Weather weather() {
    return switch (random.nextInt(8)) {
      case 0 -> {
        crash("before the post");
        yield Weather.CRASH_BEFORE;
      }
      case 1 -> {
        crash("after the post");
        yield Weather.CRASH_AFTER;
      }
      case 2 -> Weather.UNANSWERED;
      case 3 -> Weather.BUSY;
      default -> Weather.FINE;
    };
  }

  private Crash crash(String where) {
    crashes.merge(where, 1, Integer::sum);
    return new Crash();
  }

  /** By the day in its key: a late one belongs to the day on which it was due. */
  private static Map<LocalDate, Long> byDay(List<Standing> posts, String zone) {
    return posts.stream()
        .filter(post -> post.room().equals(room(zone)))
        .map(post -> Instant.parse(post.key().substring(post.key().lastIndexOf('/') + 1)))
        .collect(groupingBy(due -> LocalDate.ofInstant(due, ZoneId.of(zone)), counting()));
  }

  @Test
  void two_processes_on_one_store_post_each_once() throws Exception {
    int rooms = 60;
    try (var home = new NewsHome(folder, Instant.parse("2026-05-01T08:00:00Z"));
        var other = home.beside();
        var threads = Executors.newFixedThreadPool(2)) {
      for (int i = 0; i < rooms; i++) {
        home.order(new Room("slack", "T1", "C" + i), "UTC", "digest subscribe daily at 09:00");
      }
      home.arrives("news", "Gazette", news(1));
      home.clock.advance(Duration.ofHours(1));
      var second = new Rounds(DigestStores.in(other), home::corpus, home.poster, home.clock);
      List<Callable<Void>> both = List.of(() -> twice(home.rounds()), () -> twice(second));
      for (var result : threads.invokeAll(both)) {
        result.get();
      }

      assertThat(home.poster.posts()).hasSize(rooms);
      assertThat(home.poster.posts().stream().map(Standing::room).distinct()).hasSize(rooms);
    }
  }

  private static Void twice(Rounds rounds) {
    rounds.run();
    rounds.run();
    return null;
  }
}
