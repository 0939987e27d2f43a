package dev.munshi.chat.slack;

import com.slack.api.methods.SlackApiException;
import com.slack.api.methods.SlackApiTextResponse;
import dev.munshi.chat.ChatRefusedException;
import dev.munshi.chat.ChatUnavailableException;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import okhttp3.Response;
import org.jspecify.annotations.Nullable;

/** The one place where what goes wrong with Slack is told apart: patience helps, or it does not. */
final class SlackErrors {

  private static final Set<String> PASSING =
      Set.of(
          "ratelimited",
          "rate_limited",
          "internal_error",
          "fatal_error",
          "service_unavailable",
          "request_timeout",
          "team_added_to_org");

  /** A token may be on its way to be changed: what is to be said waits for the new one. */
  private static final Set<String> TOKEN =
      Set.of("not_authed", "invalid_auth", "token_expired", "token_revoked", "account_inactive");

  /** What a person can do about some of Slack's codes. */
  private static final Map<String, String> ADVICE =
      Map.of(
          "token_revoked", " (the bot's token was revoked: install the app again)",
          "account_inactive", " (the app was taken out, or its bot closed: install the app again)",
          "token_expired", " (tokens that expire are not supported: switch token rotation off)");

  private SlackErrors() {}

  /** One call of the Web API. */
  @FunctionalInterface
  interface Call<T extends SlackApiTextResponse> {
    T run() throws IOException, SlackApiException;
  }

  /**
   * Runs a call and returns its answer where Slack says that it is well.
   *
   * @param aim what was tried, as in "post to C024": stands in the exception's sentence
   * @throws ChatUnavailableException where trying again later helps
   * @throws ChatRefusedException where it does not
   */
  static <T extends SlackApiTextResponse> T calling(String aim, Call<T> call) {
    T answer;
    try {
      answer = call.run();
    } catch (SlackApiException e) {
      throw failed(aim, e.getResponse(), e.getError() == null ? null : e.getError().getError());
    } catch (IOException e) {
      throw unreachable(aim, e);
    } catch (RuntimeException e) {
      // The SDK's parser throws these where a proxy answers 200 with a page of its own.
      throw new ChatUnavailableException(
          "Slack's answer could not be read, trying to " + aim + ".", Duration.ZERO, e);
    }
    if (answer.isOk()) {
      return answer;
    }
    throw refused(aim, String.valueOf(answer.getError()));
  }

  static ChatUnavailableException unreachable(String aim, IOException cause) {
    return new ChatUnavailableException(
        "Slack could not be reached to " + aim + ": " + cause.getMessage(), Duration.ZERO, cause);
  }

  /**
   * What an HTTP status that is no success means.
   *
   * @param code Slack's error code from the body, or null where there is none
   */
  static RuntimeException failed(String aim, Response response, @Nullable String code) {
    int status = response.code();
    if (status == 429 || status == 408 || status >= 500) {
      return new ChatUnavailableException(
          "Slack asks for patience with HTTP " + status + ", trying to " + aim + ".",
          patience(response.header("Retry-After")),
          new IOException("HTTP " + status));
    }
    return refused(aim, code == null ? "HTTP " + status : code);
  }

  private static RuntimeException refused(String aim, String code) {
    return PASSING.contains(code) || TOKEN.contains(code)
        ? new ChatUnavailableException(
            "Slack could not " + aim + " right now: " + code + ADVICE.getOrDefault(code, ""),
            Duration.ZERO,
            new IOException(code))
        : new ChatRefusedException("Slack refused to " + aim + ": " + code);
  }

  /** Slack's own word for a refusal, such as {@code not_in_channel}. */
  static String code(ChatRefusedException e) {
    var sentence = String.valueOf(e.getMessage());
    return sentence.substring(sentence.lastIndexOf(' ') + 1);
  }

  /** Whether Slack asks for patience, and has surely done nothing. */
  static boolean isLimit(ChatUnavailableException e) {
    return e.getCause() != null && "HTTP 429".equals(e.getCause().getMessage());
  }

  /** Whether it is the token that Slack does not take, and not an outage of its own. */
  static boolean isAboutToken(ChatUnavailableException e) {
    return e.getCause() != null && TOKEN.contains(String.valueOf(e.getCause().getMessage()));
  }

  /** Whether the bot was never granted what it tried. */
  static boolean isMissingScope(ChatRefusedException e) {
    return String.valueOf(e.getMessage()).endsWith(": missing_scope");
  }

  private static Duration patience(@Nullable String seconds) {
    return seconds != null && seconds.matches("[0-9]{1,6}")
        ? Duration.ofSeconds(Long.parseLong(seconds))
        : Duration.ZERO;
  }
}
