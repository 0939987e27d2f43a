package dev.munshi.chat.matrix;

import static dev.munshi.chat.matrix.PortAtFakeMatrix.ASKER;
import static dev.munshi.chat.matrix.PortAtFakeMatrix.asked;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.munshi.answer.Answer;
import dev.munshi.answer.Statement;
import dev.munshi.chat.ChatUnavailableException;
import dev.munshi.chat.Message;
import dev.munshi.chat.Utterance;
import dev.munshi.chat.matrix.Content.Relation.InThread;
import dev.munshi.chat.matrix.Content.Relation.Replacement;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WorkingSignsTest {

  private static final Utterance ANSWER = new Utterance.Answered(MatrixReplies.found());
  private static final List<Statement> STATEMENTS =
      ((Answer.Found) MatrixReplies.found().answer()).statements();
  private static final Duration SOON = Duration.ofSeconds(3);

  @TempDir private Path folder;
  private PortAtFakeMatrix at;
  private MatrixPort port;
  private FakeRoom room;
  private Message question;

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

  private List<String> sent() {
    return at.matrix.sent().stream().map(sent -> sent.content().text()).toList();
  }

  private void after(Duration time) {
    at.clock.advance(time);
    port.renewSigns();
  }

  /** What stands in the room in the place of the first message of the bot's. */
  private String shown() {
    return room.shown(at.matrix.sent().getFirst().event()).orElseThrow();
  }

  @Test
  void types_and_has_read_the_message_until_the_answer_is_there() {
    port.showWorking(question);
    assertThat(at.matrix.isTyping(room.id())).isTrue();
    assertThat(at.matrix.readUpTo(room.id())).hasValue(question.key());

    at.matrix.typing(room.id(), false);
    after(Duration.ofSeconds(20));
    assertThat(at.matrix.isTyping(room.id())).isTrue();
    port.post(question, ANSWER);
    port.hideWorking(question, false);

    assertThat(at.matrix.isTyping(room.id())).isFalse();
  }

  @Test
  void types_as_long_as_anything_is_worked_on_in_the_room() {
    var other = asked(room, room.say(ASKER, "Where?"));
    port.showWorking(question);
    port.showWorking(other);

    port.hideWorking(question, false);
    assertThat(at.matrix.isTyping(room.id())).isTrue();
    port.hideWorking(other, false);

    assertThat(at.matrix.isTyping(room.id())).isFalse();
  }

  @Test
  void no_longer_types_where_the_work_has_shown_no_life_for_ten_minutes() {
    port.showWorking(question);
    after(Duration.ofMinutes(9));
    port.show(question, STATEMENTS);
    after(Duration.ofMinutes(10));
    assertThat(at.matrix.isTyping(room.id())).isTrue();

    after(Duration.ofMillis(1));
    assertThat(at.matrix.isTyping(room.id())).isFalse();
    after(SOON);
    assertThat(at.matrix.isTyping(room.id())).isFalse();

    port.post(question, ANSWER);
    assertThat(shown()).startsWith("The ferry");
  }

  @Test
  void a_quick_answer_has_no_place_holder() {
    port.showWorking(question);
    after(SOON.minusMillis(1));
    port.post(question, ANSWER);
    after(SOON);

    assertThat(at.matrix.sent()).hasSize(1);
    assertThat(at.matrix.sent().getFirst().content().relation())
        .isEqualTo(new InThread(question.key(), question.key()));
  }

  @Test
  void the_answer_takes_the_place_of_the_place_holder_and_notifies_who_asked() {
    port.showWorking(question);
    after(SOON);
    after(SOON);
    assertThat(sent()).containsExactly("Looking through the articles…");
    assertThat(at.matrix.sent().getFirst().content().isNotice()).isTrue();

    port.post(question, ANSWER);
    port.hideWorking(question, false);

    var answer = at.matrix.sent().getLast();
    assertThat(at.matrix.sent()).hasSize(2);
    assertThat(answer.content().relation())
        .isEqualTo(new Replacement(at.matrix.sent().getFirst().event()));
    assertThat(answer.content().mentions()).containsExactly(ASKER);
    assertThat(shown()).startsWith("The ferry to Varnholm");
  }

  @Test
  void what_is_there_of_the_answer_is_shown_at_its_pace_and_the_latest_of_it_last() {
    port.showWorking(question);
    port.show(question, STATEMENTS.subList(0, 1));
    port.show(question, STATEMENTS);
    port.show(question, STATEMENTS.reversed());
    assertThat(sent()).hasSize(1).first().asString().startsWith("The ferry");

    after(Duration.ofMillis(1_499));
    assertThat(sent()).hasSize(1);
    after(Duration.ofMillis(1));
    assertThat(shown()).startsWith("The council");
    after(SOON);
    assertThat(sent()).hasSize(2);

    port.post(question, ANSWER);
    assertThat(shown()).startsWith("The ferry").doesNotContain("More is being verified");
  }

  @Test
  void a_place_holder_is_changed_25_times_at_most_before_the_answer() {
    port.showWorking(question);
    after(SOON);
    for (int i = 0; i < 40; i++) {
      port.show(question, STATEMENTS);
      after(SOON);
    }
    assertThat(sent()).hasSize(1 + 25);

    port.post(question, ANSWER);

    assertThat(sent()).hasSize(1 + 25 + 1);
    assertThat(shown()).startsWith("The ferry");
  }

  @Test
  void a_limit_is_waited_out_and_what_is_out_of_date_is_dropped() {
    port.showWorking(question);
    after(SOON);
    at.matrix.fail("send", FakeMatrix.limit(Duration.ofSeconds(10)));
    after(SOON);
    port.show(question, STATEMENTS.subList(0, 1));
    port.show(question, STATEMENTS);

    after(Duration.ofSeconds(10));
    assertThat(sent()).hasSize(1);
    after(Duration.ofSeconds(5));

    assertThat(sent()).hasSize(2);
    assertThat(shown()).contains("The council");
  }

  @Test
  void after_a_limit_answers_go_before_what_is_shown_of_others() {
    var other = asked(room, room.say(ASKER, "Where?"));
    port.showWorking(question);
    at.matrix.fail("send", FakeMatrix.limit(Duration.ofSeconds(10)));
    assertThatThrownBy(() -> port.post(other, ANSWER)).isInstanceOf(ChatUnavailableException.class);
    port.show(question, STATEMENTS);
    after(Duration.ofSeconds(10));
    assertThat(sent()).isEmpty();

    port.post(other, ANSWER);
    after(Duration.ofSeconds(5));

    assertThat(sent()).hasSize(2);
    assertThat(at.matrix.sent().getFirst().content().relation())
        .isEqualTo(new InThread(other.key(), other.key()));
  }

  @Test
  void an_answer_whose_place_holder_was_deleted_stands_by_itself() {
    port.showWorking(question);
    after(SOON);
    room.redact(at.matrix.sent().getFirst().event());

    port.post(question, ANSWER);
    port.hideWorking(question, true);

    assertThat(sent()).hasSize(2);
    assertThat(at.matrix.sent().getLast().content().relation())
        .isEqualTo(new InThread(question.key(), question.key()));
  }

  @Test
  void a_deleted_place_holder_without_an_answer_is_let_be() {
    port.showWorking(question);
    after(SOON);
    room.redact(at.matrix.sent().getFirst().event());

    port.hideWorking(question, true);

    assertThat(sent()).hasSize(1);
  }

  @Test
  void nothing_depends_on_the_signs() {
    at.matrix.setAway(true);
    port.showWorking(question);
    after(SOON);
    at.matrix.setAway(false);

    port.post(question, ANSWER);
    port.hideWorking(question, false);

    assertThat(shown()).startsWith("The ferry");
  }

  @Test
  void after_a_crash_the_place_holder_that_stands_becomes_the_answer() {
    port.showWorking(question);
    after(SOON);
    port = at.port();
    port.showWorking(question);
    after(SOON);
    assertThat(sent()).hasSize(1);

    port.post(question, ANSWER);

    assertThat(sent()).hasSize(2);
    assertThat(shown()).startsWith("The ferry");
  }

  @Test
  void a_place_holder_of_which_nothing_is_known_is_found_by_its_transaction() {
    port.showWorking(question);
    at.matrix.loseNextAnswer();
    after(SOON);
    port = at.port();

    port.post(question, ANSWER);

    assertThat(sent()).hasSize(2);
    assertThat(shown()).startsWith("The ferry");
  }

  @Test
  void an_answer_of_which_nothing_is_known_gets_no_place_holder_beside_it() {
    at.matrix.loseNextAnswer();
    assertThatThrownBy(() -> port.post(question, ANSWER))
        .isInstanceOf(ChatUnavailableException.class);
    port = at.port();
    port.showWorking(question);
    after(SOON);
    port.show(question, STATEMENTS);

    port.post(question, ANSWER);
    port.hideWorking(question, true);

    assertThat(sent()).hasSize(1);
    assertThat(shown()).startsWith("The ferry");
  }

  @Test
  void a_place_holder_without_an_answer_says_so() {
    port.showWorking(question);
    after(SOON);
    port.hideWorking(question, false);
    assertThat(sent()).hasSize(1);

    at.port().hideWorking(question, true);
    at.port().hideWorking(question, true);

    assertThat(sent()).hasSize(2);
    assertThat(shown()).startsWith("I could not post the answer");
  }

  @Test
  void a_place_holder_with_an_answer_in_its_place_stays_so() {
    port.showWorking(question);
    after(SOON);
    port.post(question, ANSWER);

    at.port().hideWorking(question, true);

    assertThat(shown()).startsWith("The ferry");
  }
}
