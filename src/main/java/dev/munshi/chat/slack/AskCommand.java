package dev.munshi.chat.slack;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.slack.api.app_backend.slash_commands.payload.SlashCommandPayload;
import com.slack.api.bolt.App;
import com.slack.api.bolt.context.builtin.SlashCommandContext;
import com.slack.api.bolt.request.builtin.SlashCommandRequest;
import com.slack.api.bolt.response.Response;
import dev.munshi.chat.Inbox;
import dev.munshi.chat.Message;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The slash command {@code /ask}: a question whose answer only the asker sees. */
final class AskCommand {

  private static final String NAME = "/ask";
  private static final String WORKING = "Looking through the articles…";
  private static final String USAGE =
      "Ask a question about the articles: `/ask What did the regulator decide on online harms?`";

  private final Inbox inbox;

  AskCommand(Inbox inbox) {
    this.inbox = inbox;
  }

  void listenTo(App app) {
    app.command(NAME, this::asked);
  }

  private Response asked(SlashCommandRequest request, SlashCommandContext context) {
    var payload = request.getPayload();
    var question = SlackMarkup.plain(Objects.requireNonNullElse(payload.getText(), ""), null);
    if (question.isEmpty()) {
      return context.ack(r -> r.responseType("ephemeral").text(USAGE));
    }
    var message = message(payload, key(request), question);
    try {
      inbox.accept(message);
    } catch (RuntimeException e) {
      throw new NotTakenInException(e);
    }
    return context.ack(r -> r.responseType("ephemeral").text(WORKING));
  }

  private static Message message(SlashCommandPayload payload, String key, String question) {
    return new Message(
        SlackPort.SURFACE,
        key,
        required(SlackTeam.of(payload), "team_id"),
        required(payload.getChannelId(), "channel_id"),
        null,
        required(payload.getUserId(), "user_id"),
        question,
        required(payload.getResponseUrl(), "response_url"),
        0);
  }

  private static String required(@Nullable String value, String name) {
    if (value == null || value.isBlank()) {
      throw new IllegalArgumentException("a slash command without its " + name);
    }
    return value;
  }

  /** Slack gives each use of a command its own trigger, and repeats it when it sends again. */
  private static String key(SlashCommandRequest request) {
    var trigger = request.getPayload().getTriggerId();
    return trigger == null || trigger.isBlank()
        ? "command/" + hash(request.getRequestBodyAsString())
        : "command/" + trigger;
  }

  private static String hash(String body) {
    try {
      var digest = MessageDigest.getInstance("SHA-256").digest(body.getBytes(UTF_8));
      return HexFormat.of().formatHex(digest);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java knows SHA-256", e);
    }
  }
}
