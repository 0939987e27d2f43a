package dev.munshi.chat.matrix;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import dev.munshi.testing.SettableClock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class OwnNamesTest {

  private static final String BOT = "@munshi:gazette.example";

  private final SettableClock clock = new SettableClock(Instant.parse("2026-03-02T09:00:00Z"));
  private final MatrixSession session = mock();
  private final OwnNames names = new OwnNames(() -> session, clock);

  @BeforeEach
  void setUp() {
    when(session.userId()).thenReturn(BOT);
  }

  @Test
  void nobody_waits_while_another_asks_for_the_name() {
    when(session.displayName(BOT)).thenReturn("The Clerk");
    var first = names.addressing();
    clock.advance(Duration.ofHours(1));
    when(session.displayName(BOT))
        .thenAnswer(
            _ -> {
              var meanwhile = CompletableFuture.supplyAsync(names::addressing);
              assertThat(meanwhile.get(10, TimeUnit.SECONDS)).isSameAs(first);
              return "The Scribe";
            });

    var second = names.addressing();

    assertThat(second).isNotSameAs(first).isSameAs(names.addressing());
  }

  @Test
  void the_name_is_not_forgotten_where_the_homeserver_does_not_answer() {
    when(session.displayName(BOT))
        .thenReturn("The Clerk")
        .thenThrow(new MatrixException(0, "", Duration.ZERO, "it cannot be reached", null));
    var first = names.addressing();
    clock.advance(Duration.ofHours(1));

    assertThat(names.addressing()).isSameAs(first);
  }
}
