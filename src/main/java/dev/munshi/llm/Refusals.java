package dev.munshi.llm;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells refusals apart by their status and by the words that OpenAI, Anthropic, Gemini, Ollama and
 * servers like them document for their errors.
 */
final class Refusals {

  private static final Logger LOG = LoggerFactory.getLogger(Refusals.class);
  private static final Pattern WRONG_KEY =
      Pattern.compile("api_key_invalid|api key not valid|api key expired|invalid_api_key");
  private static final Pattern NO_MONEY =
      Pattern.compile("insufficient_quota|credit balance|billing_not_active|billing_hard_limit");
  private static final Pattern UNKNOWN_MODEL =
      Pattern.compile("model_not_found|model_decommissioned|not a valid model");
  private static final Pattern FILTERED =
      Pattern.compile("content_filter|content_policy|flagged|moderation");
  private static final Pattern TOO_LONG =
      Pattern.compile("context_length|context length|context size|too long|too large|token count");

  /** What an error in the midst of a stream would have been as a status, by its type. */
  private static final Map<String, Integer> TYPES =
      Map.of(
          "invalid_request_error", 400,
          "authentication_error", 401,
          "permission_error", 403,
          "not_found_error", 404,
          "request_too_large", 413,
          "rate_limit_error", 429,
          "rate_limit_exceeded", 429,
          "insufficient_quota", 429,
          "overloaded_error", 529);

  private final ModelSettings settings;

  Refusals(ModelSettings settings) {
    this.settings = settings;
  }

  /**
   * @param after how long the call has taken
   * @param wait what the provider asks for, or null
   */
  Fault of(int status, String body, Duration after, @Nullable Duration wait) {
    log(status, body);
    var said = body.toLowerCase(Locale.ROOT);
    if (status >= 500) {
      return Fault.passing(new ModelFailure.Unavailable(), wait);
    }
    if (status == 402 || NO_MONEY.matcher(said).find()) {
      return Fault.lasting(new ModelFailure.RateLimited(null));
    }
    // a redirect is not followed: the key would travel with it
    if (status == 404 || status < 400 || UNKNOWN_MODEL.matcher(said).find()) {
      return Fault.lasting(new ModelFailure.UnknownModel(settings.name()));
    }
    return switch (status) {
      case 401 -> wrongKey();
      case 403 -> FILTERED.matcher(said).find() ? refused(Set.of()) : wrongKey();
      case 408 -> Fault.passing(new ModelFailure.TimedOut(after), wait);
      case 429 -> Fault.passing(new ModelFailure.RateLimited(wait), wait);
      default -> WRONG_KEY.matcher(said).find() ? wrongKey() : refused(concessions(status, said));
    };
  }

  /** Of an error that stands in the stream, where the status was good. */
  Fault inStream(JsonNode error, Duration after) {
    int code = error.path("code").asInt(0);
    int status =
        code >= 400
            ? code
            : Stream.of("type", "code")
                .map(key -> TYPES.get(error.path(key).asText()))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(500);
    return of(status, error.toString(), after, null);
  }

  /** Providers repeat keys and texts in what they say. */
  private void log(int status, String body) {
    var key = settings.apiKey();
    var said = key == null ? body : body.replace(key, "***");
    LOG.warn(
        "{}/{} answers {}{}",
        settings.provider(),
        settings.name(),
        status,
        settings.logTexts() ? ": " + said.strip() : "");
  }

  private static Fault wrongKey() {
    return Fault.lasting(new ModelFailure.WrongKey());
  }

  private static Fault refused(Set<Concession> concessions) {
    return new Fault(new ModelFailure.Refused(), false, null, concessions);
  }

  /** A server that does not say what it dislikes most likely knows no schema. */
  private static Set<Concession> concessions(int status, String said) {
    boolean isClear =
        status == 413 || FILTERED.matcher(said).find() || TOO_LONG.matcher(said).find();
    if (isClear) {
      return Set.of();
    }
    var named = Concession.namedIn(said);
    return named.isEmpty() ? Set.of(Concession.SCHEMA) : named;
  }
}
