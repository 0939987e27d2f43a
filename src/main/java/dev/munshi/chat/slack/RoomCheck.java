package dev.munshi.chat.slack;

import dev.munshi.chat.ChatRefusedException;
import dev.munshi.digest.Room;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Looks whether the bot can post into a channel. */
final class RoomCheck {

  private RoomCheck() {}

  /** Slack waits for who asks this, and no longer than three seconds. */
  private static final Duration PATIENCE = Duration.ofSeconds(1);

  /**
   * What hinders it, in a sentence; nothing where Slack does not say it within a second.
   *
   * @throws dev.munshi.chat.ChatRefusedException where the bot may not see the channel
   */
  static Optional<String> obstacle(Workspaces workspaces, Room room) {
    if (!room.id().startsWith("C") && !room.id().startsWith("G")) {
      return Optional.empty();
    }
    try {
      return CompletableFuture.supplyAsync(() -> look(workspaces, room), Thread::startVirtualThread)
          .get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
    } catch (ExecutionException e) {
      if (e.getCause() instanceof ChatRefusedException refused) {
        throw refused;
      }
      return Optional.empty();
    } catch (TimeoutException e) {
      return Optional.empty();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Optional.empty();
    }
  }

  private static Optional<String> look(Workspaces workspaces, Room room) {
    var slack = workspaces.client(room.team());
    var channel =
        SlackErrors.calling(
                "look at " + room.id(), () -> slack.conversationsInfo(r -> r.channel(room.id())))
            .getChannel();
    if (channel == null) {
      return Optional.empty();
    }
    if (channel.isArchived()) {
      return Optional.of("this channel is archived, so I cannot post here.");
    }
    return channel.isMember() || channel.isMpim()
        ? Optional.empty()
        : Optional.of("I am not a member of this channel, so I cannot post here. Invite me first.");
  }
}
