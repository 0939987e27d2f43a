package dev.munshi.app;

import dev.munshi.retrieval.EmbeddingSettings;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** Reads which embedding model is chosen beside the built-in one. */
final class EmbeddingSettingsReader {

  static final String PROVIDER = "embedding.provider";
  static final String NAME = "embedding.name";
  static final String BASE_URL = "embedding.base-url";
  static final String API_KEY = "embedding.api-key";
  static final String TIMEOUT = "embedding.timeout";
  static final List<String> KEYS = List.of(PROVIDER, NAME, BASE_URL, API_KEY, TIMEOUT);

  static final Duration DEFAULT_TIMEOUT = Duration.ofSeconds(30);

  private static final String BUILT_IN = "built-in";
  private static final Duration SHORTEST = Duration.ofSeconds(1);

  private final SettingsValues values;

  EmbeddingSettingsReader(SettingsValues values) {
    this.values = values;
  }

  /** Nothing for the built-in model alone. */
  Optional<EmbeddingSettings> read() {
    var written = Objects.requireNonNullElse(values.text(PROVIDER), BUILT_IN);
    var timeout =
        values.duration(TIMEOUT, DEFAULT_TIMEOUT, SHORTEST, "a time of at least 1s, as 30s");
    if (written.equals(BUILT_IN)) {
      KEYS.stream()
          .filter(key -> !key.equals(PROVIDER) && values.text(key) != null)
          .forEach(key -> values.problem(key + ": the built-in model has none; set " + PROVIDER));
      return Optional.empty();
    }
    var provider =
        Stream.of(EmbeddingSettings.Provider.values())
            .filter(p -> p.written().equals(written))
            .findFirst();
    if (provider.isEmpty()) {
      values.problem(PROVIDER + ": " + written + " is not built-in, openai or ollama");
    }
    return provider.flatMap(known -> read(known, timeout));
  }

  private Optional<EmbeddingSettings> read(EmbeddingSettings.Provider provider, Duration timeout) {
    var name = values.text(NAME);
    var url = values.text(BASE_URL);
    var key = values.text(API_KEY);
    if (name == null) {
      values.problem(NAME + ": missing; which model of " + provider.written() + "?");
    }
    if (provider == EmbeddingSettings.Provider.OPENAI && url == null && key == null) {
      values.problem(
          API_KEY + ": missing; only a server of your own, " + BASE_URL + ", needs none");
    }
    try {
      var settings =
          new EmbeddingSettings(
              provider,
              Objects.requireNonNullElse(name, "?"),
              Objects.requireNonNullElse(url, provider.baseUrl()),
              key,
              timeout);
      return Optional.of(settings);
    } catch (IllegalArgumentException e) {
      values.problem("embedding: " + e.getMessage());
      return Optional.empty();
    }
  }
}
