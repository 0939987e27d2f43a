package dev.munshi.chat.matrix;

import static dev.munshi.chat.matrix.ListeningHome.AMIRA;
import static dev.munshi.chat.matrix.ListeningHome.BELA;
import static dev.munshi.chat.matrix.ListeningHome.BOT;
import static dev.munshi.chat.matrix.ListeningHome.STRANGER;
import static org.assertj.core.api.Assertions.assertThat;

import dev.munshi.chat.ChatUnavailableException;
import dev.munshi.store.KeptWatch;
import dev.munshi.store.RoomKey;
import dev.munshi.store.WatchStore;
import dev.munshi.testing.Await;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class RoomVisitsTest extends AtListeningHome {

  @Test
  void follow_an_invitation_of_somebody_who_may_and_greet_once() throws Exception {
    var room = home.matrix.invitation(AMIRA);
    assertThat(home.matrix.joined()).containsExactly(room.id());
    Await.until("it greets", () -> home.notices.said().size() == 1);

    room.leave(BOT);
    room.invite(AMIRA);

    assertThat(home.matrix.joined()).containsExactly(room.id());
    room.say(AMIRA, "Who pays?");
    assertThat(home.texts()).containsExactly("Who pays?");
    assertThat(home.notices.said()).hasSize(1);
    assertThat(home.notices.said().getFirst().text()).contains("news articles");
  }

  @Test
  void reject_the_invitation_of_a_stranger() {
    var room = home.matrix.invitation(STRANGER);

    assertThat(home.matrix.joined()).isEmpty();
    assertThat(room.isInvited()).isFalse();
  }

  @Test
  void stay_where_somebody_invites_while_a_strangers_invitation_is_still_to_be_rejected()
      throws Exception {
    home.matrix.fail("leave", FakeNetwork.away());
    var room = home.matrix.invitation(STRANGER);
    room.invite(AMIRA);
    assertThat(home.matrix.joined()).containsExactly(room.id());

    home.matrix.fail("leave", FakeNetwork.away());
    var other = home.matrix.invitation(STRANGER);
    Await.until("it rejects the other", () -> !other.isInvited());

    assertThat(home.matrix.joined()).containsExactly(room.id());
  }

  @Test
  void follow_no_stranger_where_an_earlier_invitation_could_not_be_followed() throws Exception {
    home.matrix.fail("join", FakeNetwork.away());
    var room = home.matrix.invitation(AMIRA);
    room.leave(BOT);
    home.matrix.fail("leave", FakeNetwork.away());
    room.invite(STRANGER);

    Await.until("it rejects the stranger", () -> !room.isInvited());
    assertThat(home.matrix.joined()).isEmpty();
  }

  @Test
  void follow_later_while_the_homeserver_is_away() throws Exception {
    home.matrix.fail("join", FakeNetwork.limit(Duration.ofMillis(30)));
    home.matrix.fail("join", FakeNetwork.away());
    var room = home.matrix.invitation(AMIRA);

    Await.until("it joins", () -> home.matrix.joined().contains(room.id()));
  }

  @Test
  void greet_later_while_that_cannot_be_said() throws Exception {
    home.notices.fail(
        new ChatUnavailableException("away", Duration.ZERO, new IllegalStateException()));
    home.matrix.invitation(AMIRA);

    Await.until("it greets", () -> home.notices.said().size() == 1);
  }

  @Test
  void end_where_nobody_else_is_left() throws Exception {
    var room = home.matrix.room(AMIRA, BELA);
    var other = home.matrix.room(AMIRA);
    room.leave(AMIRA);
    room.leave(BELA);

    Await.until("it leaves", () -> !home.matrix.joined().contains(room.id()));
    assertThat(home.matrix.joined()).containsExactly(other.id());
  }

  @Test
  void end_where_that_cannot_be_known_at_first() throws Exception {
    var room = home.matrix.room(AMIRA);
    home.matrix.fail("state", FakeNetwork.away());
    home.matrix.fail("state", FakeNetwork.away());
    room.leave(AMIRA);

    Await.until("it leaves", () -> home.matrix.joined().isEmpty());
  }

  @Test
  void end_also_where_everyone_left_while_the_bot_was_down() throws Exception {
    var room = home.matrix.room(AMIRA);
    home.end();
    room.leave(AMIRA);
    home.begin();

    Await.until("it leaves", () -> home.matrix.joined().isEmpty());
  }

  @Test
  void end_not_where_somebody_comes_back_at_once() throws Exception {
    var room = home.matrix.room(AMIRA);
    var other = home.matrix.room(AMIRA);
    home.matrix.setDeaf(true);
    room.leave(AMIRA);
    home.matrix.setDeaf(false);
    home.listener.membersChanged(room.id());
    room.join(BELA);
    other.leave(AMIRA);

    Await.until("it leaves the other", () -> !home.matrix.joined().contains(other.id()));
    assertThat(home.matrix.joined()).containsExactly(room.id());
  }

  private List<KeptWatch> watches(FakeRoom room) {
    return new WatchStore(home.database).of(key(room));
  }

  private static RoomKey key(FakeRoom room) {
    return new RoomKey("matrix", "example.org", room.id());
  }

  private FakeRoom watchedRoom() {
    var room = home.matrix.room(AMIRA, BELA);
    home.notes.change(room.id(), RoomSettings.USUAL.withPrefix("?"));
    new WatchStore(home.database)
        .add(new KeptWatch(key(room), AMIRA, "ferries", 0), null, home.clock.instant());
    return room;
  }

  private void assertMoved(FakeRoom room, FakeRoom next) throws Exception {
    Await.until("the orders moved", () -> watches(next).size() == 1);
    assertThat(watches(room)).isEmpty();
    Await.until("the settings moved", () -> home.notes.of(next.id()).prefix().equals("?"));
    assertThat(home.matrix.joined()).contains(next.id());
  }

  @Test
  void go_on_in_the_room_that_takes_the_place_of_one() throws Exception {
    var room = watchedRoom();
    var next = room.upgrade(true);

    assertMoved(room, next);
    Await.until("it says so", () -> home.notices.said().size() == 1);
    assertThat(home.notices.said().getFirst().room()).isEqualTo(next.id());
    assertThat(home.notices.said().getFirst().text()).contains("come along");

    room.leave(AMIRA);
    room.leave(BELA);
    Await.until("it leaves", () -> !home.matrix.joined().contains(room.id()));
  }

  @Test
  void go_on_there_once_somebody_lets_the_bot_in() throws Exception {
    var room = watchedRoom();
    var next = room.upgrade(false);
    assertThat(home.matrix.joined()).containsExactly(room.id());
    assertThat(watches(room)).hasSize(1);

    next.invite(STRANGER);

    assertMoved(room, next);
  }

  @Test
  void go_on_there_where_that_happened_while_the_bot_was_down() throws Exception {
    var room = watchedRoom();
    home.end();
    var next = room.upgrade(true);
    home.begin();

    assertMoved(room, next);
  }

  @Test
  void take_no_orders_along_into_a_room_that_does_not_say_that_it_goes_on_from_there() {
    var room = watchedRoom();
    var others = home.matrix.room(BELA);
    var open = home.matrix.emptyRoom();
    open.join(STRANGER);
    open.openAt("elsewhere.net");
    room.power(STRANGER, 50);

    room.goOnIn(others.id());
    room.goOnIn(open.id());
    room.goOnIn(room.id());
    room.goOnIn("#alias:elsewhere.net");

    assertThat(watches(room)).hasSize(1);
    assertThat(home.notes.of(others.id())).isEqualTo(RoomSettings.USUAL);
    assertThat(home.matrix.joined()).containsExactlyInAnyOrder(room.id(), others.id());
    assertThat(open.isInvited()).isFalse();
    assertThat(home.notices.said()).isEmpty();
  }

  @Test
  void follow_no_stranger_into_a_room_that_does_not_say_that_it_goes_on_from_there() {
    var room = watchedRoom();
    var trap = home.matrix.emptyRoom();
    trap.join(STRANGER);
    room.goOnIn(trap.id());

    trap.invite(STRANGER);

    assertThat(home.matrix.joined()).containsExactly(room.id());
    assertThat(trap.isInvited()).isFalse();
    assertThat(watches(room)).hasSize(1);
  }

  @Test
  void follow_by_the_servers_of_those_who_may_upgrade_the_room() {
    var room = watchedRoom();
    room.power("@sam:elsewhere.net", 100);
    var next = home.matrix.emptyRoom();
    next.join(BELA);
    next.goesOnFrom(room.id());
    next.openAt("elsewhere.net");

    room.goOnIn(next.id());

    assertThat(home.matrix.joined()).contains(next.id());
    assertThat(watches(next)).hasSize(1);
  }

  @Test
  void keep_the_settings_that_the_next_room_has_already() throws Exception {
    var room = watchedRoom();
    home.end();
    var next = room.upgrade(true);
    next.note(RoomSettings.TYPE, RoomSettings.USUAL.withPrefix("+").json());
    home.begin();

    Await.until("the orders moved", () -> watches(next).size() == 1);
    assertThat(home.notes.of(next.id()).prefix()).isEqualTo("+");
  }
}
