package dev.munshi.llm;

import java.net.URI;
import java.time.Duration;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Which language model writes, and what it may cost.
 *
 * @param provider whose API it is
 * @param name the provider's name of the model
 * @param baseUrl where the API is, or null for the provider's own address
 * @param apiKey printed nowhere; null where the server needs none
 * @param timeout how long all calls for one answer may take together
 * @param dailyTokens how many tokens may be used on one day, or 0 for any number
 * @param logTexts whether prompts and texts are logged
 */
public record ModelSettings(
    Provider provider,
    String name,
    @Nullable String baseUrl,
    @Nullable String apiKey,
    Duration timeout,
    long dailyTokens,
    boolean logTexts) {

  public static final Duration DEFAULT_TIMEOUT = Duration.ofSeconds(30);

  private static final Pattern NAME = Pattern.compile("[\\w.:/@+-]+");
  private static final Pattern KEY = Pattern.compile("[\\x21-\\x7e]+");

  public ModelSettings {
    check(NAME.matcher(name).matches(), "model.name: " + name + " cannot be a model's name");
    check(
        apiKey == null || KEY.matcher(apiKey).matches(),
        "model.api-key: a key has no blanks and only letters, digits and signs of ASCII");
    check(
        baseUrl == null || isAddress(baseUrl),
        "model.base-url: not an address as https://host/v1 without user name and query");
    check(
        apiKey != null || !needsKey(provider, baseUrl),
        "model.api-key: missing; " + provider + " needs one");
    check(timeout.isPositive(), "model.timeout: must be longer than nothing");
    check(dailyTokens >= 0, "model.daily-tokens: must not be negative");
    baseUrl = baseUrl == null ? null : baseUrl.replaceFirst("/+$", "");
  }

  private static boolean needsKey(Provider provider, @Nullable String baseUrl) {
    return switch (provider) {
      case ANTHROPIC, GEMINI -> true;
      case OPENAI -> baseUrl == null;
      case OLLAMA -> false;
    };
  }

  private static void check(boolean ok, String problem) {
    if (!ok) {
      throw new IllegalArgumentException(problem);
    }
  }

  private static boolean isAddress(String url) {
    try {
      var address = URI.create(url);
      return ("http".equals(address.getScheme()) || "https".equals(address.getScheme()))
          && address.getHost() != null
          && address.getUserInfo() == null
          && address.getQuery() == null
          && address.getFragment() == null;
    } catch (IllegalArgumentException e) {
      return false;
    }
  }

  @Override
  public String toString() {
    return "ModelSettings[provider=%s, name=%s, baseUrl=%s, apiKey=%s, timeout=%s, dailyTokens=%d, logTexts=%s]"
        .formatted(
            provider,
            name,
            baseUrl,
            apiKey == null ? "none" : "***",
            timeout,
            dailyTokens,
            logTexts);
  }
}
