package dev.munshi.chat.slack;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.munshi.chat.Message;
import dev.munshi.testing.Await;
import dev.munshi.testing.FakeSlack;
import dev.munshi.testing.FakeSocket;
import dev.munshi.testing.RecordingInbox;
import dev.munshi.testing.SlackPayloads;
import java.time.InstantSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SlackSocketTest {

  private static final String EVENTS = "events_api";

  private final FakeSlack slack = new FakeSlack();
  private final RecordingInbox inbox = new RecordingInbox();
  private FakeSocket socket;
  private SlackApp app;

  @BeforeEach
  void start() throws Exception {
    socket = new FakeSocket();
    slack.setSocket(socket.address());
    var settings =
        new SlackSettings(
            new SlackTokens.OneWorkspace(FakeSlack.TOKEN),
            new SlackDelivery.Socket(FakeSlack.APP_TOKEN),
            slack.apiUrl());
    app = new SlackApp(settings, Services.with(inbox, InstantSource.system()));
  }

  @AfterEach
  void stop() throws Exception {
    app.close();
    socket.close();
    slack.close();
  }

  private void connect() throws Exception {
    app.start();
    Await.until("the WebSocket is open", () -> app.problem().isEmpty());
  }

  private void awaitAcknowledged(String envelope) throws Exception {
    Await.until(envelope + " is acknowledged", () -> socket.isAcknowledged(envelope));
  }

  @Test
  void mounts_nothing_and_says_that_it_is_not_connected_yet() {
    assertThat(app.mounts()).isEmpty();
    assertThat(app.problem().orElse("")).contains("not open yet");
  }

  @Test
  void takes_in_what_the_socket_brings_and_acknowledges_it() throws Exception {
    connect();

    awaitAcknowledged(socket.send(EVENTS, SlackPayloads.mention("1772442000.000100", "who?")));

    assertThat(inbox.accepted()).extracting(Message::text).containsExactly("who?");
    assertThat(socket.answers()).singleElement().matches(answer -> !answer.has("payload"));
  }

  @Test
  void answers_a_command_in_its_acknowledgement() throws Exception {
    connect();
    var fields = SlackPayloads.ask("who?", "1.2.3", slack.responseUrl());

    awaitAcknowledged(socket.send("slash_commands", new ObjectMapper().writeValueAsString(fields)));

    assertThat(inbox.accepted()).extracting(Message::text).containsExactly("ask who?");
    assertThat(socket.answers().getFirst().path("payload").path("text").asText())
        .contains("Looking through the articles");
  }

  @Test
  void acknowledges_nothing_that_was_not_written_down() throws Exception {
    connect();
    var mention = SlackPayloads.mention("1772442000.000100", "who?");
    inbox.setBroken(true);
    var lost = socket.send(EVENTS, mention);
    Await.until("it was tried", () -> inbox.refused() == 1);
    inbox.setBroken(false);

    awaitAcknowledged(socket.send(EVENTS, mention));

    assertThat(socket.isAcknowledged(lost)).isFalse();
    assertThat(inbox.accepted()).hasSize(1);
  }

  @Test
  void lives_on_after_what_it_cannot_read() throws Exception {
    connect();
    socket.sendRaw("{\"type\":\"events_api\",\"envelope_id\":\"bad\",\"payload\":[1]}");
    socket.sendRaw("{\"type\":7}");
    socket.sendRaw("{");
    socket.sendRaw("{}");

    awaitAcknowledged(socket.send(EVENTS, SlackPayloads.mention("1772442000.000100", "who?")));

    assertThat(socket.isAcknowledged("bad")).isFalse();
  }

  @Test
  void connects_anew_where_slack_asks_for_it() throws Exception {
    connect();

    socket.askToReconnect();
    Await.until("there is a new connection", () -> socket.opened() == 2);
    Await.until("the old one is closed", () -> socket.open() == 1);

    assertThat(app.problem()).isEmpty();
    awaitAcknowledged(socket.send(EVENTS, SlackPayloads.mention("1772442000.000100", "who?")));
  }

  @Test
  void connects_anew_where_the_connection_is_cut() throws Exception {
    connect();

    slack.failNext(1);
    socket.drop();
    Await.until("it says so", () -> app.problem().isPresent());
    Await.until("it is open again", () -> app.problem().isEmpty());

    awaitAcknowledged(socket.send(EVENTS, SlackPayloads.mention("1772442000.000100", "who?")));
  }

  @Test
  void starts_while_slack_is_out_of_reach_and_says_why() throws Exception {
    slack.outage(true);
    app.start();

    Await.until("it says so", () -> !slack.calls("apps.connections.open").isEmpty());
    Await.until("it says why", () -> app.problem().orElse("").matches(".*(503|patience|opened).*"));
    slack.outage(false);

    Await.until("it is open", () -> app.problem().isEmpty());
  }
}
