package dev.munshi.digest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.munshi.testing.Await;
import dev.munshi.testing.ChildJvm;
import dev.munshi.testing.FakeSlack;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Processes of their own that the system kills at random times, with a real database and a Slack
 * that outlives them: what {@link KilledYearTest} takes for the end of a process, in real.
 */
class KilledProcessTest {

  private static final List<String> ZONES =
      List.of(
          "Europe/Berlin", "America/New_York", "Australia/Lord_Howe", "Asia/Karachi", "Asia/Kabul");
  private static final int ROOMS_PER_ZONE = 4;
  private static final Duration STEP = Duration.ofHours(2);
  private static final Duration ENOUGH = Duration.ofSeconds(25);
  private static final int FEWEST_KILLS = 5;
  private static final int MOST_KILLS = 100;

  /** A process is killed at a random time after a random number of posts. */
  private static final int MOST_POSTS = 16;

  private static final int MILLIS = 60;

  @TempDir Path folder;

  private final Random random = new Random(7);
  private final Map<String, Integer> kills = new TreeMap<>();
  private FakeSlack slack;

  @BeforeEach
  void start() {
    // later than the clocks of the processes: nothing is too old to be looked for
    slack = new FakeSlack(() -> Instant.parse("2028-01-01T00:00:00Z"));
  }

  @AfterEach
  void stop() {
    slack.close();
  }

  private void order(Instant now, String zone, String channel, String order) {
    try (var home = new NewsHome(folder, now)) {
      home.order(new Room("slack", "T1", channel), zone, order);
    }
  }

  private ChildJvm process(List<Instant> instants) throws Exception {
    var temporary = Files.createDirectories(folder.resolve("tmp"));
    return ChildJvm.start(
        temporary,
        DigestProcess.class,
        Stream.concat(Stream.of(folder, slack.apiUrl()), instants.stream()).toArray());
  }

  private void runs(Instant... instants) throws Exception {
    try (var process = process(List.of(instants))) {
      process.await(DigestProcess.DONE);
    }
  }

  @Test
  void through_kills_at_random_times_each_room_gets_one_a_day() throws Exception {
    var start = Instant.parse("2026-03-20T12:00:00Z");
    slack.slowDown(Duration.ofMillis(4));
    try (var home = new NewsHome(folder, start)) {
      for (int room = 0; room < ZONES.size() * ROOMS_PER_ZONE; room++) {
        var zone = ZONES.get(room % ZONES.size());
        home.order(new Room("slack", "T1", "C" + room), zone, "digest subscribe daily at 02:15");
      }
    }
    long deadline = System.nanoTime() + ENOUGH.toNanos();
    var now = start;
    int killed = 0;
    while (killed < FEWEST_KILLS || (killed < MOST_KILLS && System.nanoTime() < deadline)) {
      now = untilKilled(now);
      killed++;
    }
    var end = now.plus(Duration.ofDays(1));
    runs(steps(now, end).toArray(Instant[]::new));

    print(killed, Duration.between(start, end));
    assertThat(SlackRooms.keys(slack)).doesNotHaveDuplicates();
    for (int room = 0; room < ZONES.size() * ROOMS_PER_ZONE; room++) {
      var zone = ZoneId.of(ZONES.get(room % ZONES.size()));
      hasOneEachDay("C" + room, zone, start, end);
    }
  }

  private static List<Instant> steps(Instant from, Instant end) {
    return Stream.iterate(from, now -> !now.isAfter(end), now -> now.plus(STEP)).toList();
  }

