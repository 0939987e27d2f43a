package dev.munshi.chat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
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

  /** A fault of our own seldom goes away, and holds its thread up meanwhile. */
  private static final int MAX_FAULTS = 5;

  private static final Duration LONGEST_WAIT = Duration.ofMinutes(5);
  private static final Duration GRACE = Duration.ofSeconds(5);

  private final DurableInbox inbox;
  private final Delivery delivery;
  private final Map<String, ChatPort> ports;
  private final ExecutorService threads;

  private Workers(
      DurableInbox inbox, Delivery delivery, List<ChatPort> ports, ExecutorService threads) {
    this.inbox = inbox;
    this.delivery = delivery;
    this.ports = ports.stream().collect(Collectors.toMap(ChatPort::surface, Function.identity()));
    this.threads = threads;
  }

  /**
   * Starts working, first on what an earlier process left.
   *
   * @param width how many messages are worked on at the same time, at least 1
   */
  public static Workers start(
      DurableInbox inbox, Delivery delivery, List<ChatPort> ports, int width) {
    ports.forEach(port -> inbox.pace(port.surface(), port.pace()));
    inbox.recover();
    var threads =
        Executors.newFixedThreadPool(width, Thread.ofPlatform().name("chat-", 1).factory());
    var workers = new Workers(inbox, delivery, ports, threads);
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
      afterFault(received, new IllegalStateException("the store failed"));
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
    if (port == null) {
      LOG.warn("nothing here speaks {}; {} stays unanswered", message.surface(), message.key());
      inbox.giveUp(received);
      return;
    }
    try {
      if (delivery.deliver(received, port)) {
        inbox.answered(received);
      } else {
        inbox.giveUp(received);
      }
    } catch (ChatRefusedException e) {
      LOG.error("the answer to {} was refused: {}", message.key(), e.getMessage());
      inbox.giveUp(received);
    } catch (ChatUnavailableException e) {
      tryLater(received, e, e.retryAfter());
      if (e.retryAfter().isZero()) {
        inbox.failed(received);
      } else {
        inbox.pause(received, e.retryAfter());
      }
    } catch (RuntimeException e) {
      if (Thread.currentThread().isInterrupted()) {
        LOG.info("{} is cut off; the next start takes it up", message.key());
      } else {
        LOG.error("a fault while delivering to {}", message.key(), e);
        afterFault(received, e);
      }
    }
  }

  private void afterFault(Received received, RuntimeException e) {
    if (received.job().attempts() < MAX_FAULTS) {
      tryLater(received, e, Duration.ZERO);
    } else {
      LOG.error("given up on {} after {} attempts", received.message().key(), MAX_FAULTS, e);
      inbox.giveUp(received);
      hideWorking(received.message());
    }
  }

  /** Nothing depends on it. */
  private void hideWorking(Message message) {
    var port = ports.get(message.surface());
    if (port == null) {
      return;
    }
    try {
      port.hideWorking(message, true);
    } catch (RuntimeException e) {
      LOG.warn("{} may show a sign of work still: {}", message.key(), e.getMessage());
    }
  }

  private void tryLater(Received received, RuntimeException e, Duration atLeast) {
    var wait = Duration.ofSeconds(1L << Math.min(received.job().attempts(), 9));
    wait = wait.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : wait;
    wait = wait.compareTo(atLeast) < 0 ? atLeast : wait;
    LOG.warn(
        "{} is tried again in {} s: {}",
        received.message().key(),
        wait.toSeconds(),
        e.getMessage());
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
