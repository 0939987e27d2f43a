package dev.munshi.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JobQueueTest {

  private static final Instant NOON = Instant.parse("2024-05-01T12:00:00Z");

  @TempDir Path folder;

  private Database database;
  private JobQueue queue;

  @BeforeEach
  void open() {
    database = Database.openAndMigrate(Home.at(folder));
    queue = new JobQueue(database);
  }

  @AfterEach
  void close() {
    database.close();
  }

  private void add(String key, String lane) {
    assertThat(queue.add(key, lane, "do " + key, NOON)).isTrue();
  }

  private Job claim() {
    return claimAt(NOON);
  }

  private Job claimAt(Instant now) {
    return queue.claim(now).orElseThrow();
  }

  @Test
  void gives_jobs_in_the_order_of_arrival() {
    add("1", "a");
    add("2", "b");
    add("3", "c");
    var job = claim();
    assertThat(job.lane()).isEqualTo("a");
    assertThat(job.payload()).isEqualTo("do 1");
    assertThat(job.attempts()).isOne();
    assertThat(job.delivering()).isFalse();
    assertThat(claim().payload()).isEqualTo("do 2");
    assertThat(claim().payload()).isEqualTo("do 3");
    assertThat(queue.claim(NOON)).isEmpty();
    assertThat(queue.open()).isEqualTo(3);
  }

  @Test
  void works_a_lane_off_one_after_the_other_while_others_go_on() {
    add("1", "a");
    add("2", "a");
    add("3", "b");
    var first = claim();
    assertThat(claim().payload()).isEqualTo("do 3");
    assertThat(queue.claim(NOON)).isEmpty();
    queue.markDone(first.id());
    assertThat(claim().payload()).isEqualTo("do 2");
  }

  @Test
  void frees_a_lane_when_a_job_is_given_up() {
    add("1", "a");
    add("2", "a");
    queue.markFailed(claim().id());
    assertThat(claim().payload()).isEqualTo("do 2");
    assertThat(queue.open()).isOne();
  }

  @Test
  void takes_a_key_once_and_remembers_it_when_done() {
    add("1", "a");
    assertThat(queue.add("1", "b", "something else", NOON)).isFalse();
    var job = claim();
    assertThat(job.payload()).isEqualTo("do 1");
    queue.markDone(job.id());
    assertThat(queue.add("1", "a", "again", NOON)).isFalse();
    assertThat(queue.open()).isZero();
  }

  @Test
  void holds_a_postponed_job_and_its_lane_back_until_its_time() {
    add("1", "a");
    add("2", "a");
    var job = claim();
    var later = NOON.plusSeconds(30);
    queue.postpone(job.id(), later);
    assertThat(queue.claim(later.minusMillis(1))).isEmpty();
    assertThat(queue.open()).isEqualTo(2);
    var again = claimAt(later);
    assertThat(again.id()).isEqualTo(job.id());
    assertThat(again.attempts()).isEqualTo(2);
  }

  @Test
  void gives_an_unfinished_job_again_after_a_crash() {
    add("1", "a");
    add("2", "b");
    add("3", "c");
    queue.markDone(claim().id());
    queue.markDelivering(claim().id(), "done");
    database.close();
    open();
    assertThat(queue.claim(NOON)).map(Job::payload).contains("do 3");
    assertThat(queue.claim(NOON)).isEmpty();
    assertThat(queue.reopen()).isEqualTo(2);
    var cutOff = claim();
    assertThat(cutOff.payload()).isEqualTo("do 2");
    assertThat(cutOff.attempts()).isEqualTo(2);
    assertThat(cutOff.delivering()).isTrue();
    assertThat(claim().delivering()).isFalse();
    assertThat(queue.claim(NOON)).isEmpty();
  }

  @Test
  void forgets_finished_jobs_only() {
    add("done", "a");
    queue.markDone(claim().id());
    add("failed", "b");
    queue.markFailed(claim().id());
    add("waiting", "c");
    add("working", "d");
    queue.postpone(claim().id(), NOON.plusSeconds(60));
    claim();
    queue.prune(NOON.plus(Duration.ofDays(1)), Duration.ofDays(1));
    assertThat(queue.add("done", "a", "again", NOON)).isFalse();
    queue.prune(NOON.plus(Duration.ofDays(1)).plusMillis(1), Duration.ofDays(1));
    assertThat(queue.add("done", "a", "again", NOON)).isTrue();
    assertThat(queue.add("failed", "b", "again", NOON)).isTrue();
    assertThat(queue.add("waiting", "c", "again", NOON)).isFalse();
    assertThat(queue.add("working", "d", "again", NOON)).isFalse();
  }

  @Test
  void knows_a_lane_by_a_job_that_did_not_fail() {
    assertThat(queue.knowsLane("a")).isFalse();
    add("1", "a");
    assertThat(queue.knowsLane("a")).isTrue();
    queue.markFailed(claim().id());
    assertThat(queue.knowsLane("a")).isFalse();
    add("2", "a");
    queue.markDone(claim().id());
    assertThat(queue.knowsLane("a")).isTrue();
  }

  @Test
  void tells_what_came_before_in_the_lane_oldest_first() {
    for (var key : List.of("1", "2", "3", "4")) {
      add(key, "a");
      add("other " + key, "b");
      queue.markDone(claim().id());
      queue.markDone(claim().id());
    }
    add("5", "a");
    queue.markDelivering(claim().id(), "five");
    add("6", "a");
    queue.reopen();
    queue.markDone(claim().id());
    assertThat(queue.before(claim(), 3))
        .containsExactly(
            new PastJob("do 3", null), new PastJob("do 4", null), new PastJob("do 5", "five"));
  }

  @Test
  void gives_no_job_to_two_threads_and_keeps_lanes_in_order() throws Exception {
    int jobs = 60;
    for (int i = 0; i < jobs; i++) {
      add("" + i, "lane " + i % 7);
    }
    var book = new Book();
    try (var threads = Executors.newFixedThreadPool(6)) {
      Callable<Boolean> worker = () -> workOff(book);
      for (var worked :
          threads.invokeAll(List.of(worker, worker, worker, worker, worker, worker))) {
        assertThat(worked.get()).isTrue();
      }
    }
    assertThat(queue.open()).isZero();
    assertThat(book.problems).isEmpty();
    assertThat(book.ids).hasSize(jobs).doesNotHaveDuplicates();
    book.lanes.values().forEach(ids -> assertThat(ids).isSorted());
  }

  private boolean workOff(Book book) {
    while (queue.open() > 0) {
      queue
          .claim(NOON)
          .ifPresent(
              job -> {
                book.begin(job);
                book.end(job);
                queue.markDone(job.id());
              });
    }
    return true;
  }

  /** What several threads worked on. Thread-safe. */
  private static final class Book {
    private final List<Long> ids = new ArrayList<>();
    private final Map<String, List<Long>> lanes = new HashMap<>();
    private final Set<String> busy = new HashSet<>();
    private final List<String> problems = new ArrayList<>();

    synchronized void begin(Job job) {
      ids.add(job.id());
      lanes.computeIfAbsent(job.lane(), lane -> new ArrayList<>()).add(job.id());
      if (!busy.add(job.lane())) {
        problems.add("two threads in " + job.lane());
      }
    }

    synchronized void end(Job job) {
      busy.remove(job.lane());
    }
  }
}
