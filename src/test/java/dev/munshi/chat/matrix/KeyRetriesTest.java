package dev.munshi.chat.matrix;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class KeyRetriesTest {

  private static final Map<String, Set<String>> PHONE = Map.of("@ann:x", Set.of("PHONE"));

  private Instant now = Instant.EPOCH;
  private final KeyRetries<String> retries = new KeyRetries<>(() -> now);

  private Duration pause() {
    var from = now;
    retries.tried();
    while (!retries.isDue()) {
      now = now.plusSeconds(10);
    }
    return Duration.between(from, now);
  }

  @Test
  void are_due_only_where_a_device_is_missing() {
    assertThat(retries.missing()).isNull();
    assertThat(retries.isDue()).isFalse();

    retries.found(PHONE);
    assertThat(retries.isDue()).isTrue();

    retries.found(Map.of());
    assertThat(retries.isDue()).isFalse();
  }

  @Test
  void grow_rarer_up_to_an_hour() {
    retries.found(PHONE);

    assertThat(pause()).isEqualTo(KeyRetries.SOON);
    retries.found(PHONE);
    assertThat(pause()).isEqualTo(Duration.ofSeconds(20));
    for (int i = 0; i < 10; i++) {
      pause();
    }
    assertThat(pause()).isEqualTo(KeyRetries.LONGEST);
  }

  @Test
  void begin_anew_with_other_devices() {
    retries.found(PHONE);
    pause();
    pause();
    retries.found(Map.of("@ann:x", Set.of("PHONE", "TABLET")));

    assertThat(pause()).isEqualTo(KeyRetries.SOON);
  }
}
