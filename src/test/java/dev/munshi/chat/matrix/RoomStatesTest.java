package dev.munshi.chat.matrix;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.munshi.testing.LocalSite;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RoomStatesTest {

  private static final String BOT = "@munshi:gazette.example";
  private static final String ROOM = "/_matrix/client/v3/rooms/%21a/";
  private static final String MEMBER = "state/m.room.member/%40munshi%3Agazette.example";

  private final LocalSite site = new LocalSite();
  private final Homeserver homeserver = new Homeserver(site.address(""), "token");
  private final RoomStates states = new RoomStates(homeserver, BOT, Instant.ofEpochSecond(2));

  @BeforeEach
  void enter() {
    json("joined_members", "{\"joined\": {\"one\": {}, \"two\": {}}}");
    json(MEMBER + "?format=event", membership("join", 5, ""));
  }

  @AfterEach
  void close() {
    homeserver.close();
    site.close();
  }

  private void json(String path, String json) {
    site.page(ROOM + path, "application/json", json.getBytes(UTF_8));
  }

  private static String membership(String membership, int second, String replaced) {
    return """
        {"type": "m.room.member", "origin_server_ts": %d000, "content": {"membership": "%s"},
         "unsigned": {"replaces_state": "%s"}}
        """
        .formatted(second, membership, replaced);
  }

  @Test
  void a_change_of_name_is_no_arrival() {
    json(MEMBER + "?format=event", membership("join", 9, "$name"));
    json("event/%24name", membership("join", 8, "$arrival"));
    json("event/%24arrival", membership("join", 7, "$invitation"));
    json("event/%24invitation", membership("invite", 6, "$earlier"));
    json("event/%24earlier", membership("join", 4, ""));

    assertThat(states.of("!a").joinedAt()).isEqualTo(Instant.ofEpochSecond(7));
    assertThat(states.botSince("!a")).isEqualTo(Instant.ofEpochSecond(7));
  }

  @Test
  void the_last_that_is_known_is_the_arrival_where_earlier_ones_are_refused() {
    json(MEMBER + "?format=event", membership("join", 9, "$name"));
    site.status(ROOM + "event/%24name", 403, Map.of());

    assertThat(states.of("!a").joinedAt()).isEqualTo(Instant.ofEpochSecond(9));
  }

  @Test
  void the_bot_was_there_since_it_first_spoke_at_the_earliest() {
    json(MEMBER + "?format=event", membership("join", 1, ""));

    assertThat(states.botSince("!a")).isEqualTo(Instant.ofEpochSecond(2));
  }

  @Test
  void tells_where_a_room_comes_from_and_who_made_it() {
    json(
        "state/m.room.create/?format=event",
        """
        {"sender": "@ann:elsewhere.example",
         "content": {"predecessor": {"room_id": "!before", "event_id": "$last"}}}
        """);

    var state = states.of("!a");

    assertThat(state.predecessor()).isEqualTo("!before");
    assertThat(state.power("@ann:elsewhere.example")).isEqualTo(Long.MAX_VALUE);
    assertThat(state.servers()).containsExactly("elsewhere.example");
  }

  @Test
  void names_the_servers_of_those_who_may_change_the_room() {
    json(
        "state/m.room.power_levels/",
        """
        {"users": {"@eve:c.example": 49, "@bob:b.example:8448": 50, "@ann:a.example": 100,
                   "@zoe:a.example": 50}}
        """);

    assertThat(states.of("!a").servers()).containsExactly("a.example", "b.example:8448");
  }
}
