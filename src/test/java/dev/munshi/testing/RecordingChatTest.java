package dev.munshi.testing;

import dev.munshi.chat.ChatPort;
import dev.munshi.chat.ChatPortContract;
import dev.munshi.chat.Utterance;
import java.time.Duration;
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
  protected void makeUnavailable(Duration retryAfter) {
    chat.failNext(1, retryAfter);
  }

  @Override
  protected void refuseIn(String room) {
    chat.refuseIn(room);
  }
}
