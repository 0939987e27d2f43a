package dev.munshi.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
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
    assertThat(queue.add(key, lane, "do " + key, NOON)).isPresent();
  }

  private Job claim() {
    return queue.begin(queue.waiting().getFirst().id()).orElseThrow();
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
    assertThat(queue.waiting()).isEmpty();
    assertThat(queue.open()).isEqualTo(3);
  }

  @Test
  void takes_a_key_once_and_remembers_it_when_done() {
    add("1", "a");
    assertThat(queue.add("1", "b", "something else", NOON)).isEmpty();
    var job = claim();
    assertThat(job.payload()).isEqualTo("do 1");
    queue.markDone(job.id());
    assertThat(queue.add("1", "a", "again", NOON)).isEmpty();
    assertThat(queue.open()).isZero();
  }

  @Test
  void tells_when_a_postponed_job_is_due() {
    add("1", "a");
    var later = NOON.plusSeconds(30);
    queue.postpone(claim().id(), later);
    assertThat(queue.waiting())
        .extracting(WaitingJob::lane, WaitingJob::payload, WaitingJob::notBefore)
        .containsExactly(tuple("a", "do 1", later));
    assertThat(claim().attempts()).isEqualTo(2);
  }

  @Test
  void begins_a_job_once() {
    add("1", "a");
    long id = claim().id();
    assertThat(queue.begin(id)).isEmpty();
    queue.markDone(id);
    assertThat(queue.begin(id)).isEmpty();
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
    assertThat(claim().payload()).isEqualTo("do 3");
    assertThat(queue.waiting()).isEmpty();
    assertThat(queue.reopen()).isEqualTo(2);
    var cutOff = claim();
    assertThat(cutOff.payload()).isEqualTo("do 2");
    assertThat(cutOff.attempts()).isEqualTo(2);
    assertThat(cutOff.delivering()).isTrue();
    assertThat(claim().delivering()).isFalse();
    assertThat(queue.waiting()).isEmpty();
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
    assertThat(queue.add("done", "a", "again", NOON)).isEmpty();
    queue.prune(NOON.plus(Duration.ofDays(1)).plusMillis(1), Duration.ofDays(1));
    assertThat(queue.add("done", "a", "again", NOON)).isPresent();
    assertThat(queue.add("failed", "b", "again", NOON)).isPresent();
    assertThat(queue.add("waiting", "c", "again", NOON)).isEmpty();
    assertThat(queue.add("working", "d", "again", NOON)).isEmpty();
  }

  @Test
  void knows_a_lane_by_a_job_that_did_not_fail() {
    assertThat(queue.latest("a", 1)).isEmpty();
    add("1", "a");
    assertThat(queue.latest("a", 1)).hasSize(1);
    queue.markFailed(claim().id());
    assertThat(queue.latest("a", 1)).isEmpty();
    add("2", "a");
    queue.markDone(claim().id());
    assertThat(queue.latest("a", 1)).hasSize(1);
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
  void gives_no_job_to_two_threads() throws Exception {
    int jobs = 60;
    for (int i = 0; i < jobs; i++) {
      add("" + i, "lane");
    }
    var waiting = queue.waiting();
    try (var threads = Executors.newFixedThreadPool(6)) {
      Callable<Long> worker =
          () -> waiting.stream().filter(job -> queue.begin(job.id()).isPresent()).count();
      long begun = 0;
      for (var worked : threads.invokeAll(Collections.nCopies(6, worker))) {
        begun += worked.get();
      }
      assertThat(begun).isEqualTo(jobs);
    }
  }
}
