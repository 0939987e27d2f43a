package dev.munshi.app;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.munshi.chat.slack.SlackApp;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.Objects;

/** The shipped {@code manifest.json}, from which Slack makes the app, filled in for one server. */
final class SlackManifest {

  private static final ObjectMapper JSON = new ObjectMapper();

  private SlackManifest() {}

  /**
   * For a server that Slack reaches.
   *
   * @param server its address up to the host, as {@link PublicAddress} gives it
   */
  static String reachedAt(URI server) {
    var manifest = shipped();
    var address = server + SlackApp.PATH;
    commands(manifest).forEach(command -> ((ObjectNode) command).put("url", address));
    object(manifest, "/settings/event_subscriptions").put("request_url", address);
    object(manifest, "/settings/interactivity").put("request_url", address);
    object(manifest, "/oauth_config")
        .putArray("redirect_urls")
        .add(server + SlackApp.CALLBACK_PATH);
    return manifest.toPrettyString();
  }

  /** For a process that opens a WebSocket to Slack, and has no public address. */
  static String overSocket() {
    var manifest = shipped();
    commands(manifest).forEach(command -> ((ObjectNode) command).remove("url"));
    object(manifest, "/settings/event_subscriptions").remove("request_url");
    object(manifest, "/settings/interactivity").remove("request_url");
    object(manifest, "/oauth_config").remove("redirect_urls");
    object(manifest, "/settings").put("socket_mode_enabled", true);
    return manifest.toPrettyString();
  }

  private static Iterable<JsonNode> commands(ObjectNode manifest) {
    return manifest.at("/features/slash_commands");
  }

  private static ObjectNode object(ObjectNode manifest, String pointer) {
    return (ObjectNode) manifest.at(pointer);
  }

  private static ObjectNode shipped() {
    try (var file = SlackManifest.class.getResourceAsStream("manifest.json")) {
      return (ObjectNode) JSON.readTree(Objects.requireNonNull(file, "manifest.json ships"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
