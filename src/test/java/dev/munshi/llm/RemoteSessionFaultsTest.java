package dev.munshi.llm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.munshi.testing.ModelServer;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class RemoteSessionFaultsTest {

  private static final String TEXT = "The envoy met the board.";

  private final ModelServer server = new ModelServer(asked -> TEXT);

  @AfterEach
  void close() {
    server.close();
  }

  private ModelSettings settings() {
    return server.settings(Provider.OPENAI, Duration.ofSeconds(20));
  }

  @Test
  void is_not_tried_again_once_a_piece_was_told_whatever_is_refused_then() {
    server.next(
        reply -> {
          reply.begin();
          reply.pieces("The envoy");
          reply.data(
              "{\"error\":{\"message\":\"json_schema: generated JSON does not match\","
                  + "\"type\":\"invalid_request_error\",\"code\":\"json_validate_failed\"}}");
          reply.cut();
        });
    var told = new StringBuilder();

    var thrown =
        catchThrowableOfType(
            ModelFailedException.class,
            () -> Asking.model(settings()).open().write(Asking.PROMPT, told::append));

    assertThat(thrown).isNotNull();
    assertThat(told).hasToString("The envoy");
    assertThat(server.asked()).hasSize(1);
  }

  @Test
  void a_text_is_not_lost_with_the_note_of_what_it_cost() {
    var broken =
        new TokenLedger() {
          @Override
          public long used(LocalDate day) {
            return 0;
          }

          @Override
          public void add(LocalDate day, long tokens) {
            throw new IllegalStateException("the database is locked");
          }
        };
    var model = Models.of(settings(), broken, new SimpleMeterRegistry(), Clock.systemUTC());

    assertThat(model.open().write(Asking.PROMPT, piece -> {})).isEqualTo(TEXT);
  }
}
