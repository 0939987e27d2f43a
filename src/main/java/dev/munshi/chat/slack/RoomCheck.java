package dev.munshi.chat.slack;

import dev.munshi.digest.Room;
import java.util.Optional;

/** Looks whether the bot can post into a channel. */
final class RoomCheck {

  private RoomCheck() {}

  /**
   * What hinders it, in a sentence.
   *
   * @throws dev.munshi.chat.ChatUnavailableException where Slack cannot say now
   * @throws dev.munshi.chat.ChatRefusedException where the bot may not see the channel
   */
  static Optional<String> obstacle(Workspaces workspaces, Room room) {
    if (!room.id().startsWith("C") && !room.id().startsWith("G")) {
      return Optional.empty();
    }
    var slack = workspaces.client(room.team());
    var channel =
        SlackErrors.calling(
                "look at " + room.id(), () -> slack.conversationsInfo(r -> r.channel(room.id())))
            .getChannel();
    if (channel.isArchived()) {
      return Optional.of("this channel is archived, so I cannot post here.");
    }
    return channel.isMember() || channel.isMpim()
        ? Optional.empty()
        : Optional.of("I am not a member of this channel, so I cannot post here. Invite me first.");
  }
}
