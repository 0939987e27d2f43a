package dev.munshi.chat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.munshi.answer.Turn;
import dev.munshi.store.Job;
import dev.munshi.store.JobQueue;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** The inbox on the store's queue: one lane for each thread. */
public final class DurableInbox implements Inbox {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Duration REMEMBERED = Duration.ofDays(30);

  private final JobQueue queue;
  private final InstantSource clock;
  private final Semaphore arrivals = new Semaphore(0);

  public DurableInbox(JobQueue queue, InstantSource clock) {
    this.queue = queue;
    this.clock = clock;
  }

  @Override
  public boolean accept(Message message) {
    var key = message.surface() + "/" + message.key();
    var thread = message.thread() == null ? message.key() : message.thread();
    var lane = lane(message.surface(), message.team(), message.room(), thread);
    boolean isNew = queue.add(key, lane, json(message), clock.instant());
    if (isNew) {
      arrivals.release();
    }
    return isNew;
  }

  @Override
  public boolean takesPartIn(String surface, String team, String room, String thread) {
    return queue.knowsLane(lane(surface, team, room, thread));
  }

  private static String lane(String surface, String team, String room, String thread) {
    return String.join("/", surface, team, room, thread);
  }

  /** The next message to work on; waits for one for a second at most. */
  Optional<Received> next() throws InterruptedException {
    var job = claim();
    if (job == null && arrivals.tryAcquire(1, TimeUnit.SECONDS)) {
      job = claim();
    }
    return Optional.ofNullable(job).map(this::received);
  }

  /** Makes what an earlier process left unfinished due again, and forgets what is long done. */
  void recover() {
    queue.reopen();
    queue.prune(clock.instant(), REMEMBERED);
  }

  /**
   * From now on the answer may have arrived.
   *
   * @param said it as plain text, for the conversation that goes on
   */
  void delivering(Received received, String said) {
    queue.markDelivering(received.job().id(), said);
  }

  void answered(Received received) {
    queue.markDone(received.job().id());
  }

  void giveUp(Received received) {
    queue.markFailed(received.job().id());
  }

  void postpone(Received received, Duration wait) {
    queue.postpone(received.job().id(), clock.instant().plus(wait));
  }

  private @Nullable Job claim() {
    return queue.claim(clock.instant()).orElse(null);
  }

  private Received received(Job job) {
    return new Received(job, message(job.payload()), earlier(job));
  }

  private List<Turn> earlier(Job job) {
    return queue.before(job, Received.EARLIER).stream()
        .map(
            past ->
                new Turn(
                    message(past.payload()).text(), Objects.requireNonNullElse(past.outcome(), "")))
        .toList();
  }

  private static String json(Message message) {
    try {
      return JSON.writeValueAsString(message);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a message is plain strings", e);
    }
  }

  private static Message message(String json) {
    try {
      return JSON.readValue(json, Message.class);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("the store holds what json() wrote", e);
    }
  }
}
