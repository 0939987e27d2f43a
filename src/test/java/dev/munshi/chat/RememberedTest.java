package dev.munshi.chat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.munshi.testing.SettableClock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class RememberedTest {

  private final SettableClock clock = new SettableClock(Instant.parse("2026-03-02T09:00:00Z"));
  private final Remembered<String> remembered = new Remembered<>(Duration.ofMinutes(1), 2, clock);
  private final List<String> found = new ArrayList<>();

  private String get(String key) {
    return remembered.get(
        key,
        asked -> {
          found.add(asked);
          return asked + found.size();
        });
  }

  @Test
  void finds_out_again_when_its_time_is_over() {
    assertThat(get("a")).isEqualTo("a1");
    clock.advance(Duration.ofMinutes(1).minusMillis(1));
    assertThat(get("a")).isEqualTo("a1");
    clock.advance(Duration.ofMillis(1));
    assertThat(get("a")).isEqualTo("a2");
  }

  @Test
  void forgets_what_it_found_out_first_when_there_is_too_much() {
    get("a");
    get("b");
    get("c");

    assertThat(get("b")).isEqualTo("b2");
    assertThat(get("a")).isEqualTo("a4");
  }

  @Test
  void remembers_no_failure() {
    assertThatThrownBy(
            () ->
                remembered.get(
                    "a",
                    key -> {
                      throw new IllegalStateException("down");
                    }))
        .isInstanceOf(IllegalStateException.class);

    assertThat(get("a")).isEqualTo("a1");
  }
}
