package dev.munshi.chat.slack;

import dev.munshi.chat.ChatPort;
import dev.munshi.chat.ChatPortContract;
import dev.munshi.testing.FakeSlack;
import dev.munshi.testing.RecordingInbox;
import dev.munshi.testing.SignedRequests;
import dev.munshi.testing.SlackPayloads;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import org.junit.jupiter.api.AfterEach;

class SlackPortContractTest extends ChatPortContract {

  private final FakeSlack slack = new FakeSlack();
  private final SlackApp app =
      new SlackApp(
          new SlackSettings(SignedRequests.SECRET, FakeSlack.TOKEN, slack.apiUrl()),
          Services.with(new RecordingInbox(), InstantSource.system()));

  @AfterEach
  void stop() throws Exception {
    app.close();
    slack.close();
  }

  @Override
  protected ChatPort port() {
    return app.port();
  }

  @Override
  protected List<Said> said() {
    return slack.posts().stream()
        // what is said directly to who asked stands in no room
        .filter(post -> !post.path("channel").asText().startsWith("D"))
        .map(
            post ->
                new Said(
                    post.path("channel").asText(),
                    post.path("thread_ts").asText(),
                    post.path("text").asText()))
        .toList();
  }

  @Override
  protected void hear(String room, String thread, String ts, String text) {
    var message = SlackPayloads.message(ts, text).put("channel", room);
    slack.hear(ts.equals(thread) ? message : message.put("thread_ts", thread));
  }

  @Override
  protected String link(String room, String thread) {
    return ThreadReader.link(room, thread);
  }

  @Override
  protected void makeUnavailable(Duration retryAfter) {
    slack.limitNext(1, (int) retryAfter.toSeconds());
  }

  @Override
  protected void refuseIn(String room) {
    slack.refuseIn(room, "channel_not_found");
  }
}
