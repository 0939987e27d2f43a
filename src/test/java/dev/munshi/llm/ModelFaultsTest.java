package dev.munshi.llm;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.munshi.testing.ModelReply;
import dev.munshi.testing.ModelServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Map;
import java.util.stream.Stream;
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

  /**
   * @param reply to every call
   * @param failure its kind
   * @param calls how many are sent
   */
  record Case(Provider provider, String name, ModelServer.Reply reply, String failure, int calls) {

    @Override
    public String toString() {
      return provider + ": " + name;
    }
  }

  private static Case refused(
      Provider provider, int status, String body, String failure, int calls) {
    return new Case(
        provider,
        status + " " + body,
        reply -> reply.refuse(status, Map.of(), body.formatted(KEY)),
        failure,
        calls);
  }

  static Stream<Case> refusals() {
    return Stream.of(openAi(), anthropic(), gemini(), ollama()).flatMap(cases -> cases);
  }

  private static Stream<Case> openAi() {
    var error = "{\"error\":{\"message\":\"%s\",\"type\":\"%s\",\"param\":null,\"code\":\"%s\"}}";
    return Stream.of(
        refused(
            Provider.OPENAI,
            401,
            error.formatted(
                "Incorrect API key provided: %s.", "invalid_request_error", "invalid_api_key"),
            "wrong_key",
            1),
        refused(
            Provider.OPENAI,
            403,
            error.formatted(
                "Project does not have access to model",
                "invalid_request_error",
                "model_not_found"),
            "unknown_model",
            1),
        refused(
            Provider.OPENAI,
            403,
            error.formatted("Country is not supported: %s", "request_forbidden", "x"),
            "wrong_key",
            1),
        refused(
            Provider.OPENAI,
            404,
            error.formatted(
                "The model does not exist: %s", "invalid_request_error", "model_not_found"),
            "unknown_model",
            1),
        refused(Provider.OPENAI, 404, "<html>%s</html>", "unknown_model", 1),
        refused(
            Provider.OPENAI,
            400,
            error.formatted("x is not a valid model ID", "", "400"),
            "unknown_model",
            1),
        refused(
            Provider.OPENAI,
            400,
            error.formatted(
                "This model's maximum context length is 8192 tokens.",
                "invalid_request_error",
                "context_length_exceeded"),
            "refused",
            1),
        refused(
            Provider.OPENAI,
            400,
            error.formatted("The prompt was filtered: %s", "", "content_filter"),
            "refused",
            1),
        refused(Provider.OPENAI, 400, "Bad request of %s", "refused", 2),
        refused(
            Provider.OPENAI,
            402,
            error.formatted("Insufficient credits", "", "402"),
            "rate_limited",
            1),
        refused(Provider.OPENAI, 408, error.formatted("Timed out", "", "408"), "timed_out", 3),
        refused(Provider.OPENAI, 413, "%s", "refused", 1),
        refused(
            Provider.OPENAI,
            429,
            error.formatted("Rate limit reached for %s", "requests", "rate_limit_exceeded"),
            "rate_limited",
            3),
        refused(
            Provider.OPENAI,
            429,
            error.formatted(
                "You exceeded your current quota, please check your plan and billing details.",
                "insufficient_quota",
                "insufficient_quota"),
            "rate_limited",
            1),
        refused(
            Provider.OPENAI,
            500,
            error.formatted("The server had an error: %s", "server_error", "null"),
            "unavailable",
            3),
        refused(Provider.OPENAI, 503, "overloaded", "unavailable", 3),
        new Case(
            Provider.OPENAI,
            "a redirect",
            reply -> reply.refuse(302, Map.of("Location", "http://127.0.0.1:1/" + KEY), ""),
            "unknown_model",
            1));
  }

  private static Stream<Case> anthropic() {
    var error = "{\"type\":\"error\",\"error\":{\"type\":\"%s\",\"message\":\"%s\"}}";
    return Stream.of(
        refused(
            Provider.ANTHROPIC,
            401,
            error.formatted("authentication_error", "invalid x-api-key %s"),
            "wrong_key",
            1),
        refused(
            Provider.ANTHROPIC,
            404,
            error.formatted("not_found_error", "model: scribe-1"),
            "unknown_model",
            1),
        refused(
            Provider.ANTHROPIC,
            400,
            error.formatted("invalid_request_error", "prompt is too long: 210000 tokens"),
            "refused",
            1),
        refused(
            Provider.ANTHROPIC,
            400,
            error.formatted("invalid_request_error", "Your credit balance is too low"),
            "rate_limited",
            1),
        refused(
            Provider.ANTHROPIC,
            429,
            error.formatted("rate_limit_error", "would exceed the rate limit"),
            "rate_limited",
            3),
        refused(
            Provider.ANTHROPIC,
            500,
            error.formatted("api_error", "Internal server error %s"),
            "unavailable",
            3),
        refused(
            Provider.ANTHROPIC,
            529,
            error.formatted("overloaded_error", "Overloaded"),
            "unavailable",
            3));
  }

  private static Stream<Case> gemini() {
    var error = "{\"error\":{\"code\":%s,\"message\":\"%s\",\"status\":\"%s\"}}";
    return Stream.of(
        refused(
            Provider.GEMINI,
            400,
            error.formatted(400, "API key not valid. %s", "INVALID_ARGUMENT"),
            "wrong_key",
            1),
        refused(
            Provider.GEMINI,
            403,
            error.formatted(403, "Permission denied for %s", "PERMISSION_DENIED"),
            "wrong_key",
            1),
        refused(
            Provider.GEMINI,
            404,
            error.formatted(404, "models/scribe-1 is not found", "NOT_FOUND"),
            "unknown_model",
            1),
        refused(
            Provider.GEMINI,
            400,
            error.formatted(400, "The input token count exceeds the maximum", "INVALID_ARGUMENT"),
            "refused",
            1),
        refused(
            Provider.GEMINI,
            429,
            error.formatted(
                429,
                "You exceeded your current quota, please check your plan and billing details.",
                "RESOURCE_EXHAUSTED"),
            "rate_limited",
            3),
        refused(
            Provider.GEMINI,
            429,
            """
            {"error":{"code":429,"message":"quota","status":"RESOURCE_EXHAUSTED","details":[\
            {"@type":"type.googleapis.com/google.rpc.RetryInfo","retryDelay":"36s"}]}}""",
            "rate_limited",
            1),
        refused(
            Provider.GEMINI,
            503,
            error.formatted(503, "The model is overloaded.", "UNAVAILABLE"),
            "unavailable",
            3));
  }

  private static Stream<Case> ollama() {
    var error = "{\"error\":\"%s\"}";
    return Stream.of(
        refused(Provider.OLLAMA, 401, error.formatted("unauthorized %s"), "wrong_key", 1),
        refused(
            Provider.OLLAMA,
            404,
            error.formatted("model 'scribe-1' not found"),
            "unknown_model",
            1),
        refused(
            Provider.OLLAMA,
            500,
            error.formatted("llama runner process has terminated: %s"),
            "unavailable",
            3),
        refused(
            Provider.OLLAMA,
            503,
            error.formatted("server busy, please try again."),
            "unavailable",
            3));
  }

  static Stream<Case> streams() {
    return Stream.of(Provider.values()).flatMap(ModelFaultsTest::streams);
  }

  private static Stream<Case> streams(Provider provider) {
    return Stream.of(
        new Case(provider, "no answer", ModelReply::stall, "timed_out", 1),
        new Case(
            provider,
            "slow bytes",
            reply -> {
              reply.begin();
              reply.drip();
            },
            "timed_out",
            1),
        new Case(provider, "a slow text", ModelFaultsTest::slowly, "timed_out", 1),
        new Case(
            provider,
            "a cut in the midst",
            reply -> {
              reply.begin();
              reply.pieces("The envoy met " + KEY);
              reply.cut();
            },
            "cut_off",
            1),
        new Case(
            provider,
            "a cut before the first piece",
            reply -> {
              reply.begin();
              reply.cut();
            },
            "cut_off",
            3),
        new Case(
            provider,
            "an end without a reason",
            reply -> {
              reply.begin();
              reply.pieces("The envoy met ");
            },
            "cut_off",
            1),
        new Case(
            provider,
            "the longest text",
            reply -> {
              reply.begin();
              reply.pieces("The envoy met ");
              reply.end(
                  switch (provider) {
                    case OPENAI, OLLAMA -> "length";
                    case ANTHROPIC -> "max_tokens";
                    case GEMINI -> "MAX_TOKENS";
                  });
            },
            "cut_off",
            1),
        new Case(provider, "no text", reply -> reply.text(" "), "unreadable", 1),
        new Case(
            provider,
            "broken JSON",
            reply -> {
              reply.begin();
              reply.pieces("The envoy met ");
              reply.data("{\"choices\":[{\"del ta\":" + KEY);
              reply.pieces("the board.");
            },
            "unreadable",
            1),
        new Case(
            provider,
            "a page",
            reply -> reply.refuse(200, Map.of(), "<html><body>" + KEY + "</body></html>"),
            "unreadable",
            1),
        inStream(provider, "The envoy met ", 1),
        inStream(provider, "", 3));
  }

  private static void slowly(ModelReply reply) throws IOException {
    reply.begin();
    reply.pieces("The envoy met ");
    reply.stall();
  }

  private static Case inStream(Provider provider, String before, int calls) {
    return new Case(
        provider,
        "an error after '" + before + "'",
        reply -> {
          reply.begin();
          if (!before.isEmpty()) {
            reply.pieces(before);
          }
          reply.data(
              switch (provider) {
                case OPENAI ->
                    "{\"error\":{\"message\":\"%s\",\"type\":\"server_error\",\"code\":null}}"
                        .formatted(KEY);
                case ANTHROPIC ->
                    "{\"type\":\"error\",\"error\":{\"type\":\"overloaded_error\",\"message\":\"Overloaded\"}}";
                case GEMINI ->
                    "{\"error\":{\"code\":503,\"message\":\"overloaded\",\"status\":\"UNAVAILABLE\"}}";
                case OLLAMA -> "{\"error\":\"an error was encountered while running the model\"}";
              });
          reply.pieces("the board.");
        },
        "unavailable",
        calls);
  }

  static Stream<Case> filters() {
    return Stream.of(
        ended(Provider.OPENAI, "content_filter"),
        ended(Provider.GEMINI, "SAFETY"),
        ended(Provider.ANTHROPIC, "refusal"),
        new Case(
            Provider.GEMINI,
            "a blocked prompt",
            reply -> {
              reply.begin();
              reply.data(
                  "{\"promptFeedback\":{\"blockReason\":\"PROHIBITED_CONTENT\"},\"usageMetadata\":{\"promptTokenCount\":25}}");
            },
            "refused",
            1));
  }

  private static Case ended(Provider provider, String reason) {
    return new Case(
        provider,
        reason,
        reply -> {
          reply.begin();
          reply.pieces("The envoy ");
          reply.end(reason);
        },
        "refused",
        1);
  }

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
  @MethodSource({"refusals", "streams", "filters"})
  void tells_each_fault_apart_in_time_and_without_the_key(Case fault) {
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
