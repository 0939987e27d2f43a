package dev.munshi.chat.matrix;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EventReaderTest {

  private static final String ROOM = "!room:gazette.example";

  private static JsonNode event(String type, String content) {
    return EventReader.json(
        """
        {"type": "TYPE", "event_id": "$event", "sender": "@ann:gazette.example",
         "origin_server_ts": 1000, "content": CONTENT}
        """
            .replace("TYPE", type)
            .replace("CONTENT", content));
  }

  private static JsonNode message(String content) {
    return event("m.room.message", content);
  }

  private static Said said(JsonNode event) {
    return EventReader.said(ROOM, event, event).orElseThrow();
  }

  @Test
  void reads_what_is_said_and_to_whom() {
    var said =
        said(
            message(
                """
                {"msgtype": "m.text", "body": "Good morning",
                 "m.mentions": {"user_ids": ["@munshi:gazette.example"]}}
                """));

    assertThat(said)
        .isEqualTo(
            new Said(
                ROOM,
                "$event",
                "@ann:gazette.example",
                false,
                "Good morning",
                null,
                null,
                null,
                Set.of("@munshi:gazette.example"),
                false,
                Instant.ofEpochSecond(1)));
  }

  @Test
  void a_reply_in_a_thread_is_one_only_where_the_person_chose_it() {
    var fallback = inThread(true);
    var chosen = inThread(false);

    assertThat(fallback.thread()).isEqualTo("$root");
    assertThat(fallback.replyTo()).isNull();
    assertThat(chosen.thread()).isEqualTo("$root");
    assertThat(chosen.replyTo()).isEqualTo("$other");
  }

  private static Said inThread(boolean isFallback) {
    return said(
        message(
            """
            {"msgtype": "m.text", "body": "And then?", "m.relates_to":
             {"rel_type": "m.thread", "event_id": "$root", "is_falling_back": FALLBACK,
              "m.in_reply_to": {"event_id": "$other"}}}
            """
                .replace("FALLBACK", String.valueOf(isFallback))));
  }

  @Test
  void leaves_out_the_lines_by_which_old_clients_show_a_reply() {
    var content =
        """
        {"msgtype": "m.text", "body": "> <@bob:gazette.example> one\\n> two\\n\\n> mine\\nthree",
         "m.relates_to": {"m.in_reply_to": {"event_id": "$other"}}}
        """;

    assertThat(said(message(content)).body()).isEqualTo("> mine\nthree");
    assertThat(said(message("{\"msgtype\": \"m.text\", \"body\": \"> a quote\"}")).body())
        .isEqualTo("> a quote");
  }

  @ParameterizedTest
  @ValueSource(strings = {"~x", " ", "$a b", "!room:gazette.example", "$"})
  void what_is_no_event_begins_and_answers_and_changes_nothing(String id) {
    var relation =
        """
        {"msgtype": "m.text", "body": "Why?", "m.relates_to":
         {"rel_type": "TYPE", "event_id": "ID", "m.in_reply_to": {"event_id": "ID"}}}
        """
            .replace("ID", id);

    for (var type : List.of("m.thread", "m.replace")) {
      var said = said(message(relation.replace("TYPE", type)));
      assertThat(said.thread()).isNull();
      assertThat(said.replyTo()).isNull();
      assertThat(said.replaces()).isNull();
    }
  }

  @Test
  void an_edit_says_its_new_text() {
    var said =
        said(
            message(
                """
                {"msgtype": "m.text", "body": "* new", "m.new_content":
                 {"msgtype": "m.notice", "body": "new", "m.mentions": {"user_ids": ["@b:c"]}},
                 "m.relates_to": {"rel_type": "m.replace", "event_id": "$old"}}
                """));

    assertThat(said.body()).isEqualTo("new");
    assertThat(said.replaces()).isEqualTo("$old");
    assertThat(said.isNotice()).isTrue();
    assertThat(said.mentions()).containsExactly("@b:c");
  }

  @Test
  void the_relation_of_an_encrypted_event_stands_outside() {
    var event =
        event(
            "m.room.encrypted",
            "{\"m.relates_to\": {\"rel_type\": \"m.thread\", \"event_id\": \"$root\"}}");
    var clear = message("{\"msgtype\": \"m.text\", \"body\": \"And then?\"}");

    var said = EventReader.said(ROOM, event, clear).orElseThrow();

    assertThat(said.thread()).isEqualTo("$root");
    assertThat(said.isEncrypted()).isTrue();
    assertThat(EventReader.unreadable(ROOM, event))
        .satisfies(unread -> assertThat(unread.thread()).isEqualTo("$root"))
        .satisfies(unread -> assertThat(unread.body()).isEmpty());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"{}", "{\"msgtype\": \"m.image\", \"body\": \"cat.png\"}", "[]", "\"text\""})
  void what_says_nothing_is_not_said(String content) {
    var event = message(content);

    assertThat(EventReader.said(ROOM, event, event)).isEmpty();
    assertThat(EventReader.json("{not json").isMissingNode()).isTrue();
  }

  @Test
  void reads_a_sign_and_what_is_taken_back() {
    var reaction =
        event(
            "m.reaction",
            """
            {"m.relates_to": {"rel_type": "m.annotation", "event_id": "$old", "key": "👍"}}
            """);

    assertThat(EventReader.reaction(ROOM, reaction))
        .contains(
            new Reaction(
                ROOM, "$event", "@ann:gazette.example", "$old", "👍", Instant.ofEpochSecond(1)));
    assertThat(EventReader.reaction(ROOM, event("m.reaction", "{}"))).isEmpty();
    assertThat(EventReader.redacted(event("m.room.redaction", "{\"redacts\": \"$old\"}")))
        .contains("$old");
    assertThat(EventReader.redacted(reaction)).isEmpty();
  }
}