  /** Gives the time at which the next process begins: when the lease of this one is over. */
  private Instant untilKilled(Instant from) throws Exception {
    if (random.nextInt(3) == 0) {
      slack.loseAnswer("chat.postMessage", 1);
    }
    try (var process = process(steps(from, from.plus(Duration.ofDays(12))))) {
      process.await(DigestProcess.READY);
      kills.merge(place(process.heard()), 1, Integer::sum);
      int posts = slack.calls("chat.postMessage").size() + random.nextInt(MOST_POSTS);
      Await.until("it posts", () -> slack.calls("chat.postMessage").size() >= posts);
      process.killAfter(Duration.ofMillis(random.nextInt(MILLIS)));
    }
    var begun = Files.readAllLines(folder.resolve(DigestProcess.CLOCK));
    return Instant.parse(begun.getLast()).plus(Duration.ofMinutes(3));
  }

  /** What the process before was at, by what it has left. */
  private String place(String heard) {
    var open =
        heard
            .lines()
            .filter(line -> line.startsWith(DigestProcess.OPEN))
            .map(line -> line.substring(DigestProcess.OPEN.length()))
            .toList();
    var stands = SlackRooms.keys(slack);
    return open.stream()
        .filter(left -> left.startsWith("posting "))
        .map(left -> left.substring("posting ".length()))
        .map(key -> stands.contains(key) ? "posted, not confirmed" : "claimed, not posted")
        .findFirst()
        .orElseGet(
            () ->
                open.stream().anyMatch(left -> left.startsWith("waiting "))
                    ? "between storing and posting"
                    : open.isEmpty() ? "between" : "composing or storing");
  }

  private void print(int killed, Duration time) {
    System.out.printf("A process was killed %d times in %d days:%n", killed, time.toDays());
    kills.forEach((where, times) -> System.out.printf("  %-34s %5d%n", where, times));
  }

  private void hasOneEachDay(String channel, ZoneId zone, Instant start, Instant end) {
    var byDay = SlackRooms.byDay(slack, channel, zone);
    var days =
        LocalDate.ofInstant(start, zone)
            .datesUntil(LocalDate.ofInstant(end, zone).plusDays(1))
            .filter(day -> !day.atTime(2, 15).atZone(zone).toInstant().isBefore(start))
            .filter(day -> !day.atTime(2, 15).atZone(zone).toInstant().isAfter(end.minus(STEP)))
            .toList();
    assertThat(byDay.keySet()).as(channel).containsAll(days);
    assertThat(byDay.values()).as(channel).containsOnly(1L);
  }

  private List<JsonNode> posts() {
    return slack.posts();
  }

  @Test
  void what_a_stopped_process_missed_comes_once_and_says_so() throws Exception {
    var monday = Instant.parse("2026-05-04T08:00:00Z");
    order(monday, "UTC", "C1", "digest subscribe daily at 09:00");
    runs(monday, monday.plus(Duration.ofHours(2)));
    assertThat(posts()).hasSize(1);

    runs(monday.plus(Duration.ofDays(4)).plus(Duration.ofHours(4)));
    assertThat(posts()).hasSize(2);
    assertThat(posts().getLast().toString()).contains("This was due at 09:00 (UTC); it is late");

    runs(monday.plus(Duration.ofDays(5)).plus(Duration.ofHours(9)));
    assertThat(posts()).hasSize(2);
  }

  @Test
  void a_machine_that_sleeps_over_a_change_of_clocks_posts_once_when_it_wakes() throws Exception {
    var evening = Instant.parse("2026-03-28T19:00:00Z");
    order(evening, "Europe/Berlin", "C1", "digest subscribe daily at 08:00");
    var awake = Instant.parse("2026-03-29T07:30:00Z");

    runs(evening, awake, awake.plus(Duration.ofHours(1)));
    runs(awake.plus(Duration.ofHours(2)), Instant.parse("2026-03-30T06:00:00Z"));

    assertThat(SlackRooms.keys(slack))
        .containsExactly("digest/1/2026-03-29T06:00:00Z", "digest/1/2026-03-30T06:00:00Z");
    assertThat(posts().getFirst().toString()).contains("This was due at 08:00 (Europe/Berlin)");
    assertThat(posts().getLast().toString()).doesNotContain("it is late");
  }
}
