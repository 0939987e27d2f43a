package dev.munshi.chat;

import static dev.munshi.chat.Conversation.message;
import static org.assertj.core.api.Assertions.assertThat;

import dev.munshi.answer.Turn;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DurableInboxTest {

  @TempDir Path folder;

  private Conversation conversation;
  private DurableInbox inbox;

  @BeforeEach
  void open() {
    conversation = new Conversation(folder);
    inbox = conversation.inbox;
  }

  @AfterEach
  void close() {
    conversation.close();
  }

  @Test
  void gives_a_message_back_as_it_came() throws Exception {
    var asked =
        new Message(
            "slack", "C1/1.1", "T1", "C1", null, "U1", "“Who?”\n\t🙂 \u0000", "https://r/1");

    inbox.accept(asked);

    assertThat(inbox.next().map(Received::message)).contains(asked);
    assertThat(inbox.next()).isEmpty();
  }

  @Test
  void drops_a_message_that_it_knows() throws Exception {
    assertThat(inbox.accept(message("1.1", "1.1", "who?"))).isTrue();
    assertThat(inbox.accept(message("1.1", "1.1", "who, edited?"))).isFalse();

    inbox.answered(inbox.next().orElseThrow());

    assertThat(inbox.accept(message("1.1", "1.1", "who?"))).isFalse();
    assertThat(conversation.queue.open()).isZero();
  }

  @Test
  void tells_the_same_key_on_two_networks_apart() {
    var one = new Message("one", "k", "T1", "C1", "1.1", "U1", "who?", null);
    var other = new Message("other", "k", "T1", "C1", "1.1", "U1", "who?", null);

    assertThat(inbox.accept(one)).isTrue();
    assertThat(inbox.accept(other)).isTrue();
  }

  @Test
  void keeps_messages_over_a_restart() throws Exception {
    inbox.accept(message("1.1", "1.1", "who?"));
    inbox.accept(message("2.1", "2.1", "when?"));
    inbox.next();
    conversation.close();

    open();
    inbox.recover();

    assertThat(inbox.next().orElseThrow().message().text()).isEqualTo("who?");
    assertThat(inbox.next().orElseThrow().message().text()).isEqualTo("when?");
  }

  @Test
  void says_after_a_restart_that_an_answer_may_have_gone_out() throws Exception {
    inbox.accept(message("1.1", "1.1", "who?"));
    inbox.delivering(inbox.next().orElseThrow(), "It opened.");
    conversation.close();

    open();
    inbox.recover();

    var again = inbox.next().orElseThrow();
    assertThat(again.job().delivering()).isTrue();
    assertThat(again.job().attempts()).isEqualTo(2);
  }

  @Test
  void knows_what_was_said_before_in_the_same_thread() throws Exception {
    inbox.accept(message("1.1", "1.1", "first"));
    inbox.accept(message("2.1", "2.1", "elsewhere"));
    inbox.accept(message("1.1", "1.2", "second"));
    var first = inbox.next().orElseThrow();
    inbox.delivering(first, "It opened.");
    inbox.answered(first);
    inbox.answered(inbox.next().orElseThrow());

    var second = inbox.next().orElseThrow();

    assertThat(second.message().text()).isEqualTo("second");
    assertThat(second.earlier()).containsExactly(new Turn("first", "It opened."));
  }

  @Test
  void gives_one_message_of_a_thread_at_a_time() throws Exception {
    inbox.accept(message("1.1", "1.1", "first"));
    inbox.accept(message("1.1", "1.2", "second"));
    var first = inbox.next().orElseThrow();

    assertThat(inbox.next()).isEmpty();

    inbox.answered(first);
    assertThat(inbox.next().orElseThrow().message().text()).isEqualTo("second");
  }

  @Test
  void gives_a_postponed_message_when_it_is_due() throws Exception {
    inbox.accept(message("1.1", "1.1", "who?"));
    inbox.postpone(inbox.next().orElseThrow(), Duration.ofMinutes(1));

    conversation.clock.advance(Duration.ofSeconds(59));
    assertThat(inbox.next()).isEmpty();

    conversation.clock.advance(Duration.ofSeconds(1));
    assertThat(inbox.next()).isPresent();
  }

  @Test
  void takes_part_in_threads_that_it_has_heard_a_message_in() throws Exception {
    inbox.accept(message("1.1", "1.1", "who?"));

    assertThat(inbox.takesPartIn("recording", "T1", "C1", "1.1")).isTrue();
    assertThat(inbox.takesPartIn("recording", "T1", "C1", "1.2")).isFalse();
    assertThat(inbox.takesPartIn("recording", "T1", "C2", "1.1")).isFalse();
    assertThat(inbox.takesPartIn("recording", "T2", "C1", "1.1")).isFalse();
    assertThat(inbox.takesPartIn("slack", "T1", "C1", "1.1")).isFalse();

    inbox.giveUp(inbox.next().orElseThrow());
    assertThat(inbox.takesPartIn("recording", "T1", "C1", "1.1")).isFalse();
  }

  @Test
  void has_not_been_asked_where_it_only_sums_up_what_people_say() {
    inbox.accept(message("1.1", "1.2", "summary thread"));
    assertThat(inbox.takesPartIn("recording", "T1", "C1", "1.1")).isFalse();
    assertThat(inbox.lastAsker("recording", "T1", "C1", "1.1")).isEmpty();

    inbox.accept(message("1.1", "1.3", "who?"));
    inbox.accept(message("1.1", "1.4", "summary thread"));
    assertThat(inbox.takesPartIn("recording", "T1", "C1", "1.1")).isTrue();
    assertThat(inbox.lastAsker("recording", "T1", "C1", "1.1")).isPresent();
  }

  @Test
  void forgets_answered_messages_after_a_month_and_open_ones_never() throws Exception {
    inbox.accept(message("1.1", "1.1", "answered"));
    inbox.answered(inbox.next().orElseThrow());
    inbox.accept(message("2.1", "2.1", "open"));

    conversation.clock.advance(Duration.ofDays(29));
    inbox.recover();
    assertThat(inbox.accept(message("1.1", "1.1", "answered"))).isFalse();

    conversation.clock.advance(Duration.ofDays(2));
    inbox.recover();
    assertThat(inbox.accept(message("1.1", "1.1", "answered"))).isTrue();
    assertThat(inbox.accept(message("2.1", "2.1", "open"))).isFalse();
  }
}
