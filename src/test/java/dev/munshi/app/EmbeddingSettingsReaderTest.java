package dev.munshi.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.munshi.retrieval.EmbeddingSettings;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EmbeddingSettingsReaderTest {

  private static SettingsValues values(Map<String, String> keys) {
    var values = new SettingsValues();
    keys.forEach((key, value) -> values.put("embedding." + key, value));
    return values;
  }

  private static Optional<EmbeddingSettings> read(Map<String, String> keys) {
    var values = values(keys);
    var settings = new EmbeddingSettingsReader(values).read();
    assertThat(values.problems()).isEmpty();
    return settings;
  }

  private static List<String> problems(Map<String, String> keys) {
    var values = values(keys);
    new EmbeddingSettingsReader(values).read();
    return values.problems();
  }

  @Test
  void the_built_in_model_is_the_default() {
    assertThat(read(Map.of())).isEmpty();
    assertThat(read(Map.of("provider", "built-in"))).isEmpty();
  }

  @Test
  void openai_needs_a_name_and_a_key() {
    assertThat(read(Map.of("provider", "openai", "name", "embed-large", "api-key", "sk-1")))
        .contains(
            new EmbeddingSettings(
                EmbeddingSettings.Provider.OPENAI,
                "embed-large",
                "https://api.openai.com/v1",
                "sk-1",
                Duration.ofSeconds(30)));
    assertThat(problems(Map.of("provider", "openai")))
        .hasSize(2)
        .anySatisfy(problem -> assertThat(problem).startsWith("embedding.name: missing"))
        .anySatisfy(problem -> assertThat(problem).startsWith("embedding.api-key: missing"));
  }

  @Test
  void a_server_of_ones_own_needs_no_key() {
    var own = Map.of("provider", "openai", "name", "e5", "base-url", "http://gpu.lan:8000/v1/");
    assertThat(read(own))
        .hasValueSatisfying(
            settings -> {
              assertThat(settings.baseUrl()).isEqualTo("http://gpu.lan:8000/v1");
              assertThat(settings.apiKey()).isNull();
            });
    assertThat(read(Map.of("provider", "ollama", "name", "nomic-embed-text")))
        .hasValueSatisfying(
            settings -> assertThat(settings.baseUrl()).isEqualTo("http://127.0.0.1:11434"));
  }

  @ParameterizedTest
  @CsvSource({
    "provider,OpenAI,embedding.provider: OpenAI is not built-in",
    "name,'',embedding.name: missing",
    "base-url,ftp://host,embedding: the base URL is not an http or https address",
    "base-url,http://user:pass@host,embedding: the base URL is not an http or https address",
    "api-key,two words,embedding: the key is not one word of ASCII",
    "timeout,10ms,embedding.timeout: 10ms is not a time of at least 1s"
  })
  void says_what_is_wrong(String key, String value, String problem) {
    var keys = new HashMap<>(Map.of("provider", "ollama", "name", "e5"));
    keys.put(key, value);

    assertThat(problems(keys))
        .hasSize(1)
        .allSatisfy(said -> assertThat(said).startsWith(problem).doesNotContain("two words"));
  }

  @Test
  void says_which_settings_the_built_in_model_has_not() {
    assertThat(problems(Map.of("name", "e5", "api-key", "sk-1")))
        .hasSize(2)
        .anySatisfy(problem -> assertThat(problem).startsWith("embedding.name: the built-in model"))
        .allSatisfy(problem -> assertThat(problem).doesNotContain("sk-1"));
  }

  @Test
  void never_prints_the_key() {
    var settings = read(Map.of("provider", "openai", "name", "e5", "api-key", "sk-1"));
    assertThat(settings.orElseThrow().toString()).contains("***").doesNotContain("sk-1");
  }
}
