package dev.munshi.chat.matrix;

import static dev.munshi.chat.matrix.ListeningHome.AMIRA;
import static dev.munshi.chat.matrix.ListeningHome.BELA;
import static dev.munshi.chat.matrix.ListeningHome.STRANGER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.munshi.chat.Message;
import dev.munshi.testing.SettableClock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RoomSettingsDeskTest {

  private final FakeMatrix matrix =
      new FakeMatrix(new SettableClock(Instant.parse("2026-03-02T09:00:00Z")));
  private final RoomNotes notes = new RoomNotes(() -> matrix);
  private final RoomSettingsDesk desk =
      new RoomSettingsDesk(() -> matrix, notes, new AllowList(List.of("@*:example.org")));
  private FakeRoom room;

  @BeforeEach
  void open() {
    room = matrix.room(AMIRA, BELA);
    room.power(AMIRA, 50);
  }

  private String set(String person, String change) {
    return desk.settings(
            new Message("matrix", "$1", "example.org", room.id(), "$1", person, "", null), change)
        .text();
  }

  /** Not what is remembered. */
  private RoomSettings kept() {
    return new RoomNotes(() -> matrix).of(room.id());
  }

  @Test
  void shows_what_is_set_to_everybody() {
    assertThat(set(BELA, ""))
        .contains("Threads: on", "Prefix: !", "Time zone: each person’s own", "settings reset");
  }

  @ParameterizedTest
  @CsvSource({
    "threads off, false, !, ",
    "thread: OFF, false, !, ",
    "prefix ?, true, ?, ",
    "zone Asia/Karachi, true, !, Asia/Karachi",
    "time zone asia/karachi, true, !, Asia/Karachi",
    "timezone karachi, true, !, Asia/Karachi",
    "zone new york, true, !, America/New_York",
    "zone UTC, true, !, UTC",
  })
  void sets_one_thing_and_keeps_it_at_the_room(
      String change, boolean threads, String prefix, String zone) {
    assertThat(set(AMIRA, change)).startsWith("That is how I behave");
    assertThat(kept())
        .isEqualTo(new RoomSettings(threads, prefix, zone == null ? null : ZoneId.of(zone)));
  }

  @Test
  void puts_all_back_as_usual() {
    set(AMIRA, "threads off");
    set(AMIRA, "prefix ?");
    set(AMIRA, "zone Asia/Karachi");
    assertThat(kept()).isEqualTo(new RoomSettings(false, "?", ZoneId.of("Asia/Karachi")));

    set(AMIRA, "zone none");
    assertThat(kept().zone()).isNull();
    set(AMIRA, "reset");

    assertThat(kept()).isEqualTo(RoomSettings.USUAL);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "threads maybe|on or off",
        "threads|on or off",
        "prefix ab|one to three signs",
        "prefix @|one to three signs",
        "prefix|one to three signs",
        "zone Asia/Karachy|Did you mean Asia/Karachi?",
        "zone Atlantis/Center of it all|I do not know the time zone “Atlantis/Center of it all”.",
        "colour red|There is no setting “colour red”.",
      })
  void says_what_can_be_set_where_something_cannot(String change, String problem) {
    assertThat(set(AMIRA, change)).contains(problem, "settings prefix ?");
    assertThat(kept()).isEqualTo(RoomSettings.USUAL);
  }

  @Test
  void lets_only_those_change_something_who_may_change_the_room() {
    assertThat(set(BELA, "threads off")).contains("power level 50, and yours is 0");

    room.join(STRANGER);
    room.power(STRANGER, 100);
    assertThat(set(STRANGER, "threads off")).contains("not among the people");
    assertThat(kept()).isEqualTo(RoomSettings.USUAL);

    room.power(BELA, 50);
    set(BELA, "threads off");
    assertThat(kept().threads()).isFalse();
  }

  @Test
  void lets_the_person_of_a_room_of_two_change_it() {
    room.leave(AMIRA);
    set(BELA, "threads off");

    assertThat(kept().threads()).isFalse();
  }

  @Test
  void remembers_nothing_that_the_homeserver_did_not_take() {
    matrix.fail("noteRoom", FakeNetwork.away());

    assertThatThrownBy(() -> set(AMIRA, "threads off")).isInstanceOf(MatrixException.class);
    assertThat(notes.of(room.id())).isEqualTo(RoomSettings.USUAL);
  }

  @Test
  void asks_the_homeserver_once_for_what_is_set() {
    notes.of(room.id());
    matrix.fail("roomNote", FakeNetwork.away());

    assertThat(notes.of(room.id())).isEqualTo(RoomSettings.USUAL);
  }

  @Test
  void does_not_take_settings_that_cannot_be_known_now_for_the_usual_ones() {
    matrix.fail("roomNote", FakeNetwork.away());

    assertThatThrownBy(() -> notes.of(room.id())).isInstanceOf(MatrixException.class);
  }
}
