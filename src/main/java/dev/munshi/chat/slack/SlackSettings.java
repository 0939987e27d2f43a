package dev.munshi.chat.slack;

import java.net.URI;

/**
 * What is needed to speak with one Slack workspace.
 *
 * @param signingSecret with it Slack signs what it sends; never blank
 * @param botToken {@code xoxb-…}, with it the bot speaks; never blank
 * @param apiUrl the Web API's base, http or https, ends in a slash
 * @param admission who may ask
 */
public record SlackSettings(
    String signingSecret, String botToken, String apiUrl, AdmissionSettings admission) {

  /** Slack's own Web API. */
  public static final String API_URL = "https://slack.com/api/";

  /** Throws {@link IllegalArgumentException}, without the value, where one of them is unusable. */
  public SlackSettings {
    signingSecret = secret("signing secret", signingSecret);
    botToken = secret("bot token", botToken);
    apiUrl = apiUrl.strip();
    if (!apiUrl.matches("https?://[^\\s?#]+")) {
      throw new IllegalArgumentException("Slack's API needs an http or https address");
    }
    if (!apiUrl.endsWith("/")) {
      apiUrl += "/";
    }
  }

  public SlackSettings(String signingSecret, String botToken, String apiUrl) {
    this(signingSecret, botToken, apiUrl, AdmissionSettings.DEFAULT);
  }

  public SlackSettings(String signingSecret, String botToken) {
    this(signingSecret, botToken, API_URL);
  }

  private static String secret(String name, String value) {
    var stripped = value.strip();
    if (!stripped.matches("[\\x21-\\x7e]+")) {
      throw new IllegalArgumentException("Slack's " + name + " is empty or not one word of ASCII");
    }
    return stripped;
  }

  /** Whether the API is a stand-in on this machine. */
  boolean isLocal() {
    return Loopback.is(URI.create(apiUrl).getHost());
  }

  @Override
  public String toString() {
    return "SlackSettings[signingSecret=***, botToken=***, apiUrl="
        + apiUrl
        + ", admission="
        + admission
        + "]";
  }
}
