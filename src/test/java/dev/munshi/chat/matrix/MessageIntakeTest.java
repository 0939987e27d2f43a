package dev.munshi.chat.matrix;

import static dev.munshi.chat.matrix.ListeningHome.AMIRA;
import static dev.munshi.chat.matrix.ListeningHome.BELA;
import static dev.munshi.chat.matrix.ListeningHome.BOT;
import static org.assertj.core.api.Assertions.assertThat;

import dev.munshi.chat.Message;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class MessageIntakeTest extends AtListeningHome {

  private FakeRoom direct;
  private FakeRoom group;

  @BeforeEach
  void enter() {
    direct = home.matrix.room(AMIRA);
    group = home.matrix.room(AMIRA, BELA);
  }

  @Test
  void takes_in_all_that_is_said_in_a_room_of_two() {
    var event = direct.say(AMIRA, "Who pays?");

    assertThat(home.asked())
        .containsExactly(
            new Message(
                "matrix", event, "example.org", direct.id(), event, AMIRA, "Who pays?", null));
  }

  @Test
  void takes_in_of_a_group_only_what_is_said_to_the_bot() {
    group.say(AMIRA, "Who pays for lunch?");
    group.say(AMIRA, "munshi: who pays?");
    group.mention(AMIRA, "Munshi: when?");
    group.say(BELA, "!where?");
    group.say(BELA, "Did munshi say when?");
    group.say(BELA, "who, then?", AMIRA);

    assertThat(home.texts()).containsExactly("who pays?", "when?", "where?");
  }

  @Test
  void takes_a_name_without_words_as_a_call_for_help() {
    group.mention(AMIRA, "Munshi");

    assertThat(home.texts()).containsExactly("help");
  }

  @Test
  void learns_the_name_that_it_shows_anew() {
    home.matrix.profiles.name(BOT, "Clerk");
    group.say(AMIRA, "clerk: who pays?");
    home.matrix.profiles.name(BOT, "Newsdesk");
    home.clock.advance(Duration.ofMinutes(11));
    group.say(AMIRA, "newsdesk: when?");

    assertThat(home.texts()).containsExactly("who pays?", "when?");
  }

  @Test
  void is_deaf_to_itself_and_to_what_bots_say() {
    direct.say(BOT, "munshi: who pays?");
    direct.notice(AMIRA, "munshi: who pays?");

    assertThat(home.asked()).isEmpty();
  }

  @Test
  void takes_an_event_in_once_however_often_it_comes() {
    direct.say(AMIRA, "Who pays?");
    direct.miss();
    direct.miss();

    assertThat(home.asked()).hasSize(1);
  }

  @Test
  void is_deaf_to_what_is_too_old() {
    var old = direct.say(BOT, "");
    home.clock.advance(ListeningHome.MAX_AGE.plusSeconds(1));
    var said = direct.timeline.event(old).orElseThrow();
    home.listener.said(
        new Said(
            said.room(),
            "$old",
            AMIRA,
            false,
            "Who?",
            null,
            null,
            null,
            said.mentions(),
            false,
            said.at()));
    direct.say(AMIRA, "When?");

    assertThat(home.texts()).containsExactly("When?");
  }

  @Test
  void is_deaf_to_what_was_said_before_it_joined() {
    var room = home.matrix.emptyRoom();
    room.join(AMIRA);
    room.say(AMIRA, "munshi: who?");
    home.clock.advance(Duration.ofSeconds(1));
    room.invite(AMIRA);
    room.miss();
    room.say(AMIRA, "when?");

    assertThat(home.texts()).containsExactly("when?");
  }

  @Test
  void goes_on_in_a_thread_with_who_asked() {
    var root = group.mention(AMIRA, "Who pays?");
    home.answer(true);
    group.inThread(AMIRA, root, "and in Urdu");

    assertThat(home.last().text()).isEqualTo("and in Urdu");
    assertThat(home.last().thread()).isEqualTo(root);
  }

  @Test
  void keeps_quiet_while_people_speak_to_each_other_in_its_thread() {
    var root = group.mention(AMIRA, "Who pays?");
    home.answer(true);
    group.inThread(AMIRA, root, "thanks!");
    group.inThread(BELA, root, "I knew that");
    group.inThread(AMIRA, root, "did you?");
    group.inThread(AMIRA, root, "what do you think?", BELA);

    assertThat(home.asked()).isEmpty();

    group.inThread(BELA, root, "Who says so?", BOT);
    group.inThread(BELA, root, "and when?");

    assertThat(home.texts()).containsExactly("Who says so?", "and when?");
  }

  @Test
  void is_no_part_of_a_thread_that_it_was_not_asked_in() {
    var root = group.say(AMIRA, "Lunch?");
    group.inThread(BELA, root, "Where?");

    assertThat(home.asked()).isEmpty();
  }

  @Test
  void stays_out_of_a_thread_that_it_only_sums_up() {
    var root = group.say(AMIRA, "Lunch?");
    group.inThread(BELA, root, "summary thread", BOT);
    group.inThread(BELA, root, "Where?");

    assertThat(home.texts()).containsExactly("summary thread");
  }

  @Test
  void answers_below_what_it_posted_unasked() {
    var one = home.announce(group.id());
    group.inThread(AMIRA, one, "Who said that?");
    var other = home.announce(group.id());
    group.reply(BELA, other, "When was that?");

    assertThat(home.asked()).extracting(Message::thread).containsExactly(one, "~" + other);
  }

  @Test
  void takes_a_changed_question_for_what_it_is_now() {
    var event = direct.say(AMIRA, "Who pays?");
    direct.edit(AMIRA, event, "Who paid?");

    assertThat(home.texts()).containsExactly("Who paid?");
    assertThat(home.last().thread()).isEqualTo(event);
    assertThat(home.last().key()).isEqualTo(event);
  }

  @Test
  void answers_a_question_anew_that_was_changed_after_its_answer() {
    var event = direct.say(AMIRA, "Who pays?");
    home.answer(true);
    direct.edit(AMIRA, event, "Who paid?");
    direct.edit(AMIRA, event, "Who paid?");

    assertThat(home.texts()).contains("Who paid?");
    assertThat(home.last().key()).startsWith(event + "/edited/");
    assertThat(home.last().thread()).isEqualTo(event);
  }

  @Test
  void takes_in_what_became_a_question_to_it_by_an_edit() {
    var event = group.say(AMIRA, "Who pays?");
    group.edit(AMIRA, event, "munshi: who pays?");
    var other = group.say(AMIRA, "When?");
    group.edit(AMIRA, other, "When, then?");
    var third = group.say(AMIRA, "Where?");
    group.edit(BELA, third, "munshi: where?");

    assertThat(home.texts()).containsExactly("who pays?");
    assertThat(home.last().key()).isEqualTo(event);
  }

  @Test
  void drops_a_question_that_is_taken_back() {
    var event = direct.say(AMIRA, "Who pays?");
    direct.redact(event);
    direct.miss();

    assertThat(home.asked()).isEmpty();
  }
}
