package dev.munshi.chat.slack;

import java.util.Set;

/** By which tokens the bot speaks. */
public sealed interface SlackTokens {

  /**
   * One workspace, or one organisation.
   *
   * @param botToken {@code xoxb-…}; never blank
   */
  record OneWorkspace(String botToken) implements SlackTokens {

    public OneWorkspace {
      botToken = SlackSettings.word("bot token", botToken);
    }

    @Override
    public String toString() {
      return "OneWorkspace[***]";
    }
  }

  /**
   * Every workspace that installs the app, each with a token of its own.
   *
   * @param clientId of the app; no secret
   * @param key under which the tokens are stored
   * @param workspaces the ids of the workspaces and organisations that may; empty for all that
   *     Slack lets
   */
  record ManyWorkspaces(String clientId, String clientSecret, TokenKey key, Set<String> workspaces)
      implements SlackTokens {

    public ManyWorkspaces {
      clientId = SlackSettings.word("client id", clientId);
      clientSecret = SlackSettings.word("client secret", clientSecret);
      workspaces = Set.copyOf(workspaces);
      for (var id : workspaces) {
        if (!id.matches("[TE][A-Z0-9]+")) {
          throw new IllegalArgumentException(id + " is no id of a workspace (T…) or org (E…)");
        }
      }
    }

    boolean admits(String team) {
      return workspaces.isEmpty() || workspaces.contains(team);
    }

    @Override
    public String toString() {
      return "ManyWorkspaces[clientId=" + clientId + ", workspaces=" + workspaces + ", ***]";
    }
  }
}
