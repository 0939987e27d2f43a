package dev.munshi.chat.matrix;

import static dev.munshi.chat.matrix.ListeningHome.AMIRA;
import static dev.munshi.chat.matrix.ListeningHome.BELA;
import static dev.munshi.chat.matrix.ListeningHome.BOT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConversationsTest {

  @TempDir Path folder;

  private ListeningHome home;
  private FakeRoom group;

  @BeforeEach
  void open() {
    home = new ListeningHome(folder);
    group = home.matrix.room(AMIRA, BELA);
  }

  @AfterEach
  void close() {
    home.close();
  }

  @Test
  void have_a_text_that_tells_threads_from_chains() {
    assertThat(Conversation.of("$root")).isEqualTo(new Conversation("$root", true));
    assertThat(Conversation.of("~$root")).isEqualTo(new Conversation("$root", false));
    assertThat(Conversation.of("~$root")).hasToString("~$root");
    assertThat(Conversation.of("$root")).hasToString("$root");
    assertThatIllegalArgumentException().isThrownBy(() -> Conversation.of("~~$root"));
    assertThatIllegalArgumentException().isThrownBy(() -> Conversation.of(""));
  }

  @Test
  void begin_with_a_question_outside_of_threads_where_the_room_wants_none() {
    home.notes.change(group.id(), RoomSettings.USUAL.withThreads(false));
    var event = group.mention(AMIRA, "Who pays?");

    assertThat(home.last().thread()).isEqualTo("~" + event);
  }

  @Test
  void go_on_in_replies_to_the_answer() {
    home.notes.change(group.id(), RoomSettings.USUAL.withThreads(false));
    var event = group.mention(AMIRA, "Who pays?");
    var answer = home.answer(true);
    var more = group.reply(AMIRA, answer, "And when?");
    group.reply(AMIRA, more, "And where?");

    assertThat(home.texts()).containsExactly("And when?", "And where?");
    assertThat(home.asked()).allMatch(asked -> ("~" + event).equals(asked.thread()));
  }

  @Test
  void stay_threads_when_somebody_replies_outside_of_them() {
    var event = group.mention(AMIRA, "Who pays?");
    var answer = home.answer(true);
    group.reply(AMIRA, answer, "And when?");
    group.reply(AMIRA, event, "And where?");

    assertThat(home.texts()).containsExactly("And when?", "And where?");
    assertThat(home.asked()).allMatch(asked -> event.equals(asked.thread()));
  }

  @Test
  void have_the_root_of_what_people_said_before() {
    var first = group.say(AMIRA, "The ferries strike.");
    var second = group.reply(BELA, first, "Again?");
    var third = group.reply(AMIRA, second, "Yes.");
    home.restart(inbox -> inbox);
    group.reply(BELA, third, "Why do they?", BOT);

    assertThat(home.last().thread()).isEqualTo("~" + first);
  }

  @Test
  void are_the_thread_in_which_a_message_stands_that_is_replied_to() {
    var root = group.say(AMIRA, "The ferries strike.");
    var inside = group.inThread(BELA, root, "Again?");
    group.reply(AMIRA, inside, "Why do they?", BOT);

    assertThat(home.last().thread()).isEqualTo(root);
  }

  @Test
  void answer_no_thanks_although_a_reply_mentions_the_bot() {
    group.mention(AMIRA, "Who pays?");
    var answer = home.answer(true);
    group.reply(AMIRA, answer, "Thank you!", BOT);
    assertThat(home.asked()).isEmpty();

    group.reply(BELA, answer, "and in Urdu", BOT);
    assertThat(home.texts()).containsExactly("and in Urdu");
  }

  @Test
  void end_at_twenty_steps() {
    var last = group.say(AMIRA, "0");
    for (int i = 1; i <= 30; i++) {
      last = group.reply(AMIRA, last, String.valueOf(i));
    }
    // what is read again after a start is then out of reach, and its conversations stay unknown
    home.clock.advance(ListeningHome.MAX_AGE.plusSeconds(1));
    home.restart(inbox -> inbox);
    group.reply(BELA, last, "Why?", BOT);

    var root =
        group.timeline.event(String.valueOf(home.last().thread()).substring(1)).orElseThrow();
    assertThat(root.body()).isEqualTo("10");
  }
}
