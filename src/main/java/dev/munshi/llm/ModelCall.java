package dev.munshi.llm;

import dev.langchain4j.data.message.SystemMessage;
import dev.langchain4j.data.message.UserMessage;
import dev.langchain4j.model.chat.request.ChatRequest;
import dev.langchain4j.model.output.FinishReason;
import java.util.Set;

/** One request to the provider, and what comes of it. */
final class ModelCall {

  private final ChatModels models;
  private final Transport transport;
  private final Reception reception;

  ModelCall(ChatModels models, Transport transport, Reception reception) {
    this.models = models;
    this.transport = transport;
    this.reception = reception;
  }

  /**
   * @return the whole text
   * @throws FaultException where there is none
   */
  String send(Prompt prompt, Set<Concession> without) {
    var messages =
        ChatRequest.builder()
            .messages(SystemMessage.from(prompt.system()), UserMessage.from(prompt.user()));
    models.model(prompt, without, transport).chat(messages.build(), reception);
    reception.check();
    var response = reception.response();
    var end = response == null ? null : response.finishReason();
    if (end == FinishReason.CONTENT_FILTER) {
      throw lasting(new ModelFailure.Refused());
    }
    if (end == FinishReason.LENGTH || response == null) {
      throw lasting(new ModelFailure.CutOff());
    }
    if (reception.text().isBlank()) {
      throw lasting(new ModelFailure.Unreadable());
    }
    return reception.text();
  }

  private static FaultException lasting(ModelFailure failure) {
    return new FaultException(Fault.lasting(failure));
  }

  /** Whether a piece was told, so that asking again would tell it twice. */
  boolean hasTold() {
    return reception.hasText();
  }

  /** What the call has used; nothing, where the provider did not begin to answer. */
  Tokens used(Prompt prompt) {
    return transport.wasAnswered()
        ? Tokens.of(prompt, reception.text(), reception.response())
        : Tokens.NONE;
  }
}
