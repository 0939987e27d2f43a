package dev.munshi.chat.matrix;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.munshi.testing.LocalSite;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What a session makes of a homeserver's answers, over real HTTP. */
class HomeserverReadingTest {

  private static final String ROOM = "/_matrix/client/v3/rooms/%21room/";
  private static final String ANN = "@ann:gazette.example";
  private static final String MEMBER = "state/m.room.member/%40ann%3Agazette.example?format=event";
  private static final String VISIBILITY = "state/m.room.history_visibility/?format=event";

  private final LocalSite site = new LocalSite();
  private final Homeserver homeserver = new Homeserver(site.address(""), "token");
  private final HomeserverSession session =
      new HomeserverSession(
          new DeviceRecord(
              site.address(""), "@munshi:gazette.example", "D", "token", "key", Instant.EPOCH),
          homeserver,
          new FakeDevice((event, _) -> clear(event)),
          new MatrixCounts());

  @AfterEach
  void close() {
    session.close();
    site.close();
  }

  /** It has the key of what names its text. */
  private static @Nullable String clear(String event) {
    var clear = EventReader.json(event).path("content").path("clear");
    return clear.isMissingNode() ? null : clear.toString();
  }

  private void has(String path, String json) {
    site.page(ROOM + path, "application/json", json.getBytes(UTF_8));
  }

  private static String message(String sender, String content, String more) {
    return """
        {"type": "m.room.message", "event_id": "$e", "sender": "%s", "content": %s %s}
        """
        .formatted(sender, content, more);
  }

  private static String edit(String sender, String text) {
    return message(
        sender,
        """
        {"msgtype": "m.text", "body": "* new", "m.new_content": {"msgtype": "m.text", "body": "%s"},
         "m.relates_to": {"rel_type": "m.replace", "event_id": "$e"}}
        """
            .formatted(text),
        "");
  }

  private String read(String edit) {
    var bundled = ", \"unsigned\": {\"m.relations\": {\"m.replace\": %s}}".formatted(edit);
    has("event/%24e", message(ANN, "{\"msgtype\": \"m.text\", \"body\": \"old\"}", bundled));
    return session.event("!room", "$e").orElseThrow().body();
  }

  @Test
  void a_message_is_read_as_its_sender_last_edited_it() {
    assertThat(read("{}")).isEqualTo("old");
    assertThat(read(edit(ANN, "new"))).isEqualTo("new");
    assertThat(read(edit("@bob:gazette.example", "forged"))).isEqualTo("old");
    assertThat(read(edit(ANN, "new").replace("m.room.message", "m.room.encrypted"))).isEmpty();
  }

  @Test
  void an_encrypted_edit_is_decrypted() {
    var secret =
        """
        {"type": "m.room.encrypted", "event_id": "$e", "sender": "%s",
         "content": {"clear": %s, "m.relates_to": %s} %s}
        """;
    var relation = "{\"rel_type\": \"m.replace\", \"event_id\": \"$e\"}";
    var edit = secret.formatted(ANN, edit(ANN, "new"), relation, "");
    var old = message(ANN, "{\"msgtype\": \"m.text\", \"body\": \"old\"}", "");
    var bundled = ", \"unsigned\": {\"m.relations\": {\"m.replace\": %s}}".formatted(edit);
    has("event/%24e", secret.formatted(ANN, old, "{}", bundled));

    assertThat(session.event("!room", "$e").orElseThrow().body()).isEqualTo("new");
  }

  private static String state(String field, String value, long at, @Nullable String replaced) {
    return """
        {"content": {"%s": "%s"}, "origin_server_ts": %d, "unsigned": {%s}}
        """
        .formatted(
            field,
            value,
            at,
            replaced == null ? "" : "\"replaces_state\": \"%s\"".formatted(replaced));
  }

  private void visibility(String value, @Nullable String replaced) {
    has(VISIBILITY, state("history_visibility", value, 5_000, replaced));
  }

  private void membership(String value, @Nullable String replaced) {
    has(MEMBER, state("membership", value, 3_000, replaced));
  }

  private Instant readsFrom() {
    return session.readsFrom("!room", ANN);
  }

  @Test
  void a_shared_history_is_for_all_who_are_there() {
    assertThat(readsFrom()).isEqualTo(Instant.MIN);
    visibility("shared", null);
    assertThat(readsFrom()).isEqualTo(Instant.MIN);
  }

  @Test
  void another_history_is_for_people_from_when_they_came() {
    visibility("joined", null);
    assertThat(readsFrom()).isEqualTo(Instant.MAX);
    membership("leave", null);
    assertThat(readsFrom()).isEqualTo(Instant.MAX);

    membership("join", null);
    assertThat(readsFrom()).isEqualTo(Instant.ofEpochSecond(3));
    membership("join", "$name");
    has("event/%24name", state("membership", "join", 2_000, "$invitation"));
    has("event/%24invitation", state("membership", "invite", 1_000, null));
    assertThat(readsFrom()).isEqualTo(Instant.ofEpochSecond(2));

    visibility("invited", null);
    assertThat(readsFrom()).isEqualTo(Instant.ofEpochSecond(1));
  }

  @Test
  void what_was_said_before_a_history_was_shared_stays_hidden() {
    visibility("shared", "$joined");
    has("event/%24joined", state("history_visibility", "joined", 1_000, null));
    assertThat(readsFrom()).isEqualTo(Instant.ofEpochSecond(5));

    membership("join", null);
    assertThat(readsFrom()).isEqualTo(Instant.ofEpochSecond(3));
  }
}
