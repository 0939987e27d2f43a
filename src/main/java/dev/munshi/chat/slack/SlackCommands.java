package dev.munshi.chat.slack;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.slack.api.app_backend.slash_commands.payload.SlashCommandPayload;
import com.slack.api.bolt.App;
import com.slack.api.bolt.context.builtin.SlashCommandContext;
import com.slack.api.bolt.request.builtin.SlashCommandRequest;
import com.slack.api.bolt.response.Response;
import dev.munshi.chat.Command;
import dev.munshi.chat.Help;
import dev.munshi.chat.Inbox;
import dev.munshi.chat.Intent;
import dev.munshi.chat.Message;
import dev.munshi.chat.Utterance;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The slash commands: what they answer only the one who used them sees. */
final class SlackCommands {

  private static final Pattern ANY = Pattern.compile("/.*");
  private static final String WORKING = "Looking through the articles…";

  private final Inbox inbox;

  SlackCommands(Inbox inbox) {
    this.inbox = inbox;
  }

  void listenTo(App app) {
    app.command(ANY, this::used);
  }

  private Response used(SlashCommandRequest request, SlashCommandContext context) {
    var payload = request.getPayload();
    var line = line(payload);
    var said = Help.at(Intent.of(line), "/");
    if (said.isPresent()) {
      return answered(context, said.get());
    }
    var message = message(payload, key(request), line);
    try {
      inbox.accept(message);
    } catch (RuntimeException e) {
      throw new NotTakenInException(e);
    }
    return context.ack(r -> r.responseType("ephemeral").text(WORKING));
  }

  /** What needs no look at the articles is said at once. */
  private static Response answered(SlashCommandContext context, Utterance utterance) {
    return context.ack(
        r ->
            r.responseType("ephemeral")
                .text(SlackText.of(utterance))
                .blocks(SlackBlocks.plain(utterance)));
  }

  /** As people write it without slash commands. */
  private static String line(SlashCommandPayload payload) {
    var text = SlackMarkup.plain(Objects.requireNonNullElse(payload.getText(), ""), null);
    return command(Objects.requireNonNullElse(payload.getCommand(), ""))
        .map(command -> text.equals("help") ? "help " + command : command + " " + text)
        .orElse(payload.getCommand() + " " + text);
  }

  /** Admins may give commands other names, such as {@code /munshi-ask}. */
  private static Optional<String> command(String name) {
    var plain = name.toLowerCase(Locale.ROOT);
    return Arrays.stream(Command.values())
        .map(Command::word)
        .filter(word -> plain.equals("/" + word) || plain.endsWith("-" + word))
        .findFirst();
  }

  private static Message message(SlashCommandPayload payload, String key, String line) {
    return new Message(
        SlackPort.SURFACE,
        key,
        required(SlackTeam.of(payload), "team_id"),
        required(payload.getChannelId(), "channel_id"),
        null,
        required(payload.getUserId(), "user_id"),
        line,
        required(payload.getResponseUrl(), "response_url"));
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
