package dev.munshi.app;

import dev.munshi.answer.generative.Prompts;
import dev.munshi.llm.ModelSettings;
import dev.munshi.llm.Provider;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Reads which language model writes, if any. */
final class ModelSettingsReader {

  static final String PROVIDER = "model.provider";
  static final String NAME = "model.name";
  static final String BASE_URL = "model.base-url";
  static final String API_KEY = "model.api-key";
  static final String TIMEOUT = "model.timeout";
  static final String DAILY_TOKENS = "model.daily-tokens";
  static final String LOG_TEXTS = "model.log-texts";
  static final String PROMPTS = "model.prompts";
  static final List<String> KEYS =
      List.of(PROVIDER, NAME, BASE_URL, API_KEY, TIMEOUT, DAILY_TOKENS, LOG_TEXTS, PROMPTS);

  private static final String NONE = "none";
  private static final double MOST_TOKENS = 1e15;
  private static final Duration SHORTEST = Duration.ofSeconds(1);

  private final SettingsValues values;

  ModelSettingsReader(SettingsValues values) {
    this.values = values;
  }

  Optional<ModelSettings> read() {
    var named = Optional.ofNullable(values.text(PROVIDER)).orElse(NONE);
    var provider = Provider.named(named);
    var timeout =
        values.duration(
            TIMEOUT,
            ModelSettings.DEFAULT_TIMEOUT,
            SHORTEST,
            "a time of at least 1s, as 30s or 2m");
    double tokens =
        values.number(
            DAILY_TOKENS,
            0,
            "a whole number of tokens, of at least 1",
            x -> x >= 1 && x <= MOST_TOKENS && x % 1 == 0);
    boolean logTexts = values.flag(LOG_TEXTS);
    if (provider.isPresent()) {
      return settings(provider.get(), timeout, (long) tokens, logTexts);
    }
    if (!named.equals(NONE)) {
      values.problem(PROVIDER + ": " + named + " is not none, openai, anthropic, gemini or ollama");
      return Optional.empty();
    }
    KEYS.stream()
        .filter(key -> !key.equals(PROVIDER) && values.text(key) != null)
        .forEach(key -> values.problem(key + ": is set, but " + PROVIDER + " is none"));
    return Optional.empty();
  }

  /** What a model is told, checked whether there is one or not. */
  Prompts prompts() {
    var folder = values.text(PROMPTS);
    try {
      return folder == null ? Prompts.shipped() : Prompts.read(Path.of(folder));
    } catch (IllegalArgumentException | UncheckedIOException e) {
      String.valueOf(e.getMessage())
          .lines()
          .forEach(problem -> values.problem(PROMPTS + ": " + problem));
      return Prompts.shipped();
    }
  }

  private Optional<ModelSettings> settings(
      Provider provider, Duration timeout, long tokens, boolean logTexts) {
    var name = values.text(NAME);
    if (name == null) {
      values.problem(NAME + ": missing; " + provider + " has many models");
      return Optional.empty();
    }
    try {
      return Optional.of(
          new ModelSettings(
              provider,
              name,
              values.text(BASE_URL),
              values.text(API_KEY),
              timeout,
              tokens,
              logTexts));
    } catch (IllegalArgumentException e) {
      values.problem(String.valueOf(e.getMessage()));
      return Optional.empty();
    }
  }
}
