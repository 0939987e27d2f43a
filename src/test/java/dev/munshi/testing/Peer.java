package dev.munshi.testing;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import java.util.stream.StreamSupport;

/** A person at a client of Matrix: one device of theirs. */
public final class Peer {

  private static final AtomicInteger COUNT = new AtomicInteger();

  private final PeerProcess process;
  private final String client;
  private final String userId;

  private Peer(PeerProcess process, String client, String userId) {
    this.process = process;
    this.client = client;
    this.userId = userId;
  }

  /** Makes an account, and its first device, which proves that it is the person's. */
  public static Peer register(PeerProcess process, Synapse synapse, String name) {
    synapse.register(name);
    return login(process, synapse, name, true);
  }

  /** A further device of a person, which nobody has proved to be theirs. */
  public static Peer login(PeerProcess process, Synapse synapse, String name) {
    return login(process, synapse, name, false);
  }

  private static Peer login(
      PeerProcess process, Synapse synapse, String name, boolean isFirstDevice) {
    var client = name + "-" + COUNT.incrementAndGet();
    var details =
        Map.of(
            "address",
            synapse.address().toString(),
            "user",
            name,
            "password",
            Synapse.PASSWORD,
            "bootstrap",
            isFirstDevice);
    var user = process.order(client, "login", details).path("user").asText();
    return new Peer(process, client, user);
  }

  public String userId() {
    return userId;
  }

  /** Makes a room and invites them; returns its id. */
  public String create(boolean isEncrypted, String... invited) {
    var details =
        Map.of(
            "name",
            "Policy desk",
            "invite",
            List.of(invited),
            "encrypted",
            isEncrypted,
            "direct",
            invited.length == 1);
    return order("create", details).path("room").asText();
  }

  public void join(String room) {
    order("join", Map.of("room", room));
  }

  public void invite(String room, String user) {
    order("invite", Map.of("room", room, "user", user));
  }

  public void leave(String room) {
    order("leave", Map.of("room", room));
  }

  public void kick(String room, String user) {
    order("kick", Map.of("room", room, "user", user));
  }

  /** Switches encryption on. */
  public void encrypt(String room) {
    order("encrypt", Map.of("room", room));
  }

  /** Puts a room's state, of the key that is empty. */
  public void state(String room, String type, Map<String, ?> content) {
    order("state", Map.of("room", room, "type", type, "content", content));
  }

  /** Lets a room go on in a new one; returns its id. */
  public String upgrade(String room, String version) {
    return order("upgrade", Map.of("room", room, "version", version)).path("room").asText();
  }

  /** Who has joined a room, as the homeserver has it. */
  public List<String> members(String room) {
    return texts(order("members", Map.of("room", room)).path("users"));
  }

  /** The devices of somebody that the client knows to be theirs. */
  public List<String> devices(String user) {
    return texts(order("devices", Map.of("user", user)).path("devices"));
  }

  private static List<String> texts(JsonNode array) {
    return StreamSupport.stream(array.spliterator(), false).map(JsonNode::asText).toList();
  }

  /** Waits until the client itself knows that somebody has joined: from then on, it shares keys. */
  public void awaitMember(String room, String user) {
    order("knows", Map.of("room", room, "user", user));
  }

  /** From now on neither sends to devices that nobody has proved to be their owner's, nor hears. */
  public void excludeUnsignedDevices() {
    order("isolate", Map.of());
  }

  /** Says something outside of threads; returns its event. */
  public String say(String room, String text) {
    return send(room, text(text));
  }

  public String sayInThread(String room, String root, String text) {
    return send(room, inThread(root, text));
  }

  public String reply(String room, String to, String text) {
    return send(room, related(text, Map.of("m.in_reply_to", Map.of("event_id", to))));
  }

  public String mention(String room, String user, String text) {
    var content = text(text);
    content.put("m.mentions", Map.of("user_ids", List.of(user)));
    return send(room, content);
  }

  public String edit(String room, String event, String text) {
    var content = related("* " + text, Map.of("rel_type", "m.replace", "event_id", event));
    content.put("m.new_content", text(text));
    return send(room, content);
  }

  public String react(String room, String event, String sign) {
    var relation = Map.of("rel_type", "m.annotation", "event_id", event, "key", sign);
    return send(room, "m.reaction", Map.of("m.relates_to", relation));
  }

  public void redact(String room, String event) {
    order("redact", Map.of("room", room, "event", event));
  }

  private static Map<String, Object> text(String text) {
    return new HashMap<>(Map.of("msgtype", "m.text", "body", text, "m.mentions", Map.of()));
  }

  private static Map<String, Object> related(String text, Map<String, ?> relation) {
    var content = text(text);
    content.put("m.relates_to", relation);
    return content;
  }

  private static Map<String, Object> inThread(String root, String text) {
    var relation =
        Map.of(
            "rel_type",
            "m.thread",
            "event_id",
            root,
            "is_falling_back",
            true,
            "m.in_reply_to",
            Map.of("event_id", root));
    return related(text, relation);
  }

  public String send(String room, Map<String, ?> content) {
    return send(room, "m.room.message", content);
  }

  private String send(String room, String type, Map<String, ?> content) {
    return order("send", sending(room, type, content)).path("event").asText();
  }

  /** Says something without waiting until it is sent. */
  public CompletableFuture<String> begin(String room, String text) {
    return begin(room, text(text));
  }

  public CompletableFuture<String> beginInThread(String room, String root, String text) {
    return begin(room, inThread(root, text));
  }

  private CompletableFuture<String> begin(String room, Map<String, ?> content) {
    return process
        .begin(client, "send", sending(room, "m.room.message", content))
        .thenApply(sent -> sent.path("event").asText());
  }

  private static Map<String, ?> sending(String room, String type, Map<String, ?> content) {
    return Map.of("room", room, "type", type, "content", content);
  }

  private JsonNode order(String order, Map<String, ?> details) {
    return process.order(client, order, details);
  }

  /** Everything that the client heard so far. */
  public List<Heard> heard() {
    return List.copyOf(process.heard(client));
  }

  /** Waits until the client hears this. */
  public Heard await(String what, Predicate<Heard> condition) throws Exception {
    Await.until(
        client + " hears " + what, () -> process.heard(client).stream().anyMatch(condition));
    return process.heard(client).stream().filter(condition).findFirst().orElseThrow();
  }

  /**
   * What the client shows of somebody's messages in a room, in order: an edit stands in its
   * message's place.
   */
  public List<Heard> shown(String room, String sender) {
    var shown = new LinkedHashMap<String, Heard>();
    for (var message : heard()) {
      if (message.isMessage() && message.room().equals(room) && message.sender().equals(sender)) {
        var place = message.replaces().isEmpty() ? message.event() : message.replaces();
        shown.put(place, message);
      }
    }
    return List.copyOf(shown.values());
  }

  @Override
  public String toString() {
    return Objects.requireNonNull(client);
  }
}
