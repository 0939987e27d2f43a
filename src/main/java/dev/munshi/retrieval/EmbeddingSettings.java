package dev.munshi.retrieval;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Which model of which provider embeds passages and questions beside the built-in one.
 *
 * @param name as the provider calls the model; never blank
 * @param baseUrl http or https, without a slash at its end
 * @param apiKey or null where the server wants none
 * @param timeout for one request, of several passages or of one question
 */
public record EmbeddingSettings(
    Provider provider, String name, String baseUrl, @Nullable String apiKey, Duration timeout) {

  /** Who offers embedding models. */
  public enum Provider {
    /** OpenAI, and every server that speaks like it. */
    OPENAI("openai", "https://api.openai.com/v1"),
    OLLAMA("ollama", "http://127.0.0.1:11434");

    private final String written;
    private final String baseUrl;

    Provider(String written, String baseUrl) {
      this.written = written;
      this.baseUrl = baseUrl;
    }

    /** As settings and vectors name it. */
    public String written() {
      return written;
    }

    /** Where it is reached unless something else is set. */
    public String baseUrl() {
      return baseUrl;
    }
  }

  /** Throws {@link IllegalArgumentException}, without the key, where one of them is unusable. */
  public EmbeddingSettings {
    baseUrl = baseUrl.strip().replaceFirst("/+$", "");
    if (!baseUrl.matches("https?://[^\\s?#@]+")) {
      throw new IllegalArgumentException("the base URL is not an http or https address");
    }
    if (apiKey != null && !apiKey.matches("[\\x21-\\x7e]+")) {
      throw new IllegalArgumentException("the key is not one word of ASCII");
    }
  }

  /** Provider and model: {@code openai/text-embedding-3-small}. */
  String modelName() {
    return provider.written() + "/" + name;
  }

  @Override
  public String toString() {
    return "EmbeddingSettings[provider=%s, name=%s, baseUrl=%s, apiKey=%s, timeout=%s]"
        .formatted(provider, name, baseUrl, apiKey == null ? "none" : "***", timeout);
  }
}
