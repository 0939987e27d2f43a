package dev.munshi.chat.slack;

import static dev.munshi.testing.FakeSlack.BOT;
import static dev.munshi.testing.FakeSlack.TEAM;
import static dev.munshi.testing.SlackPayloads.CHANNEL;
import static dev.munshi.testing.SlackPayloads.DIRECT;
import static dev.munshi.testing.SlackPayloads.PERSON;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.munshi.chat.Message;
import dev.munshi.testing.SlackPayloads;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SlackListenerTest {

  private static final String TS = "1772442000.000100";
  private static final String THREAD = "1772441000.000100";

  private SlackEndpoint endpoint;

  @BeforeEach
  void start() throws Exception {
    endpoint = new SlackEndpoint();
  }

  @AfterEach
  void stop() throws Exception {
    endpoint.close();
  }

  @Test
  void takes_in_a_mention_and_answers_in_its_thread() throws Exception {
    hear(SlackPayloads.mention(TS, "who leads the ministry?"));

    var key = TEAM + "/" + CHANNEL + "/" + TS;
    assertThat(endpoint.inbox.accepted())
        .containsExactly(
            new Message("slack", key, TEAM, CHANNEL, TS, PERSON, "who leads the ministry?", null));
  }

  @Test
  void counts_a_mention_once_that_also_comes_as_a_message() throws Exception {
    endpoint.inbox.join("slack", TEAM, CHANNEL, THREAD);
    var text = "<@" + BOT + "> and then?";
    var mention = SlackPayloads.message(TS, text).put("thread_ts", THREAD);

    hear(SlackPayloads.callback(mention));
    hear(SlackPayloads.callback(mention.put("type", "app_mention")));

    assertThat(endpoint.inbox.accepted()).extracting(Message::text).containsExactly("and then?");
  }

  @Test
  void takes_in_everything_that_is_said_directly() throws Exception {
    hear(SlackPayloads.direct(TS, "what is new?"));

    assertThat(endpoint.inbox.accepted()).extracting(Message::room).containsExactly(DIRECT);
  }

  @Test
  void follows_a_thread_only_where_it_takes_part() throws Exception {
    hear(SlackPayloads.inThread(THREAD, TS, "and before that?"));
    assertThat(endpoint.inbox.accepted()).isEmpty();

    endpoint.inbox.join("slack", TEAM, CHANNEL, THREAD);
    hear(SlackPayloads.inThread(THREAD, TS, "and before that?"));

    assertThat(endpoint.inbox.accepted()).extracting(Message::thread).containsExactly(THREAD);
  }

  @Test
  void stays_quiet_in_its_thread_when_people_speak_to_each_other() throws Exception {
    endpoint.inbox.join("slack", TEAM, CHANNEL, THREAD);
    hear(SlackPayloads.inThread(THREAD, TS, "<@U0ANOTHER> can you look into this?"));

    assertThat(endpoint.inbox.accepted()).isEmpty();
  }

  @Test
  void leaves_people_alone_in_a_talk_that_it_has_summed_up() throws Exception {
    endpoint.inbox.join("slack", TEAM, CHANNEL, THREAD);
    var mention =
        SlackPayloads.message(TS, "<@" + BOT + "> summary thread").put("type", "app_mention");
    hear(SlackPayloads.callback(mention.put("thread_ts", THREAD)));
    hear(SlackPayloads.inThread(THREAD, "1772442060.000100", "shall we meet at five?"));

    assertThat(endpoint.inbox.accepted())
        .extracting(Message::text)
        .containsExactly("summary thread");
  }

  @Test
  void is_asked_below_what_it_has_posted_itself() throws Exception {
    var below = SlackPayloads.message(TS, "and who set it up?").put("thread_ts", THREAD);

    hear(SlackPayloads.callback(below.put("parent_user_id", BOT)));

    assertThat(endpoint.inbox.accepted()).extracting(Message::thread).containsExactly(THREAD);
  }

  @Test
  void notes_that_a_question_was_deleted() throws Exception {
    var deleted = direct("").put("subtype", "message_deleted").put("deleted_ts", "1772441000.0001");

    hear(SlackPayloads.callback(deleted));

    assertThat(endpoint.inbox.changes())
        .containsExactly("withdrawn: " + String.join("/", TEAM, DIRECT, "1772441000.0001"));
  }

  @Test
  void hears_nothing_else_in_a_channel() throws Exception {
    hear(SlackPayloads.callback(SlackPayloads.message(TS, "lunch?")));

    assertThat(endpoint.inbox.accepted()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"message_changed", "message_deleted", "channel_join", "bot_message", "new_kind"})
  void leaves_out_what_nobody_asked(String subtype) throws Exception {
    hear(SlackPayloads.callback(direct("hello").put("subtype", subtype)));

    assertThat(endpoint.inbox.accepted()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"file_share", "thread_broadcast"})
  void takes_in_words_that_come_with_a_file_or_go_to_the_channel_too(String subtype)
      throws Exception {
    hear(SlackPayloads.callback(direct("hello").put("subtype", subtype)));

    assertThat(endpoint.inbox.accepted()).extracting(Message::text).containsExactly("hello");
  }

  @Test
  void leaves_out_bots_and_itself() throws Exception {
    hear(SlackPayloads.callback(direct("beep").put("bot_id", "B1")));
    hear(SlackPayloads.callback(direct("reminder").put("user", "USLACKBOT")));
    hear(SlackPayloads.callback(direct("my answer").put("user", BOT)));

    assertThat(endpoint.inbox.accepted()).isEmpty();
  }

  @Test
  void takes_a_mention_without_words_for_a_call_for_help() throws Exception {
    hear(SlackPayloads.mention(TS, ""));

    assertThat(endpoint.inbox.accepted()).extracting(Message::text).containsExactly("help");
  }

  @Test
  void knows_its_own_mention_where_the_event_does_not_say_for_whom_it_is() throws Exception {
    var event = SlackPayloads.mention(TS, "hello").replaceAll("\"authorizations\":\\[.*?],", "");

    hear(event);

    assertThat(endpoint.inbox.accepted()).extracting(Message::text).containsExactly("hello");
    assertThat(endpoint.slack.calls("auth.test")).hasSize(1);
  }

  @Test
  void asks_slack_nothing_to_take_in_an_event() throws Exception {
    hear(SlackPayloads.mention(TS, "hello"));

    assertThat(endpoint.slack.calls()).isEmpty();
  }

  @Test
  void acknowledges_events_that_it_does_not_know() throws Exception {
    hear(SlackPayloads.callback(direct("x").put("type", "reaction_added")));
    hear(SlackPayloads.callback(direct("x").put("type", "invented_tomorrow")));
  }

  @Test
  void has_slack_send_again_what_could_not_be_written_down() throws Exception {
    endpoint.inbox.setBroken(true);
    var answer = endpoint.sendJson(SlackPayloads.mention(TS, "hello"));
    assertThat(answer.statusCode()).isEqualTo(503);
    assertThat(answer.body()).isEmpty();

    endpoint.inbox.setBroken(false);
    hear(SlackPayloads.mention(TS, "hello"));

    assertThat(endpoint.inbox.accepted()).hasSize(1);
  }

  private static ObjectNode direct(String text) {
    return SlackPayloads.message(TS, text).put("channel", DIRECT).put("channel_type", "im");
  }

  private void hear(String payload) throws Exception {
    assertThat(endpoint.sendJson(payload).statusCode()).isEqualTo(200);
  }
}
