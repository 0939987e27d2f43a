package dev.munshi.chat.slack;

import static dev.munshi.testing.FakeSlack.TEAM;
import static dev.munshi.testing.SlackPayloads.CHANNEL;
import static org.assertj.core.api.Assertions.assertThat;

import dev.munshi.answer.Remark;
import dev.munshi.chat.ChatPort;
import dev.munshi.chat.Message;
import dev.munshi.testing.FakeSlack;
import dev.munshi.testing.RecordingInbox;
import dev.munshi.testing.SignedRequests;
import dev.munshi.testing.SlackPayloads;
import java.time.InstantSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ThreadReaderTest {

  private static final String THREAD = "1772442000.000100";

  private final FakeSlack slack = new FakeSlack();
  private final RecordingInbox inbox = new RecordingInbox();
  private final SlackApp app =
      new SlackApp(
          new SlackSettings(SignedRequests.SECRET, FakeSlack.TOKEN, slack.apiUrl()),
          Services.with(inbox, InstantSource.system()));

  @AfterEach
  void stop() throws Exception {
    app.close();
    slack.close();
  }

  private void say(String ts, String text) {
    var message = SlackPayloads.message(ts, text);
    slack.hear(ts.equals(THREAD) ? message : message.put("thread_ts", THREAD));
  }

  private static Message at(String ts, String text) {
    var key = String.join("/", TEAM, CHANNEL, ts);
    return new Message("slack", key, TEAM, CHANNEL, THREAD, "U0ANN", text, null);
  }

  @Test
  void leaves_out_what_the_bot_was_asked_without_a_mention() {
    say(THREAD, "The draft is done.");
    say("1772442060.000100", "and who runs the ferry?");
    inbox.accept(at("1772442060.000100", "and who runs the ferry?"));

    var said = app.port().transcript(at("1772442999.000100", "summary thread"), null);

    assertThat(said.remarks()).extracting(Remark::text).containsExactly("The draft is done.");
  }

  @Test
  void tells_whether_a_thread_was_read_to_its_end() {
    say(THREAD, "The draft is done.");
    for (int i = 1; i < ChatPort.MOST_REMARKS; i++) {
      say((1_772_442_000 + i) + ".000100", "Point " + i + ".");
    }
    var asking = at("1772449999.000100", "summary thread");
    assertThat(app.port().transcript(asking, null).isWhole()).isTrue();

    say("1772448000.000100", "One more.");

    var said = app.port().transcript(asking, null);
    assertThat(said.isWhole()).isFalse();
    assertThat(said.remarks()).hasSize(ChatPort.MOST_REMARKS);
  }
}
