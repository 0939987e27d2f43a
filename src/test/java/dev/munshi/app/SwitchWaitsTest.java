package dev.munshi.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.munshi.index.EmbeddingFailedException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class SwitchWaitsTest {

  private final SwitchWaits waits = new SwitchWaits(Duration.ofSeconds(1));

  private long seconds(boolean passing, @Nullable Duration retryAfter) {
    return waits.after(new EmbeddingFailedException("no", passing, retryAfter, null)).toSeconds();
  }

  @Test
  void grow_up_to_an_hour_and_begin_again_after_an_answer() {
    assertThat(seconds(true, null)).isEqualTo(1);
    assertThat(seconds(true, null)).isEqualTo(2);
    assertThat(seconds(true, null)).isEqualTo(4);
    for (int i = 0; i < 100; i++) {
      seconds(true, null);
    }
    assertThat(seconds(true, null)).isEqualTo(3600);

    waits.reset();

    assertThat(seconds(true, null)).isEqualTo(1);
  }

  @Test
  void are_what_the_provider_asks_for_where_that_is_longer() {
    assertThat(seconds(true, Duration.ofSeconds(20))).isEqualTo(20);
    assertThat(seconds(true, Duration.ZERO)).isEqualTo(2);
    assertThat(seconds(true, Duration.ofDays(2))).isEqualTo(3600);
  }

  @Test
  void are_long_from_the_start_for_a_key_that_is_wrong() {
    assertThat(seconds(false, null)).isEqualTo(60);
  }
}
