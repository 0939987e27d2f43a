package dev.munshi.chat.slack;

/** How what happens in Slack gets here. */
public sealed interface SlackDelivery {

  /**
   * Slack sends signed requests to a public address.
   *
   * @param signingSecret never blank
   */
  record Requests(String signingSecret) implements SlackDelivery {

    public Requests {
      signingSecret = SlackSettings.word("signing secret", signingSecret);
    }

    @Override
    public String toString() {
      return "Requests[***]";
    }
  }

  /**
   * Socket Mode: this process opens a WebSocket to Slack, and needs no public address.
   *
   * @param appToken {@code xapp-…}; never blank
   */
  record Socket(String appToken) implements SlackDelivery {

    public Socket {
      appToken = SlackSettings.word("app token", appToken);
    }

    @Override
    public String toString() {
      return "Socket[***]";
    }
  }
}
