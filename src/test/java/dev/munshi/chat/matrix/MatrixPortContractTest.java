package dev.munshi.chat.matrix;

import dev.munshi.chat.ChatPort;
import dev.munshi.chat.ChatPortContract;
import dev.munshi.chat.matrix.Content.Relation.InThread;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

class MatrixPortContractTest extends ChatPortContract {

  @TempDir private Path folder;
  private PortAtFakeMatrix at;
  private ChatPort port;

  @BeforeEach
  void open() {
    at = new PortAtFakeMatrix(folder);
    port = at.port();
    at.matrix.roomCalled("C1");
    at.matrix.roomCalled("C2");
  }

  @AfterEach
  void close() {
    at.close();
  }

  @Override
  protected ChatPort port() {
    return port;
  }

  private static String thread(Content content) {
    return content.relation() instanceof InThread(var root, _) ? root : "";
  }

  @Override
  protected List<Said> said() {
    return at.matrix.sent().stream()
        .map(sent -> new Said(sent.room(), thread(sent.content()), sent.content().text()))
        .toList();
  }

  @Override
  protected void hear(String room, String thread, String ts, String text) {
    var when = Instant.ofEpochSecond((long) Double.parseDouble(ts));
    var root = ts.equals(thread) ? null : thread;
    at.matrix
        .roomCalled(room)
        .timeline
        .add(
            new dev.munshi.chat.matrix.Said(
                room, ts, "@p:x.org", false, text, root, null, null, Set.of(), false, when));
  }

  @Override
  protected String link(String room, String thread) {
    return "https://matrix.to/#/" + room + "/" + thread;
  }

  @Override
  protected void makeUnavailable(Duration retryAfter) {
    at.matrix.fail("send", FakeNetwork.limit(retryAfter));
  }

  @Override
  protected void refuseIn(String room) {
    at.matrix.roomCalled(room).powerToSpeak(100);
  }
}
