package dev.munshi.chat.slack;

import com.slack.api.methods.MethodsClient;
import dev.munshi.chat.ChatRefusedException;
import dev.munshi.chat.ChatUnavailableException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * Who the bot is, as Slack's {@code auth.test} says it, asked when somebody needs it and again when
 * it failed. Thread-safe; one caller asks, the others get what is known.
 */
final class BotIdentity {

  private static final Duration AFTER_SUCCESS = Duration.ofMinutes(10);
  private static final Duration AFTER_FAILURE = Duration.ofSeconds(5);

  private final MethodsClient slack;
  private final InstantSource clock;
  private final ReentrantLock asking = new ReentrantLock();
  private volatile @Nullable String userId;
  private volatile @Nullable String problem = "Slack has not yet said who the bot is.";
  private volatile Instant due = Instant.MIN;

  BotIdentity(MethodsClient slack, InstantSource clock) {
    this.slack = slack;
    this.clock = clock;
  }

  /**
   * The bot's user id; empty as long as Slack could not be asked. Waits for Slack where it is due.
   */
  Optional<String> userId() {
    refresh();
    return Optional.ofNullable(userId);
  }

  /** Why the bot cannot speak, in a sentence. Waits for Slack, ten seconds at most, where due. */
  Optional<String> problem() {
    refresh();
    return Optional.ofNullable(problem);
  }

  /** What is known may no longer be so. */
  void doubt() {
    due = Instant.MIN;
  }

  private void refresh() {
    if (clock.instant().isBefore(due) || !asking.tryLock()) {
      return;
    }
    try {
      ask();
    } finally {
      asking.unlock();
    }
  }

  private void ask() {
    try {
      userId = SlackErrors.calling("identify the bot", () -> slack.authTest(r -> r)).getUserId();
      problem = null;
      due = clock.instant().plus(AFTER_SUCCESS);
    } catch (ChatRefusedException e) {
      problem = e.getMessage();
      due = clock.instant().plus(AFTER_FAILURE);
    } catch (ChatUnavailableException e) {
      // A short outage of Slack says nothing about a token that was good before.
      if (userId == null || SlackErrors.isAboutToken(e)) {
        problem = e.getMessage();
      }
      due = clock.instant().plus(AFTER_FAILURE);
    }
  }
}
