package dev.munshi.chat.matrix;

import static dev.munshi.chat.matrix.ListeningHome.AMIRA;
import static dev.munshi.chat.matrix.ListeningHome.BELA;
import static dev.munshi.chat.matrix.ListeningHome.STRANGER;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class UnreadableNoticesTest extends AtListeningHome {

  private FakeRoom direct;
  private FakeRoom group;

  @BeforeEach
  void enter() {
    direct = home.matrix.room(AMIRA);
    group = home.matrix.room(AMIRA, BELA, STRANGER);
  }

  @Test
  void come_once_a_thread_in_a_room_of_two() {
    var event = direct.sayUnreadably(AMIRA, null);
    direct.sayUnreadably(AMIRA, event);
    direct.sayUnreadably(AMIRA, "$another");

    assertThat(home.notices.said())
        .extracting(RecordingNotices.Said::thread)
        .containsExactly(event, "$another");
    assertThat(home.notices.said().getFirst().text()).contains("key", "ask again");
  }

  @Test
  void come_in_a_group_once_in_threads_of_the_bot_and_once_a_day_elsewhere() {
    var root = group.mention(AMIRA, "Who pays?");
    group.sayUnreadably(BELA, root);
    group.sayUnreadably(BELA, root);
    group.sayUnreadably(BELA, null);
    group.sayUnreadably(BELA, "$theirs");
    assertThat(home.notices.said())
        .extracting(RecordingNotices.Said::thread)
        .containsExactly(root, null);

    home.clock.advance(Duration.ofDays(1));
    group.sayUnreadably(BELA, null);
    assertThat(home.notices.said()).hasSize(3);
  }

  @Test
  void come_not_for_strangers_and_not_for_what_is_too_old() {
    group.sayUnreadably(STRANGER, null);
    home.matrix.setDeaf(true);
    direct.sayUnreadably(AMIRA, null);
    home.matrix.setDeaf(false);
    var old = home.clock.instant().minus(ListeningHome.MAX_AGE).minusSeconds(1);
    home.listener.unreadable(
        new Said(direct.id(), "$old", AMIRA, false, "", null, null, null, Set.of(), true, old));

    assertThat(home.notices.said()).isEmpty();
  }

  @Test
  void do_not_keep_a_message_from_being_taken_in_once_it_can_be_read() {
    var event = direct.sayUnreadably(AMIRA, null);
    home.listener.said(
        new Said(
            direct.id(),
            event,
            AMIRA,
            false,
            "Who pays?",
            null,
            null,
            null,
            Set.of(),
            true,
            home.clock.instant()));

    assertThat(home.texts()).containsExactly("Who pays?");
  }
}
