package dev.munshi.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;

/** The state and the rules behind {@link FakeSlack}. */
final class FakeWorkspace {

  private static final ObjectMapper JSON = new ObjectMapper();

  private final List<JsonNode> posts = new CopyOnWriteArrayList<>();
  private final Map<String, String> refusals = new ConcurrentHashMap<>();
  private final AtomicLong clock = new AtomicLong(100);

  List<JsonNode> posts() {
    return List.copyOf(posts);
  }

  void refuseIn(String channel, String error) {
    refusals.put(channel, error);
  }

  static ObjectNode error(String code) {
    return JSON.createObjectNode().put("ok", false).put("error", code);
  }

  private static ObjectNode ok() {
    return JSON.createObjectNode().put("ok", true);
  }

  JsonNode answer(FakeSlack.Call call) {
    return switch (call.method()) {
      case "auth.test" ->
          ok().put("team_id", FakeSlack.TEAM)
              .put("user_id", FakeSlack.BOT)
              .put("bot_id", "B0MUNSHI");
      case "chat.postMessage" -> post((ObjectNode) call.body());
      case "conversations.replies" -> replies(call.body());
      default -> error("unknown_method");
    };
  }

  JsonNode reply(FakeSlack.Call call) {
    var broken = SlackLimits.broken(call.body());
    return broken == null ? ok() : error(broken);
  }

  private JsonNode post(ObjectNode message) {
    var channel = message.path("channel").asText();
    var refusal = refusals.getOrDefault(channel, SlackLimits.broken(message));
    if (refusal != null) {
      return error(refusal);
    }
    var ts = "1700000000.%06d".formatted(clock.getAndIncrement());
    posts.add(message.deepCopy().put("ts", ts).put("user", FakeSlack.BOT));
    return ok().put("channel", channel).put("ts", ts);
  }

  /** Pages of {@code limit} posts; the cursor is the number of posts that were on earlier pages. */
  private JsonNode replies(JsonNode asked) {
    var thread = asked.path("ts").asText();
    var inThread =
        posts.stream()
            .filter(p -> p.path("channel").equals(asked.path("channel")))
            .filter(p -> p.path("thread_ts").asText().equals(thread))
            .toList();
    int from = asked.path("cursor").asInt(0);
    int to = Math.min(inThread.size(), from + asked.path("limit").asInt(1000));
    var answer = ok().put("has_more", to < inThread.size());
    var messages = answer.putArray("messages");
    inThread.subList(from, to).forEach(p -> messages.add(shown(p, asked)));
    if (to < inThread.size()) {
      answer.putObject("response_metadata").put("next_cursor", "" + to);
    }
    return answer;
  }

  private static ObjectNode shown(JsonNode post, JsonNode asked) {
    var shown = JSON.createObjectNode().put("type", "message");
    shown.put("ts", post.path("ts").asText()).put("text", post.path("text").asText());
    if (List.of("1", "true").contains(asked.path("include_all_metadata").asText())
        && post.has("metadata")) {
      shown.set("metadata", post.get("metadata"));
    }
    return shown;
  }
}
