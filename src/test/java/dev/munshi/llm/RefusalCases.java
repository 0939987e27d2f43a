package dev.munshi.llm;

import dev.munshi.testing.ModelServer;
import java.util.Map;
import java.util.stream.Stream;

/** Statuses with which providers refuse, with bodies after their documentation. */
final class RefusalCases {

  private RefusalCases() {}

  private static FaultCase refused(
      Provider provider, int status, String body, String failure, int calls) {
    return new FaultCase(
        provider,
        status + " " + body,
        reply -> reply.refuse(status, Map.of(), body.formatted(ModelServer.KEY)),
        failure,
        calls);
  }

  static Stream<FaultCase> refusals() {
    return Stream.of(openAi(), anthropic(), gemini(), ollama()).flatMap(cases -> cases);
  }

  private static Stream<FaultCase> openAi() {
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
        new FaultCase(
            Provider.OPENAI,
            "a redirect",
            reply ->
                reply.refuse(302, Map.of("Location", "http://127.0.0.1:1/" + ModelServer.KEY), ""),
            "unknown_model",
            1));
  }

  private static Stream<FaultCase> anthropic() {
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

  private static Stream<FaultCase> gemini() {
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

  private static Stream<FaultCase> ollama() {
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
}
