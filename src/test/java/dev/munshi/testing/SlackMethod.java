package dev.munshi.testing;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What Slack's reference says of one method of its Web API.
 *
 * @param scopes any of them will do; {@code *:read} and {@code *:history} stand for the scope of
 *     the conversation's kind
 * @param perMinute calls allowed by its tier, for each workspace
 * @param required arguments that must be there
 */
record SlackMethod(String name, List<String> scopes, int perMinute, List<String> required) {

  private static final int TIER_2 = 20;
  private static final int TIER_3 = 50;
  private static final int TIER_4 = 100;
  private static final int SPECIAL = 600;

  private static final Map<String, SlackMethod> ALL =
      Stream.of(
              of("auth.test", "", SPECIAL, ""),
              of("auth.revoke", "", TIER_3, ""),
              of("team.info", "team:read", TIER_3, ""),
              of("chat.postMessage", "chat:write", SPECIAL, "channel"),
              of("chat.update", "chat:write", TIER_3, "channel ts"),
              of("chat.postEphemeral", "chat:write", TIER_4, "channel user"),
              of("chat.delete", "chat:write", TIER_3, "channel ts"),
              of("conversations.replies", "*:history", TIER_3, "channel ts"),
              of("conversations.history", "*:history", TIER_3, "channel"),
              of("conversations.info", "*:read", TIER_3, "channel"),
              of("conversations.open", "im:write", TIER_3, ""),
              of("reactions.add", "reactions:write", TIER_3, "channel name timestamp"),
              of("reactions.remove", "reactions:write", TIER_2, "name"),
              of(
                  "assistant.threads.setStatus",
                  "assistant:write chat:write",
                  SPECIAL,
                  "channel_id thread_ts status"),
              of(
                  "assistant.threads.setTitle",
                  "assistant:write",
                  SPECIAL,
                  "channel_id thread_ts title"),
              of(
                  "assistant.threads.setSuggestedPrompts",
                  "assistant:write",
                  SPECIAL,
                  "channel_id prompts"),
              of("views.open", "", TIER_4, "trigger_id view"),
              of("views.push", "", TIER_4, "trigger_id view"),
              of("views.update", "", TIER_4, "view"),
              of("views.publish", "", TIER_4, "user_id view"),
              of("users.info", "users:read", TIER_4, "user"),
              of("usergroups.users.list", "usergroups:read", TIER_2, "usergroup"),
              of("oauth.v2.access", "", TIER_4, "code"),
              of("apps.connections.open", "connections:write", TIER_2, ""))
          .collect(Collectors.toUnmodifiableMap(SlackMethod::name, Function.identity()));

  private static SlackMethod of(String name, String scopes, int perMinute, String required) {
    return new SlackMethod(name, words(scopes), perMinute, words(required));
  }

  private static List<String> words(String text) {
    return text.isEmpty() ? List.of() : List.of(text.split(" "));
  }

  static @Nullable SlackMethod named(String name) {
    return ALL.get(name);
  }

  /** Whether it is called without a token. */
  boolean isOpen() {
    return name.equals("oauth.v2.access");
  }

  /** Whether it is called with the app's own token. */
  boolean isOfApp() {
    return name.equals("apps.connections.open");
  }
}
