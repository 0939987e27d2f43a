package dev.munshi.chat;

import static org.assertj.core.api.Assertions.assertThat;

import dev.munshi.testing.RecordingChat;
import dev.munshi.testing.SmallCorpus;
import java.nio.file.Path;
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

  @Test
  void answers_a_question_once_with_its_quote() throws Exception {
    try (var _ = conversation.work(corpus)) {
      conversation.ask("1.1", "1.1", SmallCorpus.QUESTION);
      conversation.ask("1.1", "1.1", SmallCorpus.QUESTION);
      conversation.awaitNothingOpen();
    }

    assertThat(chat.attempts()).hasSize(1);
    assertThat(conversation.said().getFirst()).contains(SmallCorpus.QUOTE);
    assertThat(chat.posts().getFirst().to().key()).isEqualTo("C1/1.1");
  }

  @Test
  void answers_what_came_before_it_was_started() throws Exception {
    conversation.ask("1.1", "1.1", SmallCorpus.QUESTION);

    try (var _ = conversation.work(corpus)) {
      conversation.awaitNothingOpen();
    }

    assertThat(conversation.said()).hasSize(1);
  }

  @Test
  void helps_who_greets_and_says_that_a_question_is_too_long() throws Exception {
    try (var _ = conversation.work(corpus)) {
      conversation.ask("1.1", "1.1", "hello");
      conversation.ask("1.1", "1.2", "who ".repeat(1_001));
      conversation.awaitNothingOpen();
    }

    assertThat(conversation.said().getFirst()).startsWith("Ask me about the articles");
    assertThat(conversation.said().getLast()).contains("more than I can take", "4,000");
  }

  @Test
  void keeps_the_subject_of_a_thread() throws Exception {
    try (var _ = conversation.work(corpus)) {
      conversation.ask("1.1", "1.1", "When did Pelikan meet the Nordhavn Digital Council?");
      conversation.ask("1.1", "1.2", "And who set it up?");
      conversation.awaitNothingOpen();
    }

    assertThat(conversation.said().getLast()).contains("Runa Falk");
    var second = (Utterance.Answered) chat.posts().getLast().utterance();
    assertThat(second.reply().understood()).contains("Nordhavn Digital Council");
  }

  @Test
  void asks_whether_an_answer_stands_there_that_was_cut_off() throws Exception {
    conversation.ask("1.1", "1.1", SmallCorpus.QUESTION);
    var cutOff = conversation.inbox.next().orElseThrow();
    conversation.inbox.delivering(cutOff, "It opened.");
    chat.post(cutOff.message(), new Utterance.Notice("posted before the crash"));

    try (var _ = conversation.work(corpus)) {
      conversation.awaitNothingOpen();
    }

    assertThat(chat.questions()).extracting(Message::key).containsExactly("C1/1.1");
    assertThat(conversation.said()).containsExactly("posted before the crash");
  }

  @Test
  void answers_what_was_cut_off_before_it_arrived() throws Exception {
    conversation.ask("1.1", "1.1", SmallCorpus.QUESTION);
    conversation.inbox.delivering(conversation.inbox.next().orElseThrow(), "It opened.");

    try (var _ = conversation.work(corpus)) {
      conversation.awaitNothingOpen();
    }

    assertThat(chat.questions()).hasSize(1);
    assertThat(conversation.said()).hasSize(1);
  }

  @Test
  void does_not_ask_where_nothing_was_going_out() throws Exception {
    conversation.ask("1.1", "1.1", SmallCorpus.QUESTION);
    assertThat(conversation.inbox.next()).isPresent();

    try (var _ = conversation.work(corpus)) {
      conversation.awaitNothingOpen();
    }

    assertThat(chat.questions()).isEmpty();
    assertThat(conversation.said()).hasSize(1);
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
      conversation.ask("1.1", "1.1", SmallCorpus.QUESTION);
      asked.await();
      workers.close();
    }
    assertThat(conversation.said()).isEmpty();

    try (var _ = conversation.work(corpus)) {
      conversation.awaitNothingOpen();
    }
    assertThat(conversation.said()).hasSize(1);
    assertThat(conversation.said().getFirst()).contains(SmallCorpus.QUOTE);
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
  void tells_who_may_not_ask_the_reason_and_nothing_else() throws Exception {
    chat.refuse("U1", "Guests cannot ask me.");

    try (var _ = conversation.work(corpus)) {
      conversation.ask("1.1", "1.1", SmallCorpus.QUESTION);
      conversation.awaitNothingOpen();
    }

    assertThat(chat.posts())
        .singleElement()
        .extracting(RecordingChat.Post::utterance)
        .isEqualTo(new Utterance.Whisper("Guests cannot ask me."));
  }
}
