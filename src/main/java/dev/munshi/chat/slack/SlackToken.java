package dev.munshi.chat.slack;

import java.util.Map;
import java.util.Optional;

/** What a secret of Slack's is, by its shape; the secret itself is never said. */
final class SlackToken {

  private static final Map<String, String> KINDS =
      Map.of(
          "xoxb-", "a bot's token",
          "xoxp-", "a person's token (xoxp-…)",
          "xapp-", "an app-level token (xapp-…)",
          "xoxe.", "a token that expires (xoxe.…), which is not supported",
          "xoxe-", "a refresh token (xoxe-…)",
          "xoxc-", "a browser's token (xoxc-…)",
          "xoxs-", "a session's token (xoxs-…)");

  private SlackToken() {}

  static boolean isOf(String prefix, String token) {
    return token.startsWith(prefix) && token.length() > prefix.length();
  }

  static String kind(String secret) {
    return KINDS.entrySet().stream()
        .filter(kind -> secret.startsWith(kind.getKey()))
        .map(Map.Entry::getValue)
        .findFirst()
        .or(
            () ->
                secret.matches("[0-9a-f]{32}")
                    ? Optional.of("what looks like a signing secret or client secret")
                    : Optional.empty())
        .orElse("what has no shape of Slack's");
  }
}
