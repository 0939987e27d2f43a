package dev.munshi.llm;

import dev.langchain4j.model.chat.response.ChatResponse;
import dev.langchain4j.model.chat.response.StreamingChatResponseHandler;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Takes what arrives of one call and passes the pieces on. What the receiver of the pieces throws
 * is kept, and ends the call.
 */
final class Reception implements StreamingChatResponseHandler {

  private final Consumer<String> receiver;
  private final StringBuilder text = new StringBuilder();
  private @Nullable ChatResponse response;
  private @Nullable Fault fault;
  private @Nullable RuntimeException thrown;

  Reception(Consumer<String> receiver) {
    this.receiver = receiver;
  }

  @Override
  public void onPartialResponse(String piece) {
    if (isOver()) {
      return;
    }
    text.append(piece);
    try {
      receiver.accept(piece);
    } catch (RuntimeException e) {
      thrown = e;
    }
  }

  @Override
  public void onCompleteResponse(ChatResponse complete) {
    if (!isOver()) {
      response = complete;
    }
  }

  @Override
  public void onError(Throwable error) {
    if (!isOver()) {
      // what is no fault of the transport's is what the provider's module could not read
      fault =
          error instanceof FaultException known
              ? known.fault()
              : Fault.lasting(new ModelFailure.Unreadable());
    }
  }

  /** Whether nothing more is taken. */
  boolean isOver() {
    return response != null || fault != null || thrown != null;
  }

  boolean hasText() {
    return !text.isEmpty();
  }

  String text() {
    return text.toString();
  }

  /** The end as the provider's module tells it, or null where it came to none. */
  @Nullable ChatResponse response() {
    return response;
  }

  /** Throws what went wrong, if anything did. */
  void check() {
    if (thrown != null) {
      throw thrown;
    }
    if (fault != null) {
      throw new FaultException(fault);
    }
  }
}
