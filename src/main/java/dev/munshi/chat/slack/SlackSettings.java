package dev.munshi.chat.slack;

import java.net.URI;

/**
 * What is needed to speak with Slack.
 *
 * @param apiUrl the Web API's base, http or https, ends in a slash
 * @param admission who may ask
 */
public record SlackSettings(
    SlackTokens tokens, SlackDelivery delivery, String apiUrl, AdmissionSettings admission) {

  /** Slack's own Web API. */
  public static final String API_URL = "https://slack.com/api/";

  /** Throws {@link IllegalArgumentException} where the address is unusable. */
  public SlackSettings {
    apiUrl = apiUrl.strip();
    if (!apiUrl.matches("https?://[^\\s?#]+")) {
      throw new IllegalArgumentException("Slack's API needs an http or https address");
    }
    if (!apiUrl.endsWith("/")) {
      apiUrl += "/";
    }
  }

  /** Where all members may ask. */
  public SlackSettings(SlackTokens tokens, SlackDelivery delivery, String apiUrl) {
    this(tokens, delivery, apiUrl, AdmissionSettings.DEFAULT);
  }

  /** One workspace, whose events come as signed requests. */
  public SlackSettings(String signingSecret, String botToken, String apiUrl) {
    this(new SlackTokens.OneWorkspace(botToken), new SlackDelivery.Requests(signingSecret), apiUrl);
  }

  public SlackSettings(String signingSecret, String botToken) {
    this(signingSecret, botToken, API_URL);
  }

  /** Throws {@link IllegalArgumentException}, without the value, where it can be no secret. */
  static String word(String name, String value) {
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
}
