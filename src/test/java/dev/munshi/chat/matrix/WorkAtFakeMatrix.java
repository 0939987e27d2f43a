package dev.munshi.chat.matrix;

import static dev.munshi.chat.matrix.PortAtFakeMatrix.ASKER;
import static dev.munshi.chat.matrix.PortAtFakeMatrix.asked;

import dev.munshi.answer.Answer;
import dev.munshi.answer.Statement;
import dev.munshi.chat.Message;
import dev.munshi.chat.Utterance;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** A question at work in a room of a homeserver in memory, whose time the test moves. */
abstract class WorkAtFakeMatrix {

  static final Utterance ANSWER = new Utterance.Answered(MatrixReplies.found());
  static final List<Statement> STATEMENTS =
      ((Answer.Found) MatrixReplies.found().answer()).statements();
  static final Duration SOON = Duration.ofSeconds(3);

  @TempDir private Path folder;
  PortAtFakeMatrix at;
  MatrixPort port;
  FakeRoom room;
  Message question;

  @BeforeEach
  void open() {
    at = new PortAtFakeMatrix(folder);
    port = at.port();
    room = at.matrix.room(ASKER);
    question = asked(room, room.say(ASKER, "When?"));
  }

  @AfterEach
  void close() {
    at.close();
  }

  final List<String> sent() {
    return at.matrix.sent().stream().map(sent -> sent.content().text()).toList();
  }

  final void after(Duration time) {
    at.clock.advance(time);
    port.renewSigns();
  }

  /** What stands in the room in the place of the first message of the bot's. */
  final String shown() {
    return room.timeline.shown(at.matrix.sent().getFirst().event()).orElseThrow();
  }
}
