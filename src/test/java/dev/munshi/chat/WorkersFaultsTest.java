package dev.munshi.chat;

import static dev.munshi.chat.Conversation.in;
import static org.assertj.core.api.Assertions.assertThat;

import dev.munshi.testing.Await;
import dev.munshi.testing.RecordingChat;
import dev.munshi.testing.SmallCorpus;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What becomes of a question when the network, the model or an adapter fails. */
class WorkersFaultsTest {

  @TempDir Path folder;

  private final SmallCorpus corpus = new SmallCorpus();
  private Conversation conversation;
  private RecordingChat chat;

  @BeforeEach
  void open() {
    conversation = new Conversation(folder);
    chat = conversation.chat;
  }

  @AfterEach
  void close() throws Exception {
    conversation.close();
    corpus.close();
  }

  @Test
  void tries_again_later_when_the_network_is_away() throws Exception {
    chat.failNext(2, Duration.ZERO);
    try (var _ = conversation.work(corpus)) {
      conversation.ask("1.1", "1.1", SmallCorpus.QUESTION);
      conversation.awaitNothingOpenAsTimePasses();
    }

    assertThat(chat.attempts()).hasSize(3);
    assertThat(conversation.said()).hasSize(1);
  }

  @Test
  void composes_an_answer_once_however_often_the_network_is_away() throws Exception {
    chat.failNext(2, Duration.ZERO);
    var searches = new AtomicInteger();
    try (var counted = new SmallCorpus(searches::incrementAndGet);
        var _ = conversation.work(counted)) {
      conversation.ask("1.1", "1.1", SmallCorpus.QUESTION);
      conversation.awaitNothingOpenAsTimePasses();
    }

    assertThat(chat.attempts()).hasSize(3);
    assertThat(searches).hasValue(1);
  }

  @Test
  void waits_as_long_as_the_network_asks_for() throws Exception {
    var due = conversation.clock.instant().plus(Duration.ofHours(1));
    chat.failNext(1, Duration.ofHours(1));
    try (var _ = conversation.work(corpus)) {
      conversation.ask("1.1", "1.1", SmallCorpus.QUESTION);
      Await.until("the first attempt", () -> chat.attempts().size() == 1);

      Await.until("it is put back", () -> !conversation.queue.waiting().isEmpty());
      assertThat(conversation.queue.waiting().getFirst().notBefore()).isEqualTo(due);
    }
  }

  @Test
  void does_not_post_twice_where_only_the_receipt_was_lost() throws Exception {
    chat.loseNextReceipt();
    try (var _ = conversation.work(corpus)) {
      conversation.ask("1.1", "1.1", SmallCorpus.QUESTION);
      conversation.awaitNothingOpenAsTimePasses();
    }

    assertThat(chat.questions()).hasSize(1);
    assertThat(chat.attempts()).hasSize(1);
    assertThat(conversation.said()).hasSize(1);
  }

  @Test
  void answers_who_cannot_be_looked_up_for_long() throws Exception {
    chat.loseSight(100);
    try (var _ = conversation.work(corpus)) {
      conversation.ask("1.1", "1.1", SmallCorpus.QUESTION);
      conversation.awaitNothingOpenAsTimePasses();
    }

    assertThat(conversation.said()).hasSize(1);
    assertThat(conversation.said().getFirst()).contains(SmallCorpus.QUOTE);
  }

  @Test
  void gives_up_what_is_refused_and_goes_on() throws Exception {
    chat.refuseIn("C0CLOSED");
    try (var _ = conversation.work(corpus)) {
      conversation.inbox.accept(in("C0CLOSED", "1.1", "1.1", SmallCorpus.QUESTION));
      conversation.ask("1.1", "1.1", SmallCorpus.QUESTION);
      conversation.awaitNothingOpen();
    }

    assertThat(chat.attempts()).hasSize(2);
    assertThat(conversation.said()).hasSize(1);
    assertThat(conversation.inbox.takesPartIn("recording", "T1", "C0CLOSED", "1.1")).isFalse();
  }

  @Test
  void gives_up_what_belongs_to_a_network_that_is_not_there() throws Exception {
    try (var _ = conversation.work(corpus)) {
      conversation.inbox.accept(
          new Message("telegraph", "k", "T1", "C1", "1.1", "U1", "who?", null));
      conversation.awaitNothingOpen();
    }

    assertThat(chat.attempts()).isEmpty();
  }

  @Test
  void apologises_where_answering_fails() throws Exception {
    var broken =
        new SmallCorpus(
            () -> {
              throw new IllegalStateException("the model is broken");
            });
    try (broken;
        var _ = conversation.work(broken)) {
      conversation.ask("1.1", "1.1", SmallCorpus.QUESTION);
      conversation.awaitNothingOpen();
    }

    assertThat(conversation.said()).hasSize(1);
    assertThat(conversation.said().getFirst())
        .contains("Something went wrong")
        .doesNotContain("model");
  }

  @Test
  void survives_a_fault_in_the_adapter_of_a_network() throws Exception {
    chat.breakNext();
    try (var _ = conversation.work(corpus, 1)) {
      conversation.ask("1.1", "1.1", SmallCorpus.QUESTION);
      conversation.ask("2.1", "2.1", SmallCorpus.QUESTION);
      conversation.awaitNothingOpenAsTimePasses();
    }

    assertThat(conversation.said()).hasSize(2);
  }

  @Test
  void gives_up_after_many_faults() throws Exception {
    for (int i = 0; i < 10; i++) {
      chat.breakNext();
    }
    try (var _ = conversation.work(corpus)) {
      conversation.ask("1.1", "1.1", SmallCorpus.QUESTION);
      conversation.awaitNothingOpenAsTimePasses();
      Await.until("no sign of work stands", () -> chat.working().isEmpty());
    }

    assertThat(chat.attempts()).hasSize(5);
    assertThat(conversation.said()).isEmpty();
  }

  @Test
  void says_after_a_long_outage_that_a_message_is_too_old() throws Exception {
    chat.failNext(160, Duration.ZERO);
    try (var _ = conversation.work(corpus)) {
      conversation.ask("1.1", "1.1", SmallCorpus.QUESTION);
      Await.until("an attempt", () -> !chat.attempts().isEmpty());
      conversation.awaitNothingOpenAsTimePasses();
    }

    assertThat(conversation.said()).hasSize(1);
    assertThat(conversation.said().getFirst()).startsWith("You wrote this").contains("ask again");
  }

  @Test
  void answers_each_thread_in_order_through_an_outage() throws Exception {
    var expected = new ArrayList<String>();
    chat.failNext(7, Duration.ZERO);
    try (var _ = conversation.work(corpus, 4)) {
      for (int i = 0; i < 10; i++) {
        expected.add("question " + i);
        for (var thread : List.of("1.1", "2.1", "3.1", "4.1", "5.1")) {
          conversation.ask(thread, thread + "-" + i, "question " + i);
        }
      }
      conversation.awaitNothingOpenAsTimePasses();
    }

    for (var thread : List.of("1.1", "2.1", "3.1", "4.1", "5.1")) {
      var texts =
          chat.posts().stream()
              .map(RecordingChat.Post::to)
              .filter(to -> thread.equals(to.thread()))
              .map(Message::text);
      assertThat(texts).as(thread).containsExactlyElementsOf(expected);
    }
  }
}
