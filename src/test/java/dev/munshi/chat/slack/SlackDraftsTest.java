package dev.munshi.chat.slack;

import static dev.munshi.chat.slack.Answers.RULES;
import static dev.munshi.chat.slack.Answers.citation;
import static dev.munshi.chat.slack.Answers.found;
import static dev.munshi.chat.slack.Answers.statement;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import dev.munshi.answer.Statement;
import dev.munshi.chat.ChatPort;
import dev.munshi.chat.ChatRefusedException;
import dev.munshi.chat.ChatUnavailableException;
import dev.munshi.chat.Message;
import dev.munshi.chat.Utterance;
import dev.munshi.testing.FakeSlack;
import dev.munshi.testing.RecordingInbox;
import dev.munshi.testing.SettableClock;
import dev.munshi.testing.SignedRequests;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** An answer that shows while it comes, and what becomes of it when Slack does not play along. */
class SlackDraftsTest {

  private static final String TS = "1772442000.000100";
  private static final Statement FIRST = statement("First.", citation(RULES, "one"));
  private static final Statement SECOND = statement("Second.", citation(RULES, "two"));

  private final SettableClock clock = new SettableClock(Instant.parse("2026-03-02T09:00:00Z"));
  private FakeSlack slack;
  private SlackApp app;
  private ChatPort port;

  @BeforeEach
  void start() {
    slack = new FakeSlack(clock);
    app = app();
    port = app.port();
  }

  private SlackApp app() {
    var settings = new SlackSettings(SignedRequests.SECRET, FakeSlack.TOKEN, slack.apiUrl());
    return new SlackApp(settings, Services.with(new RecordingInbox(), clock));
  }

  @AfterEach
  void stop() throws Exception {
    app.close();
    slack.close();
  }

  private static Message question() {
    return message("T0POLICY/C1/" + TS, TS, null);
  }

  private static Message message(String key, @Nullable String thread, @Nullable String url) {
    return new Message("slack", key, FakeSlack.TEAM, "C1", thread, "U1", "who?", url);
  }

  private List<String> texts() {
    return slack.posts().stream().map(post -> post.path("text").asText()).toList();
  }

  @Test
  void shows_statements_as_they_come_and_puts_the_whole_in_their_place() {
    port.show(question(), List.of(FIRST));
    assertThat(texts()).containsExactly("First. [1] …");
    assertThat(port.hasAnswered(question())).isFalse();

    port.post(question(), found(FIRST, SECOND));

    assertThat(slack.posts()).hasSize(1);
    assertThat(texts().getFirst()).startsWith("First. [1] Second. [1]").doesNotContain("…");
    assertThat(port.hasAnswered(question())).isTrue();
  }

  @Test
  void changes_what_it_shows_no_more_than_every_three_seconds() {
    port.show(question(), List.of(FIRST));
    port.show(question(), List.of(FIRST, SECOND));
    assertThat(slack.calls("chat.update")).isEmpty();

    clock.advance(Duration.ofSeconds(3));
    port.show(question(), List.of(FIRST, SECOND));

    assertThat(texts()).containsExactly("First. [1] Second. [1] …");
  }

  @Test
  void finishes_what_an_earlier_process_began() throws Exception {
    port.show(question(), List.of(FIRST));
    app.close();
    app = app();
    port = app.port();

    assertThat(port.hasAnswered(question())).isFalse();
    port.post(question(), found(FIRST, SECOND));

    assertThat(slack.posts()).hasSize(1);
    assertThat(texts().getFirst()).startsWith("First. [1] Second. [1]");
  }

  @Test
  void finishes_a_beginning_whose_receipt_was_lost() {
    slack.loseAnswer("chat.postMessage", 1);
    port.show(question(), List.of(FIRST));

    port.post(question(), found(FIRST, SECOND));

    assertThat(slack.posts()).hasSize(1);
  }

  @Test
  void answers_anew_where_somebody_has_deleted_the_beginning() {
    port.show(question(), List.of(FIRST));
    slack.refuse("chat.update", "message_not_found");

    port.post(question(), found(FIRST, SECOND));

    assertThat(texts().getLast()).startsWith("First. [1] Second. [1]");
    assertThat(slack.calls("chat.postMessage")).hasSize(2);
  }

  @Test
  void answers_where_it_may_not_look_whether_something_stands_there() {
    slack.loseAnswer("chat.postMessage", 1);
    port.show(question(), List.of(FIRST));
    slack.refuse("conversations.replies", "missing_scope");

    port.post(question(), found(FIRST, SECOND));

    assertThat(texts().getLast()).startsWith("First. [1] Second. [1]");
  }

  @Test
  void shows_nothing_early_of_what_one_person_alone_shall_see() {
    port.show(message("command/1", null, slack.responseUrl()), List.of(FIRST));

    assertThat(slack.calls()).isEmpty();
  }

  @Test
  void nothing_depends_on_showing_early() {
    slack.limitNext(1, 30);
    port.show(question(), List.of(FIRST));
    port.post(question(), found(FIRST));

    assertThat(texts()).hasSize(1);
  }

  @Test
  void sends_the_text_alone_where_slack_does_not_take_the_blocks() {
    slack.refuseIn("C1", "invalid_blocks");

    assertThatThrownBy(() -> port.post(question(), found(FIRST)))
        .isInstanceOf(ChatRefusedException.class);

    var tries = slack.calls("chat.postMessage");
    assertThat(tries.get(0).path("blocks")).isNotEmpty();
    assertThat(tries.get(1).path("blocks")).isEmpty();
    assertThat(tries.get(1).path("text").asText()).startsWith("First. [1]");
  }

  @Test
  void tells_who_asked_directly_where_nothing_can_be_posted() {
    slack.refuseIn("C1", "not_in_channel");

    assertThatThrownBy(() -> port.post(question(), found(FIRST)))
        .isInstanceOf(ChatRefusedException.class);

    JsonNode told = slack.posts().getLast();
    assertThat(told.path("text").asText()).contains("I am not in the channel").contains("Invite");
  }

  @Test
  void answers_otherwise_where_a_return_address_is_used_up() {
    var address = slack.responseUrl("C1");
    var command = message("command/1", null, address);
    for (int i = 0; i < 5; i++) {
      port.post(command, new Utterance.Notice("no " + i));
    }

    port.post(command, new Utterance.Notice("the sixth"));

    assertThat(slack.calls("chat.postEphemeral"))
        .extracting(call -> call.path("text").asText())
        .containsExactly("the sixth");
  }

  @Test
  void says_privately_what_only_the_author_shall_read() {
    port.post(question(), new Utterance.Whisper("Guests cannot ask me."));

    assertThat(slack.posts()).isEmpty();
    assertThat(slack.calls("chat.postEphemeral"))
        .extracting(call -> call.path("user").asText())
        .containsExactly("U1");
  }

  @Test
  void waits_where_slack_does_not_answer_a_private_reply() {
    slack.outage(true);

    assertThatThrownBy(
            () ->
                port.post(
                    message("command/1", null, slack.responseUrl("C1")),
                    new Utterance.Notice("hello")))
        .isInstanceOf(ChatUnavailableException.class);
  }
}
