package dev.munshi.chat;

import dev.munshi.answer.Statement;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sees to it that a message gets one answer: what it asks for, or in one sentence why not.
 * Thread-safe.
 */
public final class Delivery {

  private static final Logger LOG = LoggerFactory.getLogger(Delivery.class);
  private static final int MOST_COMPOSED = 1_000;
  private static final int MOST_LOOK_UPS = 3;

  /** Where more wait, a sign at each would use up what the network lets the bot do. */
  private static final int FEW = 5;

  private static final String APOLOGY =
      "Something went wrong on my side, so this stays unanswered. It is in my log; please ask again.";

  private final DurableInbox inbox;
  private final Dispatcher dispatcher;
  private final Archive archive;
  private final Duration maxAge;
  private final InstantSource clock;
  private final Crowd crowd;

  /** What is said but could not be posted yet, by job: to compose it anew may cost money. */
  private final Map<Long, Utterance> composed = new ConcurrentHashMap<>();

  /**
   * @param maxAge older messages are not answered but told so
   */
  public Delivery(
      DurableInbox inbox,
      Dispatcher dispatcher,
      Archive archive,
      Duration maxAge,
      InstantSource clock) {
    this.inbox = inbox;
    this.dispatcher = dispatcher;
    this.archive = archive;
    this.maxAge = maxAge;
    this.clock = clock;
    this.crowd = new Crowd(clock);
  }

  /**
   * Delivers the answer to a message, unless it stands there already.
   *
   * @return whether it has an answer, and the bot takes part in the thread; not where its author
   *     may not ask
   * @throws ChatUnavailableException where it is to be tried again
   * @throws ChatRefusedException where the network takes nothing
   */
  boolean deliver(Received received, ChatPort port) {
    var message = received.message();
    boolean isAnswer = isAnswered(received, port) || post(received, port);
    composed.remove(received.job().id());
    port.hideWorking(message, inbox.mayBeBegunEarlier(received));
    return isAnswer;
  }

  private boolean isAnswered(Received received, ChatPort port) {
    try {
      return received.job().delivering() && port.hasAnswered(received.message());
    } catch (ChatUnavailableException e) {
      if (!isTooOld(received)) {
        throw e;
      }
      LOG.warn("it will not be known whether {} was answered", received.message().key(), e);
      return true;
    }
  }

  private boolean isTooOld(Received received) {
    return age(received).compareTo(maxAge) > 0;
  }

  private Duration age(Received received) {
    return Duration.between(received.job().takenIn(), clock.instant());
  }

  private boolean post(Received received, ChatPort port) {
    long job = received.job().id();
    var kept = composed.get(job);
    // what was ordered is done, and is said however late
    boolean isDone = kept instanceof Utterance.Told told && !told.isAnswer();
    var utterance =
        isTooOld(received) && !isDone
            ? new Utterance.Notice(tooOld(age(received)))
            : kept == null ? compose(received, port) : kept;
    inbox.delivering(received, utterance.text());
    try {
      port.post(received.message(), utterance);
    } catch (ChatUnavailableException e) {
      if (composed.size() < MOST_COMPOSED) {
        composed.put(job, utterance);
      }
      throw e;
    } catch (ChatRefusedException e) {
      composed.remove(job);
      port.hideWorking(received.message(), true);
      throw e;
    }
    return !(utterance instanceof Utterance.Whisper);
  }

  private Utterance compose(Received received, ChatPort port) {
    var message = received.message();
    var refusal = refusal(received, port);
    if (refusal.isPresent()) {
      return new Utterance.Whisper(refusal.get());
    }
    int waiting = inbox.waitingBehind(received);
    if (waiting <= FEW) {
      port.showWorking(message);
    }
    crowd.tell(received, waiting, port);
    long arrival = archive.lastArrival();
    var utterance = reply(received, port);
    archive.keep(message, utterance, arrival);
    return utterance;
  }

  /** Who cannot be looked up for long is not left without an answer. */
  private static Optional<String> refusal(Received received, ChatPort port) {
    try {
      return port.refusal(received.message());
    } catch (ChatUnavailableException e) {
      if (received.job().attempts() < MOST_LOOK_UPS || !e.retryAfter().isZero()) {
        throw e;
      }
      LOG.warn(
          "it is not known whether {} may ask: {}", received.message().author(), e.getMessage());
      return Optional.empty();
    }
  }

  private static String tooOld(Duration age) {
    long hours = age.toHours();
    var ago = hours < 2 ? "%,d minutes".formatted(age.toMinutes()) : "%,d hours".formatted(hours);
    return "You wrote this "
        + ago
        + " ago, and I could not answer until now. What is so old I let rest; please ask again if it"
        + " still matters.";
  }

  private Utterance reply(Received received, ChatPort port) {
    try {
      return dispatcher.reply(received, port, shower(received, port));
    } catch (ChatUnavailableException e) {
      throw e;
    } catch (RuntimeException | StackOverflowError e) {
      if (Thread.currentThread().isInterrupted()) {
        throw e;
      }
      LOG.error("answering {} failed", received.message().key(), e);
      return new Utterance.Notice(APOLOGY);
    }
  }

  private Consumer<Statement> shower(Received received, ChatPort port) {
    List<Statement> soFar = new ArrayList<>();
    return statement -> {
      if (soFar.isEmpty()) {
        inbox.delivering(received, statement.text());
      }
      soFar.add(statement);
      port.show(received.message(), List.copyOf(soFar));
    };
  }
}
