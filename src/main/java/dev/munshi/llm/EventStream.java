package dev.munshi.llm;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.langchain4j.http.client.sse.ServerSentEvent;
import dev.langchain4j.http.client.sse.ServerSentEventContext;
import dev.langchain4j.http.client.sse.ServerSentEventListener;
import dev.langchain4j.http.client.sse.ServerSentEventParser;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.Function;

/**
 * Looks at each event before the provider's module does: the modules pass over errors in the midst
 * of a stream, take a stream that broke off for a whole one, and log what they cannot read.
 */
final class EventStream implements ServerSentEventListener {

  private static final JsonMapper JSON = new JsonMapper();
  private static final String DONE = "[DONE]";

  private final ServerSentEventListener module;
  private final Reception reception;
  private final Function<IOException, Fault> broken;
  private final Function<JsonNode, Fault> refused;
  private boolean hasBytes;
  private boolean hasEvents;
  private boolean isAtEnd;
  private boolean isWhole;
  private boolean hasFailed;

  /**
   * @param broken what a failing connection means
   * @param refused what an error in the stream means
   */
  EventStream(
      ServerSentEventListener module,
      Reception reception,
      Function<IOException, Fault> broken,
      Function<JsonNode, Fault> refused) {
    this.module = module;
    this.reception = reception;
    this.broken = broken;
    this.refused = refused;
  }

  void read(ServerSentEventParser parser, InputStream body) {
    parser.parse(new Watched(body), this);
    if (isWhole && !hasFailed) {
      module.onClose();
    }
    if (!reception.isOver()) {
      fail(hasBytes && !hasEvents ? unreadable() : cutOff());
    }
  }

  @Override
  public void onEvent(ServerSentEvent event, ServerSentEventContext context) {
    if (!event.data().isBlank() && !reception.isOver()) {
      hasEvents = true;
      pass(event, context);
    }
    if (reception.isOver() && reception.response() == null) {
      context.parsingHandle().cancel();
    }
  }

  private void pass(ServerSentEvent event, ServerSentEventContext context) {
    if (DONE.equals(event.data().strip())) {
      isWhole = true;
      return;
    }
    try {
      var json = JSON.readTree(event.data());
      if (json.hasNonNull("error")) {
        fail(refused.apply(json.get("error")));
      } else if (isBlocked(json)) {
        fail(Fault.lasting(new ModelFailure.Refused()));
      } else {
        isWhole |= isLast(json);
        module.onEvent(event, context);
      }
    } catch (JsonProcessingException e) {
      fail(isAtEnd && event.data().startsWith("{") ? cutOff() : unreadable());
    } catch (RuntimeException e) {
      // its message may hold the model's words
      fail(unreadable());
    }
  }

  /** Gemini would not read the prompt, or Anthropic's model would not answer it. */
  private static boolean isBlocked(JsonNode event) {
    return event.path("promptFeedback").hasNonNull("blockReason")
        || event.path("delta").path("stop_reason").asText().equals("refusal");
  }

  /** As OpenAI, Gemini, Anthropic and Ollama say it. */
  private static boolean isLast(JsonNode event) {
    return event.path("choices").path(0).hasNonNull("finish_reason")
        || event.path("candidates").path(0).hasNonNull("finishReason")
        || event.path("type").asText().equals("message_stop")
        || event.path("done").asBoolean();
  }

  @Override
  public void onError(Throwable error) {
    if (!reception.isOver()) {
      fail(error instanceof IOException e ? broken.apply(e) : unreadable());
    }
  }

  private void fail(Fault fault) {
    hasFailed = true;
    module.onError(new FaultException(fault));
  }

  private static Fault cutOff() {
    return Fault.passing(new ModelFailure.CutOff(), null);
  }

  private static Fault unreadable() {
    return Fault.lasting(new ModelFailure.Unreadable());
  }

  /** Notes whether anything came, and that nothing more does. */
  private final class Watched extends FilterInputStream {

    Watched(InputStream in) {
      super(in);
    }

    @Override
    public int read(byte[] bytes, int from, int length) throws IOException {
      int read = super.read(bytes, from, length);
      hasBytes |= read > 0;
      isAtEnd |= read < 0;
      return read;
    }
  }
}
