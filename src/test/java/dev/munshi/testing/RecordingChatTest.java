package dev.munshi.testing;

import dev.munshi.answer.Remark;
import dev.munshi.chat.ChatPort;
import dev.munshi.chat.ChatPortContract;
import dev.munshi.chat.Utterance;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;

class RecordingChatTest extends ChatPortContract {

  private final RecordingChat chat = new RecordingChat();

  @Override
  protected ChatPort port() {
    return chat;
  }

  @Override
  protected List<Said> said() {
    return chat.posts().stream()
        .map(
            post ->
                new Said(
                    post.to().room(),
                    Objects.requireNonNull(post.to().thread()),
                    ((Utterance.Notice) post.utterance()).text()))
        .toList();
  }

  @Override
  protected void hear(String room, String thread, String ts, String text) {
    var seconds = Long.parseLong(ts.replaceFirst("\\..*", ""));
    chat.hear(room, thread, new Remark("Ann", Instant.ofEpochSecond(seconds), text));
  }

  @Override
  protected String link(String room, String thread) {
    return room + "/" + thread;
  }

  @Override
  protected void makeUnavailable(Duration retryAfter) {
    chat.failNext(1, retryAfter);
  }

  @Override
  protected void refuseIn(String room) {
    chat.refuseIn(room);
  }
}
