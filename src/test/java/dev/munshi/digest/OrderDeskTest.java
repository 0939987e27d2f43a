package dev.munshi.digest;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OrderDeskTest {

  private static final Room OTHER = new Room("slack", "T1", "C2");

  @TempDir Path folder;
  private NewsHome home;

  @BeforeEach
  void open() {
    home = new NewsHome(folder, Instant.parse("2026-05-01T08:00:00Z"));
  }

  @AfterEach
  void close() {
    home.close();
  }

  @Test
  void says_what_was_ordered_and_when_it_comes_by_the_persons_own_clock() {
    var said =
        home.order(NewsHome.ROOM, "Asia/Karachi", "digest subscribe weekdays at 09:00 courts max 3")
            .text();

    assertThat(said)
        .contains("Digest 1 is ordered: courts, weekdays at 09:00 (Asia/Karachi), at most 3")
        .contains("Monday, 4 May 2026 at 09:00 (Asia/Karachi)")
        .contains("digest preview 1");
    assertThat(home.order("digest list").text())
        .contains("1 · weekdays at 09:00 (Asia/Karachi) · courts, at most 3");
  }

  @Test
  void what_one_message_orders_is_ordered_once_however_often_it_is_worked_off() {
    var first = home.orderByMessage("m1", "digest subscribe daily at 09:00");
    var again = home.orderByMessage("m1", "digest subscribe daily at 09:00");
    home.orderByMessage("m2", "watch courts");
    home.orderByMessage("m2", "watch courts");
    home.arrives("courts", "Gazette", "The courts of Varnholm opened their archive to the public.");

    assertThat(again).isEqualTo(first);
    assertThat(home.order("digest list").text()).contains("1 · daily").doesNotContain("2 · daily");
    assertThat(home.order("watch list").text()).contains("1: courts").doesNotContain("2: courts");

    assertThat(home.orderByMessage("m3", "digest now").text()).contains("It comes at once.");
    assertThat(home.orderByMessage("m3", "digest now").text()).contains("It comes at once.");
    assertThat(home.orderByMessage("m4", "digest now").text()).contains("Nothing new");
  }

  @Test
  void says_what_will_keep_it_from_coming() {
    home.poster.hinder(NewsHome.ROOM, "I am not a member of this channel.");

    assertThat(home.order("digest subscribe courts").text()).contains("Digest 1", "But: I am not");
    assertThat(home.order("watch courts").text()).contains("I look out", "But: I am not a member");
    assertThat(home.order(OTHER, "UTC", "watch courts").text()).doesNotContain("But");
  }

  @Test
  void each_room_has_its_own_and_a_number_is_never_given_again() {
    home.order("digest subscribe courts");
    home.order("digest subscribe ferries");
    home.order("digest unsubscribe 2");
    home.order("digest subscribe harbours");
    home.order(OTHER, "UTC", "digest subscribe schools");

    assertThat(home.order("digest list").text())
        .contains("1 · daily", "3 · daily", "courts", "harbours")
        .doesNotContain("ferries", "schools");
    assertThat(home.order(OTHER, "UTC", "digest list").text()).contains("1 · daily", "schools");
    assertThat(home.order(OTHER, "UTC", "digest unsubscribe 3").text())
        .contains("Which digest?", "digest list");
  }

  @Test
  void asks_which_of_several_is_meant() {
    home.order("digest subscribe courts");
    home.order("digest subscribe ferries");

    assertThat(home.order("digest preview").text()).contains("Which digest?");
  }

  @Test
  void a_wrong_order_is_answered_with_a_right_one_and_changes_nothing() {
    assertThat(home.order("digest subscribe daily at 25:00").text())
        .contains("There is no such time of day.", "digest subscribe daily at 09:00");
    assertThat(home.order("digest").text()).contains("This room has no digests.");
  }

  @ParameterizedTest
  @CsvSource({
    "digest list, true",
    "digest pause 1, true",
    "digest preview, true",
    "digest now, false",
    "digest end 2, false",
    "digest subscribe daily from Nowhere News, false",
    "digest subscribe daily at 25:00, false",
    "watch ferries, true",
    "watch list, true",
    "watch remove 2, false"
  })
  void tells_whether_something_was_done(String written, boolean isDone) {
    home.order("digest subscribe courts");
    home.order("watch courts");
    var orderer = new OrderDesk.Orderer(NewsHome.ROOM, "U1", ZoneOffset.UTC, null);

    var taken = home.desk().taken(orderer, Order.of(written, ZoneOffset.UTC));

    assertThat(taken.isDone()).as(taken.said().text()).isEqualTo(isDone);
  }

  @Test
  void an_outlet_without_articles_is_answered_with_those_that_are_near() {
    home.arrives("a", "Varnholm Gazette", "The courts of Varnholm opened their archive.");
    home.arrives("b", "Courier", "The ferries of Varnholm have a new harbour.");
    home.arrives("c", "Hidden Herald", "secret", "The herald of Varnholm has a new house.");
    home.hide(NewsHome.ROOM, "secret");

    assertThat(home.order("digest subscribe daily from Varnholm Gazete on courts").text())
        .contains("no articles from “Varnholm Gazete”", "Varnholm Gazette, Courier")
        .doesNotContain("Herald");
    assertThat(home.order("digest subscribe daily from Hidden Herald").text())
        .contains("no articles from");
    assertThat(home.order("digest subscribe daily without the gazette, COURIER").text())
        .contains("no articles from “the gazette”");
    assertThat(home.order("digest list").text()).contains("no digests");

    home.order("digest subscribe daily without varnholm gazette on courts or say so");
    assertThat(home.order("digest list").text())
        .contains("courts, without Varnholm Gazette, says so when nothing is new, at most 8");
    assertThat(home.desk().of(NewsHome.ROOM, "U1").getFirst().what())
        .endsWith("courts, without Varnholm Gazette, says so when nothing is new");
  }

  @Test
  void a_room_has_no_more_than_it_can_read() {
    for (int i = 0; i < 20; i++) {
      home.order("digest subscribe topic " + i);
      home.order("watch word " + i);
    }
    assertThat(home.order("digest subscribe one more").text()).contains("as many digests");
    assertThat(home.order("watch one more").text()).contains("as many watches");
    assertThat(home.order("watch list").text()).contains("20: word 19").doesNotContain("21:");
  }
}
