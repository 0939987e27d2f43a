package dev.munshi.chat.matrix;

import static dev.munshi.chat.matrix.PortAtFakeMatrix.ASKER;
import static dev.munshi.chat.matrix.PortAtFakeMatrix.asked;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.munshi.chat.ChatUnavailableException;
import dev.munshi.chat.matrix.Content.Relation.InThread;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class WorkingSignsTest extends WorkAtFakeMatrix {

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
    at.matrix.fail("send", FakeNetwork.limit(Duration.ofSeconds(10)));
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
    at.matrix.fail("send", FakeNetwork.limit(Duration.ofSeconds(10)));
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
  void nothing_depends_on_the_signs() {
    at.matrix.setAway(true);
    port.showWorking(question);
    after(SOON);
    at.matrix.setAway(false);

    port.post(question, ANSWER);
    port.hideWorking(question, false);

    assertThat(shown()).startsWith("The ferry");
  }
}
