package dev.munshi.chat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Works off the inbox with a bounded number of threads: each message is answered once, through
 * crashes, retries and outages of its network.
 */
public final class Workers implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(Workers.class);
  private static final String APOLOGY =
      "Something went wrong on my side, so this stays unanswered. It is in my log; please ask again.";
  private static final int MAX_ATTEMPTS = 20;
  private static final int MOST_COMPOSED = 1_000;

  /** A fault of our own seldom goes away, and holds its thread up meanwhile. */
  private static final int MAX_FAULTS = 5;

  private static final Duration LONGEST_WAIT = Duration.ofMinutes(5);
  private static final Duration GRACE = Duration.ofSeconds(5);

  private final DurableInbox inbox;
  private final Dispatcher dispatcher;
  private final Map<String, ChatPort> ports;
  private final ExecutorService threads;

  /** What is said but could not be posted yet, by job: to compose it anew may cost money. */
  private final Map<Long, Utterance> composed = new ConcurrentHashMap<>();

  private Workers(
      DurableInbox inbox, Dispatcher dispatcher, List<ChatPort> ports, ExecutorService threads) {
    this.inbox = inbox;
    this.dispatcher = dispatcher;
    this.ports = ports.stream().collect(Collectors.toMap(ChatPort::surface, Function.identity()));
    this.threads = threads;
  }

  /**
   * Starts working, first on what an earlier process left.
   *
   * @param width how many messages are worked on at the same time, at least 1
   */
  public static Workers start(
      DurableInbox inbox, Dispatcher dispatcher, List<ChatPort> ports, int width) {
    inbox.recover();
    var threads =
        Executors.newFixedThreadPool(width, Thread.ofPlatform().name("chat-", 1).factory());
    var workers = new Workers(inbox, dispatcher, ports, threads);
    for (int i = 0; i < width; i++) {
      threads.execute(workers::run);
    }
    return workers;
  }

  private void run() {
    while (!Thread.currentThread().isInterrupted()) {
      try {
        var received = inbox.next();
        if (received.isPresent()) {
          workSafely(received.get());
        }
      } catch (InterruptedException e) {
        return;
      } catch (RuntimeException e) {
        LOG.error("the inbox cannot be read", e);
        if (!paused(Duration.ofSeconds(1))) {
          return;
        }
      }
    }
  }

  /** Nothing ends a worker, and no message stays in its hands: not a full disk, not an error. */
  private void workSafely(Received received) {
    try {
      work(received);
    } catch (RuntimeException | Error e) {
      LOG.error("{} is put back", received.message().key(), e);
      while (!putBack(received) && paused(Duration.ofSeconds(1))) {
        LOG.warn("{} cannot be put back yet", received.message().key());
      }
    }
  }

  private boolean putBack(Received received) {
    try {
      tryLater(received, new IllegalStateException("the store failed"), MAX_FAULTS, Duration.ZERO);
      return true;
    } catch (RuntimeException e) {
      return false;
    }
  }

  private static boolean paused(Duration time) {
    try {
      Thread.sleep(time);
      return true;
    } catch (InterruptedException e) {
      return false;
    }
  }

  private void work(Received received) {
    var message = received.message();
    var port = ports.get(message.surface());
    try {
      if (port == null) {
        LOG.warn("nothing here speaks {}; {} stays unanswered", message.surface(), message.key());
        inbox.giveUp(received);
      } else if (received.job().delivering() && port.hasAnswered(message)) {
        inbox.answered(received);
      } else {
        deliver(received, port);
      }
    } catch (ChatRefusedException e) {
      LOG.error("the answer to {} was refused: {}", message.key(), e.getMessage());
      inbox.giveUp(received);
    } catch (RuntimeException e) {
      handleFailure(received, e);
    }
  }

  private void handleFailure(Received received, RuntimeException e) {
    if (Thread.currentThread().isInterrupted()) {
      LOG.info("{} is cut off; the next start takes it up", received.message().key());
    } else if (e instanceof ChatUnavailableException away) {
      tryLater(received, away, MAX_ATTEMPTS, away.retryAfter());
    } else {
      LOG.error("a fault while delivering to {}", received.message().key(), e);
      tryLater(received, e, MAX_FAULTS, Duration.ZERO);
    }
  }

  private void deliver(Received received, ChatPort port) {
    long job = received.job().id();
    var kept = composed.remove(job);
    var utterance = kept == null ? reply(received, port) : kept;
    inbox.delivering(received, utterance.text());
    try {
      port.post(received.message(), utterance);
    } catch (ChatUnavailableException e) {
      if (composed.size() < MOST_COMPOSED) {
        composed.put(job, utterance);
      }
      throw e;
    }
    inbox.answered(received);
  }

  private Utterance reply(Received received, ChatPort port) {
    var refusal = port.refusal(received.message());
    if (refusal.isPresent()) {
      return new Utterance.Whisper(refusal.get());
    }
    try {
      return dispatcher.reply(received, port.zone(received.message()), statement -> {});
    } catch (RuntimeException | StackOverflowError e) {
      if (Thread.currentThread().isInterrupted()) {
        throw e;
      }
      LOG.error("answering {} failed", received.message().key(), e);
      return new Utterance.Notice(APOLOGY);
    }
  }

  private void tryLater(Received received, RuntimeException e, int maxAttempts, Duration atLeast) {
    var key = received.message().key();
    int attempts = received.job().attempts();
    if (attempts >= maxAttempts) {
      LOG.error("given up on {} after {} attempts", key, attempts, e);
      inbox.giveUp(received);
      return;
    }
    var wait = Duration.ofSeconds(1L << Math.min(attempts, 9));
    wait = wait.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : wait;
    wait = wait.compareTo(atLeast) < 0 ? atLeast : wait;
    LOG.warn("{} is tried again in {} s: {}", key, wait.toSeconds(), e.getMessage());
    inbox.postpone(received, wait);
  }

  /** Ends the threads; what they were working on is taken up by the next start. */
  @Override
  public void close() {
    threads.shutdownNow();
    try {
      if (!threads.awaitTermination(GRACE.toSeconds(), TimeUnit.SECONDS)) {
        LOG.warn("some answers are cut off; the next start takes them up");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
