package dev.munshi.llm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.JsonNode;
import dev.munshi.testing.ModelServer;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ModelRequestsTest {

  private static final Duration LONG = Duration.ofSeconds(20);
  private static final String TEXT = "The envoy met the board.";

  private final ModelServer server = new ModelServer(asked -> TEXT);

  @AfterEach
  void close() {
    server.close();
  }

  private static String write(ModelSession session) {
    return session.write(Asking.PROMPT, piece -> {});
  }

  private static ModelFailure failure(ModelSession session) {
    var thrown = catchThrowableOfType(ModelFailedException.class, () -> write(session));
    assertThat(thrown).isNotNull();
    return thrown.failure();
  }

  private JsonNode body(int call) {
    return server.asked().get(call).body();
  }

  private static final String UNSUPPORTED =
      "{\"error\":{\"message\":\"Unsupported %s with this model.\","
          + "\"type\":\"invalid_request_error\",\"param\":null,\"code\":\"unsupported\"}}";

  @ParameterizedTest
  @EnumSource
  void sends_key_temperature_length_and_schema(Provider provider) {
    write(Asking.model(server.settings(provider, LONG)).open());

    var headers = server.asked().getFirst().headers();
    var body = body(0);
    switch (provider) {
      case OPENAI -> {
        assertThat(headers).containsEntry("authorization", "Bearer " + ModelServer.KEY);
        assertThat(body.path("temperature").asDouble(1)).isZero();
        assertThat(body.path("max_tokens").asInt()).isEqualTo(500);
        var schema = body.path("response_format").path("json_schema");
        assertThat(schema.path("strict").asBoolean()).isTrue();
        assertThat(schema.path("schema").path("properties").has("text")).isTrue();
      }
      case ANTHROPIC -> {
        assertThat(headers).containsEntry("x-api-key", ModelServer.KEY);
        assertThat(body.path("temperature").asDouble(1)).isZero();
        assertThat(body.path("max_tokens").asInt()).isEqualTo(500);
        assertThat(body.path("output_config").toString()).contains("json_schema", "text");
      }
      case GEMINI -> {
        assertThat(headers).containsEntry("x-goog-api-key", ModelServer.KEY);
        var config = body.path("generationConfig");
        assertThat(config.path("temperature").asDouble(1)).isZero();
        assertThat(config.path("maxOutputTokens").asInt()).isGreaterThan(500);
        assertThat(config.path("responseSchema").path("properties").has("text")).isTrue();
      }
      case OLLAMA -> {
        assertThat(headers).containsEntry("authorization", "Bearer " + ModelServer.KEY);
        assertThat(body.path("options").path("temperature").asDouble(1)).isZero();
        assertThat(body.path("options").path("num_predict").asInt()).isEqualTo(500);
        assertThat(body.path("options").path("num_ctx").asInt()).isEqualTo(8_192);
        assertThat(body.path("format").path("properties").has("text")).isTrue();
      }
    }
  }

  @ParameterizedTest
  @EnumSource(names = {"OPENAI", "OLLAMA"})
  void sends_no_key_where_none_is_set(Provider provider) {
    var settings =
        new ModelSettings(
            provider, ModelServer.MODEL, server.baseUrl(provider), null, LONG, 0, false);

    assertThat(write(Asking.model(settings).open())).isEqualTo(TEXT);
    assertThat(server.asked().getFirst().headers()).doesNotContainKey("authorization");
  }

  @Test
  void gives_ollama_room_for_a_long_prompt() {
    var passages = "The envoy met the board of the harbour. ".repeat(2_000);
    var prompt = new Prompt("answer", "Be brief.", passages, Asking.SCHEMA, 500);

    Asking.model(server.settings(Provider.OLLAMA, LONG)).open().write(prompt, piece -> {});

    assertThat(body(0).path("options").path("num_ctx").asInt()).isEqualTo(65_536);
  }

  @Test
  void leaves_out_what_a_model_refuses_and_remembers_it() {
    server
        .next(400, UNSUPPORTED.formatted("value: 'temperature' does not support 0"))
        .next(400, UNSUPPORTED.formatted("parameter: 'max_tokens' is not supported"))
        .next(400, UNSUPPORTED.formatted("parameter: 'response_format' is not supported"));
    var model = Asking.model(server.settings(Provider.OPENAI, LONG));

    assertThat(write(model.open())).isEqualTo(TEXT);
    assertThat(write(model.open())).isEqualTo(TEXT);

    assertThat(server.asked()).hasSize(5);
    assertThat(body(1).has("temperature")).isFalse();
    assertThat(body(1).path("max_tokens").asInt()).isEqualTo(500);
    assertThat(body(2).has("max_tokens")).isFalse();
    assertThat(body(2).path("max_completion_tokens").asInt()).isGreaterThan(500);
    assertThat(body(2).has("response_format")).isTrue();
    for (int call = 3; call < 5; call++) {
      assertThat(body(call).has("temperature")).isFalse();
      assertThat(body(call).has("max_tokens")).isFalse();
      assertThat(body(call).has("response_format")).isFalse();
    }
  }

  @ParameterizedTest
  @EnumSource
  void asks_without_a_schema_where_a_server_says_nothing_but_no(Provider provider) {
    server.next(400, "no");
    var model = Asking.model(server.settings(provider, LONG));

    assertThat(write(model.open())).isEqualTo(TEXT);
    assertThat(body(0).toString()).contains("properties");
    assertThat(body(1).toString()).doesNotContain("properties");
  }

  @Test
  void does_not_remember_what_did_not_help() {
    server.next(400, "no").next(400, "no");
    var model = Asking.model(server.settings(Provider.OPENAI, LONG));

    assertThat(failure(model.open())).isEqualTo(new ModelFailure.Refused());
    write(model.open());

    assertThat(body(2).has("response_format")).isTrue();
  }
}
