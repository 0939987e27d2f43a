package dev.munshi.llm;

import dev.munshi.testing.ModelReply;
import dev.munshi.testing.ModelServer;
import java.io.IOException;
import java.util.Map;
import java.util.stream.Stream;

/** Streams that go wrong after they began. */
final class StreamCases {

  private StreamCases() {}

  static Stream<FaultCase> streams() {
    return Stream.of(Provider.values()).flatMap(StreamCases::streams);
  }

  private static Stream<FaultCase> streams(Provider provider) {
    return Stream.of(
        new FaultCase(provider, "no answer", ModelReply::stall, "timed_out", 1),
        new FaultCase(
            provider,
            "slow bytes",
            reply -> {
              reply.begin();
              reply.drip();
            },
            "timed_out",
            1),
        new FaultCase(provider, "a slow text", StreamCases::slowly, "timed_out", 1),
        new FaultCase(
            provider,
            "a cut in the midst",
            reply -> {
              reply.begin();
              reply.pieces("The envoy met " + ModelServer.KEY);
              reply.cut();
            },
            "cut_off",
            1),
        new FaultCase(
            provider,
            "a cut before the first piece",
            reply -> {
              reply.begin();
              reply.cut();
            },
            "cut_off",
            3),
        new FaultCase(
            provider,
            "an end without a reason",
            reply -> {
              reply.begin();
              reply.pieces("The envoy met ");
            },
            "cut_off",
            1),
        new FaultCase(
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
        new FaultCase(provider, "no text", reply -> reply.text(" "), "unreadable", 1),
        new FaultCase(
            provider,
            "broken JSON",
            reply -> {
              reply.begin();
              reply.pieces("The envoy met ");
              reply.data("{\"choices\":[{\"del ta\":" + ModelServer.KEY);
              reply.pieces("the board.");
            },
            "unreadable",
            1),
        new FaultCase(
            provider,
            "a page",
            reply ->
                reply.refuse(200, Map.of(), "<html><body>" + ModelServer.KEY + "</body></html>"),
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

  private static FaultCase inStream(Provider provider, String before, int calls) {
    return new FaultCase(
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
                        .formatted(ModelServer.KEY);
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

  static Stream<FaultCase> filters() {
    return Stream.of(
        ended(Provider.OPENAI, "content_filter"),
        ended(Provider.GEMINI, "SAFETY"),
        ended(Provider.ANTHROPIC, "refusal"),
        new FaultCase(
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

  private static FaultCase ended(Provider provider, String reason) {
    return new FaultCase(
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
}
