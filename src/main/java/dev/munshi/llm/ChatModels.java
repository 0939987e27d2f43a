package dev.munshi.llm;

import dev.langchain4j.model.anthropic.AnthropicStreamingChatModel;
import dev.langchain4j.model.chat.StreamingChatModel;
import dev.langchain4j.model.chat.listener.ChatModelListener;
import dev.langchain4j.model.chat.request.ResponseFormat;
import dev.langchain4j.model.chat.request.ResponseFormatType;
import dev.langchain4j.model.googleai.GoogleAiGeminiStreamingChatModel;
import dev.langchain4j.model.ollama.OllamaStreamingChatModel;
import dev.langchain4j.model.openai.OpenAiStreamingChatModel;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Makes LangChain4j's model for one call. */
final class ChatModels {

  /** For models that count their thoughts into the length of the text. */
  private static final int MOST_THOUGHTS = 8_000;

  private static final String OLLAMA_HERE = "http://localhost:11434";
  private static final int SMALLEST_CONTEXT = 8_192;

  private final ModelSettings settings;
  private final List<ChatModelListener> listeners;

  ChatModels(ModelSettings settings, ChatModelListener listener) {
    this.settings = settings;
    this.listeners = List.of(listener);
  }

  StreamingChatModel model(Prompt prompt, Set<Concession> without, Transport transport) {
    return switch (settings.provider()) {
      case OPENAI -> openAi(prompt, without, transport);
      case ANTHROPIC -> anthropic(prompt, without, transport);
      case GEMINI -> gemini(prompt, without, transport);
      case OLLAMA -> ollama(prompt, without, transport);
    };
  }

  private StreamingChatModel openAi(Prompt prompt, Set<Concession> without, Transport transport) {
    boolean thinks = without.contains(Concession.MAX_TOKENS);
    return OpenAiStreamingChatModel.builder()
        .httpClientBuilder(transport)
        .baseUrl(settings.baseUrl())
        .apiKey(settings.apiKey())
        .modelName(settings.name())
        .temperature(temperature(without))
        .maxTokens(thinks ? null : prompt.mostTokens())
        .maxCompletionTokens(thinks ? prompt.mostTokens() + MOST_THOUGHTS : null)
        .strictJsonSchema(true)
        .responseFormat(format(prompt, without))
        .listeners(listeners)
        .build();
  }

  private StreamingChatModel anthropic(
      Prompt prompt, Set<Concession> without, Transport transport) {
    return AnthropicStreamingChatModel.builder()
        .httpClientBuilder(transport)
        .baseUrl(settings.baseUrl())
        .apiKey(settings.apiKey())
        .modelName(settings.name())
        .temperature(temperature(without))
        .maxTokens(prompt.mostTokens())
        .responseFormat(format(prompt, without))
        .listeners(listeners)
        .build();
  }

  private StreamingChatModel gemini(Prompt prompt, Set<Concession> without, Transport transport) {
    return GoogleAiGeminiStreamingChatModel.builder()
        .httpClientBuilder(transport)
        .baseUrl(settings.baseUrl())
        .apiKey(settings.apiKey())
        .modelName(settings.name())
        .temperature(temperature(without))
        .maxOutputTokens(prompt.mostTokens() + MOST_THOUGHTS)
        // else thoughts are told as text
        .returnThinking(false)
        .responseFormat(format(prompt, without))
        .listeners(listeners)
        .build();
  }

  private StreamingChatModel ollama(Prompt prompt, Set<Concession> without, Transport transport) {
    var key = settings.apiKey();
    return OllamaStreamingChatModel.builder()
        .httpClientBuilder(transport)
        .baseUrl(settings.baseUrl() == null ? OLLAMA_HERE : settings.baseUrl())
        .customHeaders(key == null ? Map.of() : Map.of("Authorization", "Bearer " + key))
        .modelName(settings.name())
        .temperature(temperature(without))
        .numPredict(prompt.mostTokens())
        .numCtx(context(prompt))
        .think(false)
        .responseFormat(format(prompt, without))
        .listeners(listeners)
        .build();
  }

  /**
   * Room for all of it: Ollama drops in silence what exceeds 4,096 tokens by default. In few steps,
   * because it loads the model anew for each size.
   */
  private static int context(Prompt prompt) {
    long needed = 2 * Tokens.estimate(prompt) + prompt.mostTokens();
    int context = SMALLEST_CONTEXT;
    while (context < needed) {
      context *= 2;
    }
    return context;
  }

  private static @Nullable Double temperature(Set<Concession> without) {
    return without.contains(Concession.TEMPERATURE) ? null : 0.0;
  }

  private static @Nullable ResponseFormat format(Prompt prompt, Set<Concession> without) {
    return without.contains(Concession.SCHEMA)
        ? null
        : ResponseFormat.builder()
            .type(ResponseFormatType.JSON)
            .jsonSchema(prompt.schema())
            .build();
  }
}
