package dev.munshi.llm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.munshi.testing.ModelReply;
import dev.munshi.testing.ModelServer;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.time.Clock;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ModelMetersTest {

  private final ModelServer server = new ModelServer(asked -> "The envoy met the board.");
  private final PrometheusMeterRegistry registry =
      new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);

  @AfterEach
  void close() {
    server.close();
  }

  private LanguageModel model(Provider provider) {
    var settings =
        new ModelSettings(
            provider,
            ModelServer.MODEL,
            server.baseUrl(provider),
            ModelServer.KEY,
            Duration.ofSeconds(10),
            1_000,
            false);
    return Models.of(settings, new Asking.MemoryLedger(), registry, Clock.systemUTC());
  }

  @ParameterizedTest
  @CsvSource({"OPENAI,openai", "ANTHROPIC,anthropic", "GEMINI,gcp.gemini", "OLLAMA,ollama"})
  void measures_calls_by_the_conventions_of_open_telemetry(Provider provider, String name) {
    var model = model(provider);
    model.open().write(Asking.PROMPT, piece -> {});

    var tags =
        """
        {error_type="",gen_ai_operation_name="chat",gen_ai_provider_name="%s",\
        gen_ai_request_model="scribe-1",gen_ai_response_model="scribe-1-2026-01-01"}"""
            .formatted(name);
    assertThat(registry.scrape())
        .contains("gen_ai_client_operation_duration_seconds_count" + tags + " 1")
        .contains("gen_ai_client_operation_duration_seconds_bucket")
        .contains(
            "gen_ai_client_token_usage_sum"
                + tags.replace("error_type=\"\",", "").replace("}", ",gen_ai_token_type=\"input\"}")
                + " "
                + ModelReply.INPUT_TOKENS)
        .contains("gen_ai_token_type=\"output\"} 5.0")
        .contains("munshi_model_calls_total{outcome=\"ok\",prompt=\"answer\"} 1")
        .contains("munshi_model_tokens_today 30.0")
        .contains("munshi_model_tokens_left 970.0")
        .doesNotContain(ModelServer.KEY);
    assertThat(model.name()).isNotEmpty();
  }

  @Test
  void counts_retries_and_failures_by_their_kind() {
    for (int call = 0; call < 3; call++) {
      server.next(529, "{}");
    }
    var session = model(Provider.ANTHROPIC).open();

    assertThatThrownBy(() -> session.write(Asking.PROMPT, piece -> {}))
        .isInstanceOf(ModelFailedException.class);

    assertThat(registry.scrape())
        .contains("munshi_model_calls_total{outcome=\"unavailable\",prompt=\"answer\"} 3")
        .contains("munshi_model_retries_total{prompt=\"answer\"} 2")
        .contains("munshi_model_failures_total{kind=\"unavailable\",prompt=\"answer\"} 1")
        .contains("gen_ai_client_operation_duration_seconds_count{error_type=\"unavailable\"");
  }
}
