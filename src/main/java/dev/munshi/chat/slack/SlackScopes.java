package dev.munshi.chat.slack;

import java.util.List;
import java.util.stream.Stream;

/** What the bot's token must be allowed to do, and what it had better be. */
final class SlackScopes {

  /** Without one of them the bot is deaf or dumb somewhere. */
  static final List<String> NEEDED =
      List.of(
          "app_mentions:read",
          "chat:write",
          "commands",
          "im:history",
          "channels:read",
          "channels:history");

  /** Without one of them something is missing, and the bot still answers. */
  static final List<String> OPTIONAL =
      List.of(
          "im:write",
          "assistant:write",
          "groups:read",
          "groups:history",
          "mpim:history",
          "users:read",
          "usergroups:read",
          "reactions:write");

  static final List<String> ALL = Stream.concat(NEEDED.stream(), OPTIONAL.stream()).toList();

  private SlackScopes() {}
}
