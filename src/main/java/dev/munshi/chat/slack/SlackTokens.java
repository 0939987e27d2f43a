package dev.munshi.chat.slack;

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
   */
  record ManyWorkspaces(String clientId, String clientSecret, TokenKey key) implements SlackTokens {

    public ManyWorkspaces {
      clientId = SlackSettings.word("client id", clientId);
      clientSecret = SlackSettings.word("client secret", clientSecret);
    }

    @Override
    public String toString() {
      return "ManyWorkspaces[clientId=" + clientId + ", ***]";
    }
  }
}
