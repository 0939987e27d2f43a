package dev.munshi.chat;

import static dev.munshi.chat.Conversation.in;
import static dev.munshi.chat.Conversation.message;
import static org.assertj.core.api.Assertions.assertThat;

import dev.munshi.testing.Await;
import dev.munshi.testing.RecordingChat;
import dev.munshi.testing.SmallCorpus;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WorkersTest {

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

  private void ask(String thread, String key, String text) {
    conversation.inbox.accept(message(thread, key, text));
  }

  private void awaitNothingOpen() throws Exception {
    Await.until("nothing is open", () -> conversation.queue.open() == 0);
  }

  /** Lets five minutes pass again and again. */
  private void awaitNothingOpenAsTimePasses() throws Exception {
    Await.until(
        "nothing is open",
        () -> {
          conversation.clock.advance(Duration.ofMinutes(5));
          return conversation.queue.open() == 0;
        });
  }

  private List<String> said() {
    return chat.posts().stream().map(Conversation::text).toList();
  }

  @Test
  void answers_a_question_once_with_its_quote() throws Exception {
    try (var _ = conversation.work(corpus)) {
      ask("1.1", "1.1", SmallCorpus.QUESTION);
      ask("1.1", "1.1", SmallCorpus.QUESTION);
      awaitNothingOpen();
    }

    assertThat(chat.attempts()).hasSize(1);
    assertThat(said().getFirst()).contains(SmallCorpus.QUOTE);
    assertThat(chat.posts().getFirst().to().key()).isEqualTo("C1/1.1");
  }

  @Test
  void answers_what_came_before_it_was_started() throws Exception {
    ask("1.1", "1.1", SmallCorpus.QUESTION);

    try (var _ = conversation.work(corpus)) {
      awaitNothingOpen();
    }

    assertThat(said()).hasSize(1);
  }

  @Test
  void helps_who_greets_and_says_that_a_question_is_too_long() throws Exception {
    try (var _ = conversation.work(corpus)) {
      ask("1.1", "1.1", "hello");
      ask("1.1", "1.2", "who ".repeat(1_001));
      awaitNothingOpen();
    }

    assertThat(said().getFirst()).startsWith("Ask me about the articles");
    assertThat(said().getLast()).contains("more than I can take").contains("4000");
  }

  @Test
  void keeps_the_subject_of_a_thread() throws Exception {
    try (var _ = conversation.work(corpus)) {
      ask("1.1", "1.1", "When did Pelikan meet the Nordhavn Digital Council?");
      ask("1.1", "1.2", "And who set it up?");
      awaitNothingOpen();
    }

    assertThat(said().getLast()).contains("Runa Falk");
    var second = (Utterance.Answered) chat.posts().getLast().utterance();
    assertThat(second.reply().understood()).contains("Nordhavn Digital Council");
  }

  @Test
  void tries_again_later_when_the_network_is_away() throws Exception {
    chat.failNext(2, Duration.ZERO);
    try (var _ = conversation.work(corpus)) {
      ask("1.1", "1.1", SmallCorpus.QUESTION);
      awaitNothingOpenAsTimePasses();
    }

    assertThat(chat.attempts()).hasSize(3);
    assertThat(said()).hasSize(1);
  }

  @Test
  void waits_as_long_as_the_network_asks_for() throws Exception {
    var due = conversation.clock.instant().plus(Duration.ofHours(1));
    chat.failNext(1, Duration.ofHours(1));
    try (var _ = conversation.work(corpus)) {
      ask("1.1", "1.1", SmallCorpus.QUESTION);
      Await.until("the first attempt", () -> chat.attempts().size() == 1);

      Await.until(
          "the job is due after an hour",
          () -> {
            assertThat(conversation.queue.claim(due.minusSeconds(1))).isEmpty();
            return conversation.queue.claim(due).isPresent();
          });
    }
  }

  @Test
  void does_not_post_twice_where_only_the_receipt_was_lost() throws Exception {
    chat.loseNextReceipt();
    try (var _ = conversation.work(corpus)) {
      ask("1.1", "1.1", SmallCorpus.QUESTION);
      awaitNothingOpenAsTimePasses();
    }

    assertThat(chat.questions()).hasSize(1);
    assertThat(chat.attempts()).hasSize(1);
    assertThat(said()).hasSize(1);
  }

  @Test
  void gives_up_what_is_refused_and_goes_on() throws Exception {
    chat.refuseIn("C0CLOSED");
    try (var _ = conversation.work(corpus)) {
      conversation.inbox.accept(in("C0CLOSED", "1.1", "1.1", SmallCorpus.QUESTION));
      ask("1.1", "1.1", SmallCorpus.QUESTION);
      awaitNothingOpen();
    }

    assertThat(chat.attempts()).hasSize(2);
    assertThat(said()).hasSize(1);
    assertThat(conversation.inbox.takesPartIn("recording", "T1", "C0CLOSED", "1.1")).isFalse();
  }

  @Test
  void gives_up_what_belongs_to_a_network_that_is_not_there() throws Exception {
    try (var _ = conversation.work(corpus)) {
      conversation.inbox.accept(
          new Message("telegraph", "k", "T1", "C1", "1.1", "U1", "who?", null));
      awaitNothingOpen();
    }

    assertThat(chat.attempts()).isEmpty();
  }

  @Test
  void asks_whether_an_answer_stands_there_that_was_cut_off() throws Exception {
    ask("1.1", "1.1", SmallCorpus.QUESTION);
    var cutOff = conversation.inbox.next().orElseThrow();
    conversation.inbox.delivering(cutOff);
    chat.post(cutOff.message(), new Utterance.Notice("posted before the crash"));

    try (var _ = conversation.work(corpus)) {
      awaitNothingOpen();
    }

    assertThat(chat.questions()).extracting(Message::key).containsExactly("C1/1.1");
    assertThat(said()).containsExactly("posted before the crash");
  }

  @Test
  void answers_what_was_cut_off_before_it_arrived() throws Exception {
    ask("1.1", "1.1", SmallCorpus.QUESTION);
    conversation.inbox.delivering(conversation.inbox.next().orElseThrow());

    try (var _ = conversation.work(corpus)) {
      awaitNothingOpen();
    }

    assertThat(chat.questions()).hasSize(1);
    assertThat(said()).hasSize(1);
  }

  @Test
  void does_not_ask_where_nothing_was_going_out() throws Exception {
    ask("1.1", "1.1", SmallCorpus.QUESTION);
    assertThat(conversation.inbox.next()).isPresent();

    try (var _ = conversation.work(corpus)) {
      awaitNothingOpen();
    }

    assertThat(chat.questions()).isEmpty();
    assertThat(said()).hasSize(1);
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
      ask("1.1", "1.1", SmallCorpus.QUESTION);
      awaitNothingOpen();
    }

    assertThat(said()).hasSize(1);
    assertThat(said().getFirst()).contains("Something went wrong").doesNotContain("model");
  }

  @Test
  void survives_a_fault_in_the_adapter_of_a_network() throws Exception {
    chat.breakNext();
    try (var _ = conversation.work(corpus, 1)) {
      ask("1.1", "1.1", SmallCorpus.QUESTION);
      ask("2.1", "2.1", SmallCorpus.QUESTION);
      awaitNothingOpenAsTimePasses();
    }

    assertThat(said()).hasSize(2);
  }

  @Test
  void gives_up_after_many_attempts() throws Exception {
    chat.failNext(1_000, Duration.ZERO);
    try (var _ = conversation.work(corpus, 16)) {
      ask("1.1", "1.1", SmallCorpus.QUESTION);
      awaitNothingOpenAsTimePasses();
    }

    assertThat(chat.attempts()).hasSize(20);
    assertThat(said()).isEmpty();
  }

  @Test
  void leaves_what_it_is_working_on_to_the_next_start_when_it_is_closed() throws Exception {
    var asked = new CountDownLatch(1);
    var slow =
        new SmallCorpus(
            () -> {
              asked.countDown();
              waitForTheInterrupt();
            });
    try (slow) {
      var workers = conversation.work(slow);
      ask("1.1", "1.1", SmallCorpus.QUESTION);
      asked.await();
      workers.close();
    }
    assertThat(said()).isEmpty();

    try (var _ = conversation.work(corpus)) {
      awaitNothingOpen();
    }
    assertThat(said()).hasSize(1);
    assertThat(said().getFirst()).contains(SmallCorpus.QUOTE);
  }

  /** As the embedding model does. */
  private static void waitForTheInterrupt() {
    try {
      new CountDownLatch(1).await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CancellationException("interrupted");
    }
  }

  @Test
  void answers_each_thread_in_order_through_an_outage() throws Exception {
    var expected = new ArrayList<String>();
    chat.failNext(7, Duration.ZERO);
    try (var _ = conversation.work(corpus, 4)) {
      for (int i = 0; i < 10; i++) {
        expected.add("question " + i);
        for (var thread : List.of("1.1", "2.1", "3.1", "4.1", "5.1")) {
          ask(thread, thread + "-" + i, "question " + i);
        }
      }
      awaitNothingOpenAsTimePasses();
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
