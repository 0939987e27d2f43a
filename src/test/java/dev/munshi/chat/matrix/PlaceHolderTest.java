package dev.munshi.chat.matrix;

import static dev.munshi.chat.matrix.PortAtFakeMatrix.ASKER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.munshi.chat.ChatUnavailableException;
import dev.munshi.chat.matrix.Content.Relation.InThread;
import dev.munshi.chat.matrix.Content.Relation.Replacement;
import org.junit.jupiter.api.Test;

/** The message that stands in the place of an answer, through crashes and deletions. */
class PlaceHolderTest extends WorkAtFakeMatrix {

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
  void a_quick_answer_has_no_place_holder() {
    port.showWorking(question);
    after(SOON.minusMillis(1));
    port.post(question, ANSWER);
    after(SOON);

    assertThat(at.matrix.sent()).hasSize(1);
    assertThat(at.matrix.sent().getFirst().content().relation())
        .isEqualTo(new InThread(question.key(), question.key()));
  }
}
