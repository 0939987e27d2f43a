package dev.munshi.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** What was said in {@link FakeSlack}, by the bot and by people, in order. Thread-safe. */
final class FakeMessages {

  /** What an update puts in place of what was there. */
  private static final Set<String> CONTENT = Set.of("text", "blocks", "attachments", "metadata");

  private final InstantSource clock;

  /** By {@code channel/ts}, in the order in which they were said; a change puts a new one there. */
  private final Map<String, ObjectNode> said = new LinkedHashMap<>();

  private final Map<String, Set<String>> channels = new HashMap<>();
  private final Map<String, Set<String>> threads = new HashMap<>();
  private final Set<String> reactions = new TreeSet<>();
  private long last;

  FakeMessages(InstantSource clock) {
    this.clock = clock;
  }

  synchronized List<JsonNode> posts() {
    return said.values().stream().filter(m -> m.has("bot_id")).<JsonNode>map(m -> m).toList();
  }

  /** As in {@code C1/1700000000.000100/eyes}. */
  synchronized Set<String> reactions() {
    return Set.copyOf(reactions);
  }

  /** What a person says, with the fields of an event. */
  synchronized void hear(ObjectNode message) {
    keep(message.deepCopy());
  }

  private void keep(ObjectNode message) {
    var channel = message.path("channel").asText();
    var ts = message.path("ts").asText();
    var thread = message.path("thread_ts").asText(ts);
    var key = key(channel, ts);
    said.put(key, message);
    threads.computeIfAbsent(key(channel, thread), none -> new LinkedHashSet<>()).add(key);
    if (thread.equals(ts) || message.path("reply_broadcast").asBoolean()) {
      channels.computeIfAbsent(channel, none -> new LinkedHashSet<>()).add(key);
    }
  }

  private static String key(String channel, String ts) {
    return channel + "/" + ts;
  }

  private List<ObjectNode> all(Set<String> keys) {
    return keys.stream().map(said::get).flatMap(Stream::ofNullable).toList();
  }

  synchronized ObjectNode post(SlackCall call) {
    var ts = nextTs();
    var message = call.body().deepCopy().put("type", "message").put("ts", ts);
    message
        .put("user", call.who().bot())
        .put("bot_id", call.who().botId())
        .put("team", call.who().team());
    keep(message);
    var answer = SlackCall.ok().put("channel", call.text("channel")).put("ts", ts);
    return answer.set("message", shown(message, true));
  }

  /** Unique and rising, even where the clock stands still. */
  private String nextTs() {
    var now = clock.instant();
    last = Math.max(last + 1, now.getEpochSecond() * 1_000_000 + now.getNano() / 1_000);
    return "%d.%06d".formatted(last / 1_000_000, last % 1_000_000);
  }

  synchronized ObjectNode update(SlackCall call) {
    var message = changed(own(call, "cant_update_message"), call.body());
    said.put(key(call.text("channel"), call.text("ts")), message);
    var answer = SlackCall.ok().put("channel", call.text("channel")).put("ts", call.text("ts"));
    answer.put("text", message.path("text").asText());
    return answer.set("message", shown(message, true));
  }

  private static ObjectNode changed(ObjectNode message, JsonNode content) {
    var changed = message.deepCopy();
    if (content.has("text") && !content.has("blocks")) {
      changed.remove("blocks");
    }
    for (var name : CONTENT) {
      if (content.has(name)) {
        changed.set(name, content.get(name));
      }
    }
    changed.putObject("edited").put("user", message.path("user").asText());
    return changed;
  }

  synchronized ObjectNode delete(SlackCall call) {
    own(call, "cant_delete_message");
    said.remove(key(call.text("channel"), call.text("ts")));
    return SlackCall.ok().put("channel", call.text("channel")).put("ts", call.text("ts"));
  }

  private ObjectNode own(SlackCall call, String error) {
    var message = said.get(key(call.text("channel"), call.text("ts")));
    if (message == null) {
      throw new SlackRefusal("message_not_found");
    }
    if (!message.path("user").asText().equals(call.who().bot())) {
      throw new SlackRefusal(error);
    }
    return message;
  }

  /** What an answer to a click does to the message that was clicked on. */
  synchronized void replace(String channel, String ts, JsonNode content) {
    if (content.path("delete_original").asBoolean()) {
      said.remove(key(channel, ts));
    } else {
      said.computeIfPresent(key(channel, ts), (key, message) -> changed(message, content));
    }
  }

  synchronized ObjectNode react(SlackCall call, boolean adds) {
    if (call.text("name").contains(":")) {
      throw new SlackRefusal("invalid_name");
    }
    var reaction =
        String.join("/", call.text("channel"), call.text("timestamp"), call.text("name"));
    if (adds && !reactions.add(reaction)) {
      throw new SlackRefusal("already_reacted");
    }
    if (!adds && !reactions.remove(reaction)) {
      throw new SlackRefusal("no_reaction");
    }
    return SlackCall.ok();
  }

  /** A thread: its first message where it is known, then the replies, oldest first. */
  synchronized ObjectNode replies(SlackCall call) {
    var thread = threads.getOrDefault(key(call.text("channel"), call.text("ts")), Set.of());
    return page(call, within(call, all(thread)));
  }

  /** A channel without its threads, newest first. */
  synchronized ObjectNode history(SlackCall call) {
    var channel = channels.getOrDefault(call.text("channel"), Set.of());
    return page(call, within(call, all(channel)).reversed());
  }

  private static List<ObjectNode> within(SlackCall call, List<ObjectNode> found) {
    return found.stream().filter(m -> isWithin(call, m.path("ts").asText())).toList();
  }

  private static boolean isWithin(SlackCall call, String ts) {
    boolean isIncluded = call.flag("inclusive");
    int oldest = call.has("oldest") ? compare(ts, call.text("oldest")) : 1;
    int latest = call.has("latest") ? compare(ts, call.text("latest")) : -1;
    return (oldest > 0 || (isIncluded && oldest == 0))
        && (latest < 0 || (isIncluded && latest == 0));
  }

  private static int compare(String ts, String other) {
    return new BigDecimal(ts).compareTo(new BigDecimal(other));
  }

  /** The cursor is the number of messages that were on earlier pages. */
  private static ObjectNode page(SlackCall call, List<ObjectNode> found) {
    int from = Math.min(found.size(), call.number("cursor", 0));
    int to = Math.min(found.size(), from + call.number("limit", 100));
    boolean hasMore = to < found.size();
    var answer = SlackCall.ok().put("has_more", hasMore);
    var messages = answer.putArray("messages");
    found.subList(from, to).forEach(m -> messages.add(shown(m, call.flag("include_all_metadata"))));
    if (hasMore) {
      answer.putObject("response_metadata").put("next_cursor", "" + to);
    }
    return answer;
  }

  private static ObjectNode shown(ObjectNode message, boolean withMetadata) {
    var shown = JsonNodeFactory.instance.objectNode().put("type", "message");
    for (var name :
        List.of("ts", "user", "bot_id", "team", "thread_ts", "text", "blocks", "edited")) {
      if (message.has(name)) {
        shown.set(name, message.get(name));
      }
    }
    if (withMetadata && message.has("metadata")) {
      shown.set("metadata", message.get("metadata"));
    }
    return shown;
  }
}
