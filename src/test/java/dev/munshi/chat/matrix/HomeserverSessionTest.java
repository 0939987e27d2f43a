package dev.munshi.chat.matrix;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.reset;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import dev.munshi.testing.LocalSite;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class HomeserverSessionTest {

  private static final String ROOM = "!desk:gazette.example";

  private final LocalSite site = new LocalSite();
  private final MatrixDevice device = mock();
  private final HomeserverSession session =
      new HomeserverSession(
          new DeviceRecord(
              site.address(""), "@munshi:gazette.example", "DESK", "token", "00ff", Instant.EPOCH),
          new Homeserver(site.address(""), "token"),
          device,
          new MatrixCounts());

  @BeforeEach
  void setUp() {
    when(device.encrypt(any()))
        .thenThrow(new MatrixException(0, "", Duration.ZERO, "the room is not known yet", null));
    isMember("join");
    var members = Homeserver.path("rooms", ROOM, "joined_members");
    tells(members, "{\"joined\": {\"@a:x\": {}, \"@b:x\": {}}}");
  }

  private void isMember(String how) {
    var member = state("m.room.member", "@munshi:gazette.example") + "?format=event";
    tells(member, "{\"content\": {\"membership\": \"%s\"}}".formatted(how));
  }

  @AfterEach
  void close() {
    session.close();
    site.close();
  }

  private void isIn(String rooms) {
    site.page(
        "/_matrix/client/v3/joined_rooms",
        "application/json",
        "{\"joined_rooms\": [%s]}".formatted(rooms).getBytes(UTF_8));
  }

  private void assertFails(boolean isForNow) {
    var content = new Content("An answer.", null, false, null, Set.of());
    assertThatThrownBy(() -> session.send(ROOM, "t", content))
        .isInstanceOfSatisfying(
            MatrixException.class, e -> assertThat(e.passes()).isEqualTo(isForNow));
  }

  @Test
  void what_cannot_be_encrypted_yet_may_be_said_later() {
    isIn("\"" + ROOM + "\"");

    assertFails(true);
  }

  @Test
  void nothing_is_ever_said_in_a_room_that_the_bot_is_no_longer_in() {
    isIn("\"!other:gazette.example\"");

    assertFails(false);
  }

  @Test
  void a_room_that_the_bot_has_left_is_not_encrypted_for() {
    isMember("leave");

    assertFails(false);
    verify(device, never()).encrypt(any());
  }

  @Test
  void nothing_goes_out_in_clear_text_where_the_device_does_not_know_the_encryption_yet() {
    reset(device);
    tells(state("m.room.encryption", ""), "{\"algorithm\": \"m.megolm.v1.aes-sha2\"}");

    assertFails(true);
    assertThat(site.visits()).noneMatch(visit -> visit.path().contains("/send/"));
  }

  private static String state(String type, String key) {
    return Homeserver.path("rooms", ROOM, "state", type, key);
  }

  private void tells(String path, String json) {
    site.page(path, "application/json", json.getBytes(UTF_8));
  }

  @Test
  void where_the_homeserver_does_not_say_it_the_room_is_not_given_up() {
    site.status("/_matrix/client/v3/joined_rooms", 502, Map.of());

    assertFails(true);
  }
}
