package dev.munshi.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.StreamSupport;

/** Status, title and prompts of the threads in {@link FakeSlack}'s agent view. Thread-safe. */
final class FakeAssistant {

  private final Map<String, String> statuses = new ConcurrentHashMap<>();
  private final Map<String, String> titles = new ConcurrentHashMap<>();
  private final Map<String, JsonNode> prompts = new ConcurrentHashMap<>();

  /** By {@code channel/thread}; without those that were taken away. */
  Map<String, String> statuses() {
    return Map.copyOf(statuses);
  }

  Map<String, String> titles() {
    return Map.copyOf(titles);
  }

  /** By {@code channel/thread}, or by {@code channel/} where no thread was named. */
  Map<String, JsonNode> prompts() {
    return Map.copyOf(prompts);
  }

  ObjectNode setStatus(SlackCall call) {
    if (call.json("loading_messages").size() > 10) {
      throw new SlackRefusal("invalid_arguments");
    }
    if (call.text("status").isEmpty()) {
      statuses.remove(place(call));
    } else {
      statuses.put(place(call), call.text("status"));
    }
    return SlackCall.ok();
  }

  ObjectNode setTitle(SlackCall call) {
    titles.put(place(call), call.text("title"));
    return SlackCall.ok();
  }

  ObjectNode setPrompts(SlackCall call) {
    var given = call.json("prompts");
    boolean areWell =
        !given.isEmpty()
            && given.size() <= 4
            && StreamSupport.stream(given.spliterator(), false)
                .allMatch(p -> isSaid(p.path("title")) && isSaid(p.path("message")));
    if (!areWell) {
      throw new SlackRefusal("invalid_arguments");
    }
    prompts.put(place(call), given);
    return SlackCall.ok();
  }

  private static boolean isSaid(JsonNode text) {
    return text.isTextual() && !text.asText().isBlank();
  }

  /** Slack takes the status away as soon as the bot speaks. */
  void spoke(SlackCall call) {
    statuses.remove(call.text("channel") + "/" + call.text("thread_ts"));
  }

  private static String place(SlackCall call) {
    var thread = call.text("thread_ts");
    if (call.has("thread_ts") && !thread.matches("[0-9]+\\.[0-9]+")) {
      throw new SlackRefusal("invalid_thread_ts");
    }
    return call.text("channel_id") + "/" + thread;
  }
}
