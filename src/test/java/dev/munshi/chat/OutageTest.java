package dev.munshi.chat;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class OutageTest {

  private static final Instant NOON = Instant.parse("2024-05-01T12:00:00Z");

  private final Outage outage = new Outage();

  private void fail(int times) {
    for (int i = 0; i < times; i++) {
      outage.failed(NOON);
    }
  }

  @Test
  void a_failure_or_two_are_no_outage() {
    fail(2);

    assertThat(outage.isResting(NOON)).isFalse();
  }

  @Test
  void many_failures_in_a_row_are_followed_by_a_rest() {
    fail(3);

    assertThat(outage.isResting(NOON.plusMillis(999))).isTrue();
    assertThat(outage.isResting(NOON.plusSeconds(1))).isFalse();
  }

  @Test
  void what_was_begun_before_a_rest_makes_it_no_longer() {
    fail(30);

    assertThat(outage.isResting(NOON.plusSeconds(1))).isFalse();
  }

  @Test
  void rests_grow_to_half_a_minute_as_it_goes_on() {
    fail(3);
    var now = NOON;
    for (int i = 0; i < 20; i++) {
      now = now.plusSeconds(60);
      outage.failed(now);
    }

    assertThat(outage.isResting(now.plusSeconds(31))).isTrue();
    assertThat(outage.isResting(now.plusSeconds(32))).isFalse();
  }

  @Test
  void ends_with_the_first_success() {
    fail(3);
    outage.ended();
    fail(2);

    assertThat(outage.isResting(NOON)).isFalse();
  }
}
