package dev.munshi.chat;

import static org.assertj.core.api.Assertions.assertThat;

import dev.munshi.chat.Turns.Ticket;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class TurnsTest {

  private static final Instant NOON = Instant.parse("2024-05-01T12:00:00Z");

  private final Turns turns = new Turns();

  private static Ticket ticket(long id, String room, String thread) {
    return new Ticket(id, "slack", room, room + "/" + thread);
  }

  private Ticket add(long id, String room, String thread) {
    var ticket = ticket(id, room, thread);
    turns.add(ticket, Instant.MIN);
    return ticket;
  }

  private List<Long> takeAll(Instant now) {
    var taken = new ArrayList<Long>();
    for (var next = turns.next(now); next.isPresent(); next = turns.next(now)) {
      taken.add(next.get().id());
    }
    return taken;
  }

  @Test
  void rooms_take_turns_however_much_one_of_them_asks() {
    for (int i = 1; i <= 5; i++) {
      add(i, "busy", "t" + i);
    }
    add(6, "calm", "t");
    add(7, "quiet", "t");

    assertThat(takeAll(NOON)).containsExactly(1L, 6L, 7L, 2L, 3L, 4L, 5L);
  }

  @Test
  void a_thread_waits_for_its_earlier_message_and_the_others_go_on() {
    var first = add(1, "room", "a");
    add(2, "room", "a");
    add(3, "room", "b");

    assertThat(takeAll(NOON)).containsExactly(1L, 3L);
    turns.finish(first);
    assertThat(takeAll(NOON)).containsExactly(2L);
  }

  @Test
  void a_room_gets_one_answer_begun_within_the_pace_of_its_network() {
    turns.pace("slack", Duration.ofSeconds(1));
    add(1, "room", "a");
    add(2, "room", "b");
    add(3, "other", "c");

    assertThat(takeAll(NOON)).containsExactly(1L, 3L);
    assertThat(takeAll(NOON.plusMillis(999))).isEmpty();
    assertThat(takeAll(NOON.plusSeconds(1))).containsExactly(2L);
  }

  @Test
  void what_is_put_back_comes_before_the_rest_of_its_thread_and_not_before_its_time() {
    var first = add(1, "room", "a");
    add(2, "room", "a");
    turns.next(NOON);

    turns.putBack(first, NOON.plusSeconds(30));

    assertThat(takeAll(NOON.plusSeconds(29))).isEmpty();
    assertThat(turns.next(NOON.plusSeconds(30))).contains(first);
    turns.finish(first);
    assertThat(takeAll(NOON.plusSeconds(30))).containsExactly(2L);
  }

  @Test
  void a_room_that_pauses_keeps_no_other_waiting() {
    add(1, "room", "a");
    add(2, "room", "b");
    add(3, "other", "c");

    turns.next(NOON);
    turns.pause("room", NOON.plusSeconds(60));

    assertThat(takeAll(NOON)).containsExactly(3L);
    assertThat(takeAll(NOON.plusSeconds(60))).containsExactly(2L);
  }

  @Test
  void nothing_is_tried_in_a_network_that_is_out_and_the_others_go_on() {
    add(1, "room", "a");
    turns.add(new Ticket(2, "matrix", "!room", "b"), Instant.MIN);
    for (int i = 0; i < 3; i++) {
      turns.failed("slack", NOON);
    }

    assertThat(takeAll(NOON)).containsExactly(2L);
    turns.reached("slack");
    assertThat(takeAll(NOON)).containsExactly(1L);
  }

  @Test
  void a_message_that_is_added_twice_waits_once() {
    add(1, "room", "a");
    add(1, "room", "a");

    assertThat(turns.waiting("room")).isOne();
    assertThat(takeAll(NOON)).containsExactly(1L);
    assertThat(turns.waiting("room")).isZero();
  }

  @Test
  void counts_what_waits_in_a_room() {
    for (int i = 1; i <= 4; i++) {
      add(i, "room", "t" + i % 2);
    }
    turns.next(NOON);

    assertThat(turns.waiting("room")).isEqualTo(3);
    assertThat(turns.waiting("nowhere")).isZero();
  }
}
