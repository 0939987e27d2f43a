package dev.munshi.chat.matrix;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.munshi.testing.LocalSite;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class HomeserverRoomsTest {

  private static final String BOT = "@munshi:gazette.example";
  private static final String API = "/_matrix/client/v3/";
  private static final String ROOM = API + "rooms/%21a/";

  private static final String ONLY_MESSAGES =
      "%7B%22types%22%3A%5B%22m.room.message%22%2C%22m.room.encrypted%22%5D%7D";

  private final LocalSite site = new LocalSite();
  private final Homeserver homeserver = new Homeserver(site.address(""), "token");
  private final Map<String, Duration> waits = new ConcurrentHashMap<>();
  private final HomeserverSession session =
      new HomeserverSession(
          new DeviceRecord(
              URI.create("http://gazette.example"),
              BOT,
              "DESK",
              "token",
              "key",
              Instant.ofEpochSecond(1)),
          homeserver,
          new FakeDevice(this::noKey),
          new MatrixCounts());

  @AfterEach
  void close() {
    session.close();
    site.close();
  }

  /** Notes how long it was to wait for keys, of which it has none. */
  private @Nullable String noKey(String event, Duration patience) {
    waits.put(EventReader.json(event).path("event_id").asText(), patience);
    return null;
  }

  private void json(String path, String json) {
    site.page(path, "application/json", json.getBytes(UTF_8));
  }

  private static String encrypted(String event, int second) {
    return """
        {"type": "m.room.encrypted", "event_id": "%s", "origin_server_ts": %d000, "content": {}}
        """
        .formatted(event, second);
  }

  @Test
  void joins_by_some_servers_that_may_know_the_room() {
    var via =
        "?via=b.example%3A8448&server_name=b.example%3A8448&via=c.example&server_name=c.example";
    json(API + "join/%21a", "{}");
    json(API + "join/%21a" + via, "{}");

    session.join("!a");
    session.join("!a", List.of("b.example:8448", "c.example"));

    assertThat(site.visits())
        .extracting(LocalSite.Visit::path)
        .containsExactly(API + "join/%21a", API + "join/%21a" + via);
  }

  @Test
  void hardly_waits_for_keys_of_what_was_said_before_the_bot_was_there() {
    json(ROOM + "joined_members", "{\"joined\": {\"one\": {}, \"two\": {}}}");
    json(
        ROOM + "state/m.room.member/%40munshi%3Agazette.example?format=event",
        "{\"origin_server_ts\": 5000, \"content\": {\"membership\": \"join\"}}");
    json(
        ROOM + "messages?dir=b&limit=50&filter=" + ONLY_MESSAGES,
        "{\"chunk\": [%s, %s]}".formatted(encrypted("$new", 5), encrypted("$old", 4)));
    json(ROOM + "event/%24older", encrypted("$older", 3));

    assertThat(session.messages("!a", null).messages()).isEmpty();
    assertThat(session.event("!a", "$older")).isEmpty();

    assertThat(waits.get("$new")).isEqualTo(Duration.ofSeconds(5));
    assertThat(waits.get("$old")).isLessThan(Duration.ofSeconds(1));
    assertThat(waits.get("$older")).isLessThan(Duration.ofSeconds(1));
  }
}
