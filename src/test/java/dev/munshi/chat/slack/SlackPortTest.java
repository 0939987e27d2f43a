package dev.munshi.chat.slack;

import static dev.munshi.chat.slack.Answers.PAPER;
import static dev.munshi.chat.slack.Answers.citation;
import static dev.munshi.chat.slack.Answers.found;
import static dev.munshi.chat.slack.Answers.statement;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.munshi.chat.ChatPort;
import dev.munshi.chat.ChatRefusedException;
import dev.munshi.chat.ChatUnavailableException;
import dev.munshi.chat.Message;
import dev.munshi.chat.Utterance;
import dev.munshi.testing.FakeSlack;
import dev.munshi.testing.RecordingInbox;
import dev.munshi.testing.SignedRequests;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SlackPortTest {

  private static final Utterance HELLO = new Utterance.Notice("hello");

  private FakeSlack slack;
  private SlackApp app;
  private ChatPort port;

  @BeforeEach
  void start() {
    slack = new FakeSlack();
    var settings = new SlackSettings(SignedRequests.SECRET, FakeSlack.TOKEN, slack.apiUrl());
    app = new SlackApp(settings, Services.with(new RecordingInbox(), InstantSource.system()));
    port = app.port();
  }

  @AfterEach
  void stop() throws Exception {
    app.close();
    slack.close();
  }

  @Test
  void posts_into_the_thread_with_the_key_and_without_previews() {
    port.post(message("C1/1.1", "1.1", null), found(statement("So.", citation(PAPER, "q"))));

    var post = slack.posts().getFirst();
    assertThat(post.path("channel").asText()).isEqualTo("C1");
    assertThat(post.path("thread_ts").asText()).isEqualTo("1.1");
    assertThat(post.path("text").asText()).startsWith("So. [1]");
    assertThat(post.path("blocks")).hasSize(5);
    assertThat(post.path("metadata").path("event_type").asText()).isEqualTo("munshi_answer");
    assertThat(post.path("metadata").path("event_payload").path("key").asText())
        .isEqualTo("C1/1.1");
    for (var off : List.of("unfurl_links", "unfurl_media", "mrkdwn", "link_names")) {
      assertThat(post.path(off).asText()).as(off).isIn("0", "false");
    }
    assertThat(post.path("parse").asText()).isEqualTo("none");
  }

  @Test
  void answers_a_command_privately() {
    port.post(message("command/1", null, slack.responseUrl()), HELLO);

    assertThat(slack.posts()).isEmpty();
    var reply = slack.calls("response_url").getFirst();
    assertThat(reply.path("response_type").asText()).isEqualTo("ephemeral");
    assertThat(reply.path("text").asText()).isEqualTo("hello");
    assertThat(reply.path("blocks").path(0).path("type").asText()).isEqualTo("rich_text");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://hooks.slack.com/x",
        "file:///tmp/x",
        "hooks",
        "",
        "http://a@/",
        "http:// /"
      })
  void never_answers_to_an_address_that_cannot_be_trusted(String address) {
    assertThatThrownBy(() -> port.post(message("command/1", null, address), HELLO))
        .isInstanceOf(ChatRefusedException.class)
        .hasMessageContaining("C1");
  }

  @Test
  void finds_its_own_answer_again_and_no_other() {
    port.post(message("C1/1.1", "1.1", null), HELLO);

    assertThat(port.hasAnswered(message("C1/1.1", "1.1", null))).isTrue();
    assertThat(port.hasAnswered(message("C1/1.2", "1.1", null))).isFalse();
    assertThat(port.hasAnswered(message("C1/1.1", "9.9", null))).isFalse();
  }

  @Test
  void looks_through_a_long_thread() {
    for (int i = 0; i < 450; i++) {
      port.post(message("C1/" + i, "1.1", null), HELLO);
    }

    assertThat(port.hasAnswered(message("C1/449", "1.1", null))).isTrue();
    assertThat(slack.calls("conversations.replies")).hasSize(3);
  }

  @Test
  void cannot_know_what_was_said_privately() {
    assertThat(port.hasAnswered(message("command/1", null, slack.responseUrl()))).isFalse();
    assertThat(slack.calls()).isEmpty();
  }

  @Test
  void asks_for_as_much_patience_as_slack_does() {
    slack.limitNext(1, 30);

    var failure =
        catchThrowableOfType(
            ChatUnavailableException.class, () -> port.post(message("k", "1.1", null), HELLO));

    assertThat(failure.retryAfter()).isEqualTo(Duration.ofSeconds(30));
  }

  @Test
  void knows_that_trying_again_helps_when_slack_is_down() {
    slack.failNext(2);
    slack.hangUpNext(2);

    for (var message :
        new Message[] {message("k", "1.1", null), message("k", null, slack.responseUrl())}) {
      assertThatThrownBy(() -> port.post(message, HELLO))
          .isInstanceOf(ChatUnavailableException.class)
          .hasMessageContaining("C1");
    }
    for (int i = 0; i < 2; i++) {
      assertThatThrownBy(() -> port.hasAnswered(message("k", "1.1", null)))
          .isInstanceOf(ChatUnavailableException.class);
    }
  }

  @Test
  void posts_nothing_twice_where_the_connection_breaks_off() {
    port.post(message("a", "1.1", null), HELLO);
    slack.hangUpNext(1);

    assertThatThrownBy(() -> port.post(message("b", "1.1", null), HELLO))
        .isInstanceOf(ChatUnavailableException.class);

    assertThat(slack.calls("chat.postMessage")).hasSize(2);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ratelimited",
        "internal_error",
        "fatal_error",
        "service_unavailable",
        "request_timeout"
      })
  void tells_passing_errors(String code) {
    slack.refuseIn("C1", code);

    assertThatThrownBy(() -> port.post(message("k", "1.1", null), HELLO))
        .isInstanceOf(ChatUnavailableException.class)
        .hasMessageContaining(code);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"channel_not_found", "not_in_channel", "is_archived", "msg_too_long", "new_error"})
  void tells_errors_that_last(String code) {
    slack.refuseIn("C1", code);

    assertThatThrownBy(() -> port.post(message("k", "1.1", null), HELLO))
        .isInstanceOf(ChatRefusedException.class)
        .hasMessageContaining("C1")
        .hasMessageContaining(code);
  }

  @Test
  void waits_for_a_new_token_and_never_shows_the_old_one() {
    slack.changeToken("xoxb-another-token-entirely");

    assertThatThrownBy(() -> port.post(message("k", "1.1", null), HELLO))
        .isInstanceOf(ChatUnavailableException.class)
        .hasMessageContaining("invalid_auth")
        .hasMessageNotContaining(FakeSlack.TOKEN);
  }

  private static Message message(String key, @Nullable String thread, @Nullable String replyUrl) {
    return new Message("slack", key, FakeSlack.TEAM, "C1", thread, "U1", "who?", replyUrl);
  }
}
