package dev.munshi.answer.generative;

import dev.langchain4j.data.message.ChatMessage;
import dev.langchain4j.model.TokenCountEstimator;

/** Takes a word for a token. */
final class WordCount implements TokenCountEstimator {

  @Override
  public int estimateTokenCountInText(String text) {
    return text.strip().split("\\s+", -1).length;
  }

  @Override
  public int estimateTokenCountInMessage(ChatMessage message) {
    throw new IllegalArgumentException("only texts are counted");
  }

  @Override
  public int estimateTokenCountInMessages(Iterable<ChatMessage> messages) {
    throw new IllegalArgumentException("only texts are counted");
  }
}
