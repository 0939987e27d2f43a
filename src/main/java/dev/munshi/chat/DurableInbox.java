package dev.munshi.chat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.munshi.answer.Turn;
import dev.munshi.store.Job;
import dev.munshi.store.JobQueue;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** The inbox on the store's queue: one lane for each thread. */
public final class DurableInbox implements Inbox {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Duration LONGEST_WAIT = Duration.ofMillis(200);
  private static final Duration REMEMBERED = Duration.ofDays(30);

  /** So many messages of a thread tell whether the bot takes part in it. */
  private static final int LOOKED_BACK = 20;

  private final JobQueue queue;
  private final InstantSource clock;
  private final Turns turns = new Turns();
  private final Semaphore arrivals = new Semaphore(0);
  private final Intake intake = new Intake();
  private final Instant started;

  public DurableInbox(JobQueue queue, InstantSource clock) {
    this.queue = queue;
    this.clock = clock;
    this.started = clock.instant();
  }

  @Override
  public boolean accept(Message message) {
    var key = key(message.surface(), message.key());
    var thread = message.thread() == null ? message.key() : message.thread();
    var lane = lane(message.surface(), message.team(), message.room(), thread);
    var id = intake.first(() -> queue.add(key, lane, json(message), clock.instant()));
    id.ifPresent(
        added -> {
          turns.add(ticket(added, lane, message), Instant.MIN);
          arrivals.release();
        });
    return id.isPresent();
  }

  @Override
  public void amend(Message message, String version) {
    var key = key(message.surface(), message.key());
    boolean isOther =
        queue.payload(key).map(DurableInbox::message).stream()
            .noneMatch(before -> before.text().equals(message.text()));
    if (isOther && !queue.amend(key, json(message))) {
      accept(message.withKey(message.key() + "/edited/" + version));
    }
  }

  @Override
  public void withdraw(String surface, String key) {
    queue.withdraw(key(surface, key));
  }

  @Override
  public boolean knows(String surface, String key) {
    return queue.payload(key(surface, key)).isPresent();
  }

  private static String key(String surface, String key) {
    return surface + "/" + key;
  }

  /** What is said to one person alone is no post in the room: each person has a turn there. */
  private static Turns.Ticket ticket(long id, String lane, Message message) {
    var room = String.join("/", message.surface(), message.team(), message.room());
    var turn = message.replyUrl() == null ? room : room + "/" + message.author();
    return new Turns.Ticket(id, message.surface(), turn, lane);
  }

  @Override
  public boolean takesPartIn(String surface, String team, String room, String thread) {
    return asked(surface, team, room, thread).findAny().isPresent();
  }

  @Override
  public Optional<String> lastAsker(String surface, String team, String room, String thread) {
    return asked(surface, team, room, thread).map(Message::author).findFirst();
  }

  /**
   * What the bot was asked in a thread, the latest first; a talk that it sums up stays people's.
   */
  private Stream<Message> asked(String surface, String team, String room, String thread) {
    return queue.latest(lane(surface, team, room, thread), LOOKED_BACK).stream()
        .map(DurableInbox::message)
        .filter(message -> !(Intent.of(message.text()) instanceof Intent.ThreadSummary));
  }

  private static String lane(String surface, String team, String room, String thread) {
    return String.join("/", surface, team, room, thread);
  }

  /** From now on, rooms of a network are served at this pace. */
  void pace(String surface, Duration pace) {
    turns.pace(surface, pace);
  }

  /** The next message to work on; waits for one for a moment at most. */
  Optional<Received> next() throws InterruptedException {
    intake.giveWay();
    var ticket = turns.next(clock.instant());
    if (ticket.isEmpty() && arrivals.tryAcquire(LONGEST_WAIT.toMillis(), TimeUnit.MILLISECONDS)) {
      ticket = turns.next(clock.instant());
    }
    return ticket.flatMap(this::begin);
  }

  /** Nothing where the job was begun already. */
  private Optional<Received> begin(Turns.Ticket ticket) {
    try {
      var job = queue.begin(ticket.id());
      if (job.isEmpty()) {
        turns.finish(ticket);
      }
      return job.map(begun -> received(ticket, begun));
    } catch (RuntimeException e) {
      turns.putBack(ticket, clock.instant().plus(LONGEST_WAIT));
      throw e;
    }
  }

  /** Makes what an earlier process left unfinished due again, and forgets what is long done. */
  void recover() {
    queue.reopen();
    queue.prune(clock.instant(), REMEMBERED);
    turns.clear();
    for (var job : queue.waiting()) {
      turns.add(ticket(job.id(), job.lane(), message(job.payload())), job.notBefore());
    }
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
    turns.reached(received.ticket().surface());
    turns.finish(received.ticket());
  }

  void giveUp(Received received) {
    queue.markFailed(received.job().id());
    turns.finish(received.ticket());
  }

  void postpone(Received received, Duration wait) {
    var due = clock.instant().plus(wait);
    queue.postpone(received.job().id(), due);
    turns.putBack(received.ticket(), due);
  }

  /**
   * The network could not be reached at all: if that goes on, nothing is tried there for a while.
   */
  void failed(Received received) {
    turns.failed(received.ticket().surface(), clock.instant());
  }

  /** Whether a process before this one may have begun to answer. */
  boolean mayBeBegunEarlier(Received received) {
    return received.job().attempts() > 1 && received.job().takenIn().isBefore(started);
  }

  /** The room's other messages wait too. */
  void pause(Received received, Duration wait) {
    turns.pause(received.ticket().room(), clock.instant().plus(wait));
  }

  /** How many messages wait for their turn in the room of this one. */
  int waitingBehind(Received received) {
    return turns.waiting(received.ticket().room());
  }

  private Received received(Turns.Ticket ticket, Job job) {
    return new Received(ticket, job, message(job.payload()), earlier(job));
  }

  private List<Turn> earlier(Job job) {
    return queue.before(job, Received.EARLIER).stream()
        .map(
            past ->
                new Turn(
                    asked(message(past.payload()).text()),
                    Objects.requireNonNullElse(past.outcome(), "")))
        .toList();
  }

  /** A question without its command. */
  private static String asked(String text) {
    return Intent.of(text) instanceof Intent.Ask(var question) ? question : text;
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
