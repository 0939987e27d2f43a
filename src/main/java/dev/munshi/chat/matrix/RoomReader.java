package dev.munshi.chat.matrix;

import static dev.munshi.chat.matrix.Homeserver.path;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.munshi.chat.matrix.MatrixSession.Page;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reads what stands in rooms, decrypted as far as that goes. Thread-safe. */
final class RoomReader {

  /** For the keys of a page. */
  private static final Duration PATIENCE = Duration.ofSeconds(5);

  /** For those of what was said before the bot was there. */
  private static final Duration AT_HAND = Duration.ofMillis(300);

  private static final int PAGE = 50;

  /** Without people's comings and goings. */
  private static final String MESSAGES =
      "&filter=" + escaped("{\"types\":[\"m.room.message\",\"m.room.encrypted\"]}");

  private final Homeserver homeserver;
  private final MatrixDevice device;
  private final RoomStates states;

  RoomReader(Homeserver homeserver, MatrixDevice device, RoomStates states) {
    this.homeserver = homeserver;
    this.device = device;
    this.states = states;
  }

  /** As {@link MatrixSession#event}. */
  Optional<Said> event(String room, String event) {
    return homeserver
        .find(path("rooms", room, "event", event))
        .flatMap(found -> edited(room, found));
  }

  private Optional<Said> edited(String room, JsonNode event) {
    var said = said(room, event);
    var edit = event.path("unsigned").path("m.relations").path("m.replace");
    if (said.isEmpty() || !edit.path("sender").asText().equals(said.get().sender())) {
      return said;
    }
    var text =
        said(room, edit)
            .filter(by -> said.get().event().equals(by.replaces()))
            .filter(by -> by.isEncrypted() == said.get().isEncrypted());
    return Optional.of(said.get().saying(text.map(Said::body).orElse("")));
  }

  private Optional<Said> said(String room, JsonNode event) {
    // nothing of it is left to wait a key for
    if (event.path("unsigned").has("redacted_because")) {
      return Optional.empty();
    }
    if (!EventReader.isEncrypted(event)) {
      return EventReader.said(room, event, event);
    }
    try {
      boolean isOld = EventReader.at(event).isBefore(states.botSince(room));
      var patience = isOld ? AT_HAND : PATIENCE;
      var whole = ((ObjectNode) event.deepCopy()).put("room_id", room);
      return Optional.ofNullable(device.decrypt(whole.toString(), patience))
          .flatMap(clear -> EventReader.said(room, event, EventReader.json(clear)));
    } catch (MatrixException e) {
      if (Thread.currentThread().isInterrupted()) {
        throw e;
      }
      return Optional.empty();
    }
  }

  /** As {@link MatrixSession#messages}. */
  Page messages(String room, @Nullable String from) {
    var path = path("rooms", room, "messages") + "?dir=b&limit=" + PAGE + MESSAGES + from(from);
    var page = homeserver.get(path);
    return page(page.path("chunk"), page.path("end"), event -> said(room, event));
  }

  /** As {@link MatrixSession#thread}. */
  Page thread(String room, String root, @Nullable String from) {
    var path =
        path("rooms", room, "relations", root, "m.thread").replaceFirst("/v3/", "/v1/")
            + "?dir=b&limit="
            + PAGE
            + from(from);
    var page = homeserver.get(path);
    return page(page.path("chunk"), page.path("next_batch"), event -> edited(room, event));
  }

  private static String escaped(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  private static String from(@Nullable String from) {
    return from == null ? "" : "&from=" + escaped(from);
  }

  /** Side by side: each waits for its own key. */
  private static Page page(
      JsonNode chunk, JsonNode next, Function<JsonNode, Optional<Said>> reader) {
    var asked = new ArrayList<Future<Optional<Said>>>();
    try (var tasks = Executors.newVirtualThreadPerTaskExecutor()) {
      chunk.forEach(event -> asked.add(tasks.submit(() -> reader.apply(event))));
    }
    return new Page(
        asked.stream().map(Future::resultNow).flatMap(Optional::stream).toList(),
        EventReader.text(next));
  }
}
