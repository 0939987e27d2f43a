package dev.munshi.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.munshi.llm.ModelSettings;
import dev.munshi.llm.Provider;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ModelSettingsReaderTest {

  private static final Map<String, String> OPENAI =
      Map.of(
          "model.provider", "openai", "model.name", "scribe-1", "model.api-key", "sk-secret-key");

  private static Optional<ModelSettings> read(Map<String, String> keys) {
    return SettingsReader.read(keys, Map.of(), Path.of("corpus")).model();
  }

  private static Map<String, String> with(String key, String value) {
    var keys = new HashMap<>(OPENAI);
    keys.put(key, value);
    return keys;
  }

  private static String problems(Map<String, String> keys) {
    var thrown = catchThrowableOfType(SettingsException.class, () -> read(keys));
    assertThat(thrown).isNotNull();
    return String.valueOf(thrown.getMessage());
  }

  @Test
  void reads_a_model_of_the_provider_itself() {
    assertThat(read(OPENAI))
        .contains(
            new ModelSettings(
                Provider.OPENAI,
                "scribe-1",
                null,
                "sk-secret-key",
                ModelSettings.DEFAULT_TIMEOUT,
                0,
                false));
    assertThat(read(OPENAI).toString()).contains("***").doesNotContain("sk-secret-key");
  }

  @Test
  void needs_no_key_for_ollama_and_for_a_server_like_openais() {
    assertThat(read(Map.of("model.provider", "ollama", "model.name", "scribe:7b"))).isPresent();
    var compatible = new HashMap<>(with("model.base-url", "http://10.0.0.7:8000/v1/"));
    compatible.remove("model.api-key");

    assertThat(read(compatible).orElseThrow().baseUrl()).isEqualTo("http://10.0.0.7:8000/v1");
  }

  @ParameterizedTest
  @CsvSource({"openai", "anthropic", "gemini"})
  void says_that_a_provider_needs_a_key(String provider) {
    assertThat(problems(Map.of("model.provider", provider, "model.name", "scribe-1")))
        .contains("model.api-key: missing; " + provider + " needs one");
  }

  @ParameterizedTest
  @CsvSource({
    "model.provider,claude,'model.provider: claude is not none, openai'",
    "model.provider,none,'model.name: is set, but model.provider is none'",
    "model.name,'',model.name: missing",
    "model.name,scribe 1,cannot be a model's name",
    "model.base-url,ftp://host/v1,model.base-url: not an address",
    "model.base-url,host:8000,model.base-url: not an address",
    "model.base-url,http://user:sk-secret-key@host/v1,model.base-url: not an address",
    "model.base-url,https://host/v1?key=sk-secret-key,model.base-url: not an address",
    "model.api-key,sk-secret-key sk-secret-key,model.api-key: a key has no blanks",
    "model.timeout,10ms,model.timeout: 10ms is not a time",
    "model.daily-tokens,0,model.daily-tokens: 0 is not a whole number",
    "model.daily-tokens,many,model.daily-tokens: many is not a whole number",
    "model.log-texts,yes,model.log-texts: yes is not true or false"
  })
  void says_what_is_wrong_without_the_key(String key, String value, String problem) {
    assertThat(problems(with(key, value))).contains(problem).doesNotContain("sk-secret-key");
  }

  @Test
  void says_everything_that_is_wrong_at_once() {
    var keys =
        Map.of("model.provider", "claude", "model.timeout", "soon", "model.daily-tokens", "many");

    assertThat(problems(keys))
        .contains("model.provider: claude", "model.timeout: soon", "model.daily-tokens: many");
  }
}
