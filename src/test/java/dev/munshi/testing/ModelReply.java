package dev.munshi.testing;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.sun.net.httpserver.HttpExchange;
import dev.munshi.llm.Provider;
import java.io.IOException;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** One answer of a {@link ModelServer}, in the form of its provider. */
public final class ModelReply {

  /** What each answer says that its prompt had. */
  public static final int INPUT_TOKENS = 25;

  private static final String NAME = ModelServer.MODEL + "-2026-01-01";

  private final HttpExchange exchange;
  private final Provider provider;
  private final int pace;
  private final CountDownLatch closed;
  private int tokens;

  ModelReply(HttpExchange exchange, Provider provider, int pace, CountDownLatch closed) {
    this.exchange = exchange;
    this.provider = provider;
    this.pace = pace;
    this.closed = closed;
  }

  /** Writes a whole text, a word to a token. */
  public void text(String text) throws IOException {
    begin();
    pieces(text);
    end(
        switch (provider) {
          case OPENAI, OLLAMA -> "stop";
          case ANTHROPIC -> "end_turn";
          case GEMINI -> "STOP";
        });
  }

  /** Answers without a text. */
  public void refuse(int status, Map<String, String> headers, String body) throws IOException {
    headers.forEach(exchange.getResponseHeaders()::set);
    exchange.getResponseHeaders().set("Content-Type", "application/json");
    var bytes = body.getBytes(UTF_8);
    exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
    exchange.getResponseBody().write(bytes);
  }

  /** Opens the stream. */
  public void begin() throws IOException {
    boolean isSse = provider != Provider.OLLAMA;
    exchange
        .getResponseHeaders()
        .set("Content-Type", isSse ? "text/event-stream" : "application/x-ndjson");
    exchange.sendResponseHeaders(200, 0);
    switch (provider) {
      case OPENAI -> openAi("{\"role\":\"assistant\",\"content\":\"\"}", "null");
      case ANTHROPIC -> {
        event(
            "message_start",
            """
            {"type":"message_start","message":{"id":"msg_1","type":"message","role":"assistant",\
            "content":[],"model":"%s","stop_reason":null,"stop_sequence":null,\
            "usage":{"input_tokens":%d,"output_tokens":1}}}"""
                .formatted(NAME, INPUT_TOKENS));
        event(
            "content_block_start",
            """
            {"type":"content_block_start","index":0,"content_block":{"type":"text","text":""}}""");
        event("ping", "{\"type\": \"ping\"}");
      }
      case GEMINI, OLLAMA -> exchange.getResponseBody().flush();
    }
  }

  /** Writes text at the server's pace. */
  public void pieces(String text) throws IOException {
    for (var word : text.split("(?<=\\s)", -1)) {
      if (pace > 0 && isClosedWithin(TimeUnit.SECONDS.toNanos(1) / pace)) {
        return;
      }
      piece(word);
    }
  }

  private void piece(String word) throws IOException {
    tokens++;
    var quoted = JsonNodeFactory.instance.textNode(word).toString();
    switch (provider) {
      case OPENAI -> openAi("{\"content\":" + quoted + "}", "null");
      case ANTHROPIC ->
          event(
              "content_block_delta",
              """
              {"type":"content_block_delta","index":0,"delta":{"type":"text_delta","text":%s}}"""
                  .formatted(quoted));
      case GEMINI -> gemini(quoted, "");
      case OLLAMA -> ollama(quoted, "\"done\":false");
    }
  }

  /**
   * Ends the text with the provider's word for why, and says what it cost.
   *
   * @param reason in the provider's own word
   */
  public void end(String reason) throws IOException {
    switch (provider) {
      case OPENAI -> {
        openAi("{}", "\"" + reason + "\"");
        raw(
            """
            data: {"id":"chatcmpl-1","object":"chat.completion.chunk","created":1767225600,\
            "model":"%s","choices":[],"usage":{"prompt_tokens":%d,"completion_tokens":%d,\
            "total_tokens":%d}}

            data: [DONE]

            """
                .formatted(NAME, INPUT_TOKENS, tokens, INPUT_TOKENS + tokens));
      }
      case ANTHROPIC -> {
        event("content_block_stop", "{\"type\":\"content_block_stop\",\"index\":0}");
        event(
            "message_delta",
            """
            {"type":"message_delta","delta":{"stop_reason":"%s","stop_sequence":null},\
            "usage":{"output_tokens":%d}}"""
                .formatted(reason, tokens));
        event("message_stop", "{\"type\":\"message_stop\"}");
      }
      case GEMINI -> gemini("\"\"", "\"finishReason\":\"" + reason + "\",");
      case OLLAMA ->
          ollama(
              "\"\"",
              """
              "done_reason":"%s","done":true,"total_duration":4883583458,\
              "load_duration":1334875,"prompt_eval_count":%d,"prompt_eval_duration":342546000,\
              "eval_count":%d,"eval_duration":4535599000"""
                  .formatted(reason, INPUT_TOKENS, tokens));
    }
  }

  private void openAi(String delta, String finish) throws IOException {
    raw(
        """
        data: {"id":"chatcmpl-1","object":"chat.completion.chunk","created":1767225600,\
        "model":"%s","choices":[{"index":0,"delta":%s,"finish_reason":%s}],"usage":null}

        """
            .formatted(NAME, delta, finish));
  }

  private void gemini(String quoted, String finish) throws IOException {
    raw(
        """
        data: {"candidates":[{"content":{"parts":[{"text":%s}],"role":"model"},%s"index":0}],\
        "usageMetadata":{"promptTokenCount":%d,"candidatesTokenCount":%d,"totalTokenCount":%d},\
        "modelVersion":"%s","responseId":"r1"}

        """
            .formatted(quoted, finish, INPUT_TOKENS, tokens, INPUT_TOKENS + tokens, NAME));
  }

  private void ollama(String quoted, String rest) throws IOException {
    raw(
        """
        {"model":"%s","created_at":"2026-01-01T00:00:00.000000Z",\
        "message":{"role":"assistant","content":%s},%s}
        """
            .formatted(NAME, quoted, rest));
  }

  private void event(String name, String data) throws IOException {
    raw("event: " + name + "\ndata: " + data + "\n\n");
  }

  /** An event with this data, as the provider frames it. */
  public void data(String json) throws IOException {
    switch (provider) {
      case OPENAI, GEMINI -> raw("data: " + json + "\n\n");
      case ANTHROPIC -> event("error", json);
      case OLLAMA -> raw(json + "\n");
    }
  }

  /** Bytes as they are. */
  public void raw(String text) throws IOException {
    exchange.getResponseBody().write(text.getBytes(UTF_8));
    exchange.getResponseBody().flush();
  }

  /** Breaks the connection. */
  public void cut() {
    exchange.close();
  }

  /** A byte now and then, until nobody listens. */
  public void drip() throws IOException {
    do {
      raw(" ");
    } while (!isClosedWithin(TimeUnit.MILLISECONDS.toNanos(20)));
  }

  /** Says nothing until the server is closed. */
  public void stall() {
    isClosedWithin(TimeUnit.MINUTES.toNanos(1));
  }

  private boolean isClosedWithin(long nanos) {
    try {
      return closed.await(nanos, TimeUnit.NANOSECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return true;
    }
  }
}
