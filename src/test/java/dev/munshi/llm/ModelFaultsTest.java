package dev.munshi.llm;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.munshi.testing.ModelServer;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Duration;
import java.util.ArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each fault of each provider, with the errors' bodies as they document them. */
class ModelFaultsTest {

  private static final Duration TIMEOUT = Duration.ofMillis(700);
  private static final Duration PATIENCE = Duration.ofMillis(1_400);
  private static final String KEY = ModelServer.KEY;

  private final ModelServer server = new ModelServer(asked -> "never");
  private final ByteArrayOutputStream log = new ByteArrayOutputStream();
  private final PrintStream out = System.out;

  @BeforeEach
  void listen() {
    System.setOut(new PrintStream(log, true, UTF_8));
  }

  @AfterEach
  void close() {
    System.setOut(out);
    server.close();
  }

  @ParameterizedTest
  @MethodSource({
    "dev.munshi.llm.RefusalCases#refusals",
    "dev.munshi.llm.StreamCases#streams",
    "dev.munshi.llm.StreamCases#filters"
  })
  void tells_each_fault_apart_in_time_and_without_the_key(FaultCase fault) {
    for (int call = 0; call < fault.calls(); call++) {
      server.next(fault.reply());
    }
    var settings = server.settings(fault.provider(), TIMEOUT);
    var session = Asking.model(settings).open();
    var pieces = new ArrayList<String>();
    long before = System.nanoTime();

    var thrown =
        catchThrowableOfType(
            ModelFailedException.class, () -> session.write(Asking.PROMPT, pieces::add));

    assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(PATIENCE);
    assertThat(thrown).isNotNull();
    assertThat(thrown.failure().kind()).isEqualTo(fault.failure());
    assertThat(server.asked()).hasSize(fault.calls());
    assertThat(session.use().calls()).isEqualTo(fault.calls());
    assertThat(settings + trace(thrown) + logged() + thrown.failure()).doesNotContain(KEY);
    assertThat(logged()).contains(fault.failure()).doesNotContain(Asking.PROMPT.user(), "envoy");
  }

  @Test
  void logs_what_a_provider_says_only_where_texts_are_logged_and_never_the_key() {
    server.next(401, "{\"error\":{\"message\":\"Incorrect key %s\"}}".formatted(KEY));
    var url = server.baseUrl(Provider.OPENAI);
    var settings =
        new ModelSettings(Provider.OPENAI, ModelServer.MODEL, url, KEY, TIMEOUT, 0, true);

    assertThatThrownBy(() -> Asking.model(settings).open().write(Asking.PROMPT, piece -> {}))
        .isInstanceOf(ModelFailedException.class);

    assertThat(logged()).contains("401", "Incorrect key ***").doesNotContain(KEY);
  }

  private static String trace(Throwable thrown) {
    var trace = new StringWriter();
    thrown.printStackTrace(new PrintWriter(trace));
    return trace.toString();
  }

  private String logged() {
    return log.toString(UTF_8);
  }
}
