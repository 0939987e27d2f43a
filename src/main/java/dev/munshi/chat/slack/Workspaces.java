package dev.munshi.chat.slack;

import com.slack.api.methods.MethodsClient;
import java.time.Instant;
import java.util.Optional;

/** The workspaces that the bot is installed in. Thread-safe. */
interface Workspaces {

  /**
   * Slack's Web API as this workspace's bot calls it.
   *
   * @param team a workspace's id, or an organisation's where the bot is installed for all of it
   * @throws dev.munshi.chat.ChatRefusedException where the bot is not installed there
   */
  MethodsClient client(String team);

  /** The user id of the bot in a workspace; empty as long as Slack could not be asked. */
  Optional<String> bot(String team);

  /**
   * Slack says that the bot was thrown out of a workspace, or lost its token there.
   *
   * @param told when Slack said so: an installation that is younger stays
   */
  void leave(String team, Instant told);

  /** Why the bot cannot speak anywhere, in a sentence. */
  Optional<String> problem();
}
