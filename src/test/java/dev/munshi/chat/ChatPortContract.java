package dev.munshi.chat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.munshi.answer.Remark;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What every chat network keeps to, the stand-ins too. */
public abstract class ChatPortContract {

  /**
   * What stands in a thread.
   *
   * @param room the room
   * @param thread the thread in it
   * @param text plain text
   */
  public record Said(String room, String thread, String text) {}

  private static final Utterance HELLO = new Utterance.Notice("Hello there.");

  /** The port, always the same within a test. */
  protected abstract ChatPort port();

  /** What stands in the threads of the network, in order. */
  protected abstract List<Said> said();

  /** The next post finds the network away; it asks for this much patience. */
  protected abstract void makeUnavailable(Duration retryAfter);

  /** From now on, the network takes nothing in this room. */
  protected abstract void refuseIn(String room);

  /** A person says something in a thread of the network. */
  protected abstract void hear(String room, String thread, String ts, String text);

  /** A link to a thread. */
  protected abstract String link(String room, String thread);

  /** A message in a thread. */
  protected final Message message(String room, String thread, String key) {
    return new Message(
        port().surface(), room + "/" + key, "T0POLICY", room, thread, "U1", "who?", null);
  }

  @Test
  protected void says_it_in_the_thread_of_the_message() {
    port().post(message("C1", "1.1", "1.1"), HELLO);
    port().post(message("C2", "2.1", "2.2"), new Utterance.Notice("And a second one."));

    assertThat(said())
        .containsExactly(
            new Said("C1", "1.1", "Hello there."), new Said("C2", "2.1", "And a second one."));
  }

  @Test
  protected void reads_what_people_said_in_a_thread_of_its_room() {
    hear("C1", "1772442000.000100", "1772442000.000100", "The draft is done.");
    hear("C1", "1772442000.000100", "1772442060.000100", "Then we publish it.");
    hear("C2", "1772442000.000100", "1772442090.000100", "This is another room.");
    var inThread = message("C1", "1772442000.000100", "1772442999.000100");
    var elsewhere = message("C2", "1.1", "1.1");

    assertThat(port().transcript(inThread, null).remarks())
        .extracting(Remark::text)
        .containsExactly("The draft is done.", "Then we publish it.");
    assertThat(port().transcript(inThread, null).remarks().getLast().when())
        .isEqualTo(Instant.ofEpochSecond(1_772_442_060));
    var link = link("C1", "1772442000.000100");
    assertThat(port().transcript(message("C1", "1.1", "1.1"), link).remarks()).hasSize(2);
    assertThatThrownBy(() -> port().transcript(elsewhere, link))
        .isInstanceOf(ChatRefusedException.class);
  }

  @Test
  protected void knows_which_messages_it_has_answered() {
    port().post(message("C1", "1.1", "1.2"), HELLO);

    assertThat(port().hasAnswered(message("C1", "1.1", "1.2"))).isTrue();
    assertThat(port().hasAnswered(message("C1", "1.1", "1.1"))).isFalse();
    assertThat(port().hasAnswered(message("C2", "1.1", "1.2"))).isFalse();
  }

  @Test
  protected void tells_that_patience_helps_and_how_much() {
    makeUnavailable(Duration.ofSeconds(42));

    assertThatExceptionOfType(ChatUnavailableException.class)
        .isThrownBy(() -> port().post(message("C1", "1.1", "1.1"), HELLO))
        .satisfies(e -> assertThat(e.retryAfter()).isEqualTo(Duration.ofSeconds(42)));
    assertThat(said()).isEmpty();
    assertThat(port().hasAnswered(message("C1", "1.1", "1.1"))).isFalse();
  }

  @Test
  protected void works_again_after_an_outage() {
    makeUnavailable(Duration.ZERO);
    var message = message("C1", "1.1", "1.1");
    assertThatThrownBy(() -> port().post(message, HELLO))
        .isInstanceOf(ChatUnavailableException.class);

    port().post(message, HELLO);

    assertThat(said()).hasSize(1);
  }

  @Test
  protected void tells_that_patience_does_not_help_and_names_the_room() {
    refuseIn("C1");

    assertThatThrownBy(() -> port().post(message("C1", "1.1", "1.1"), HELLO))
        .isInstanceOf(ChatRefusedException.class)
        .hasMessageContaining("C1");
    port().post(message("C2", "1.1", "1.1"), HELLO);
    assertThat(said()).extracting(Said::room).containsExactly("C2");
  }
}
