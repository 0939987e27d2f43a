package dev.munshi.chat.slack;

import com.slack.api.methods.response.chat.ChatPostEphemeralResponse;
import com.slack.api.methods.response.chat.ChatPostMessageResponse;
import com.slack.api.util.http.SlackHttpClient;
import dev.munshi.chat.ChatRefusedException;
import dev.munshi.chat.Message;
import java.io.IOException;
import java.net.URI;
import java.util.Map;

/** Says something to one person: at a command's return address, in the channel, or directly. */
final class PrivateReplies {

  private final Workspaces workspaces;
  private final SlackHttpClient http;

  /**
   * @param http for return addresses: the SDK's own, because it has the same proxy and timeouts as
   *     every other call to Slack and follows no redirects
   */
  PrivateReplies(Workspaces workspaces, SlackHttpClient http) {
    this.workspaces = workspaces;
    this.http = http;
  }

  /** At the return address; where that is used up, otherwise. */
  void reply(Message to, String address, Content content) {
    if (!isTrusted(address)) {
      throw new ChatRefusedException(
          "The return address is not https, so nobody could reply to a command in " + to.room());
    }
    if (!content.send(sent -> hasReplied(to, address, sent))) {
      whisper(to, content);
    }
  }

  /** Not where the address is used up or too old. */
  private boolean hasReplied(Message to, String address, Content content) {
    var aim = "reply to a command in " + to.room();
    try (var response = http.postJsonBody(address, ephemeral(content))) {
      if (response.isSuccessful()) {
        return true;
      }
      var failure = SlackErrors.failed(aim, response, null);
      if (response.code() != 404 && response.code() != 410) {
        throw failure;
      }
      return false;
    } catch (IOException e) {
      throw SlackErrors.unreachable(aim, e);
    }
  }

  private static Map<String, Object> ephemeral(Content content) {
    // Not replace_original: the note that the search has begun is no message that Slack replaces.
    return Map.of(
        "response_type",
        "ephemeral",
        "replace_original",
        false,
        "mrkdwn",
        false,
        "text",
        content.text(),
        "blocks",
        content.blocks());
  }

  /** In the channel for the author's eyes alone; where the bot is not in it, directly. */
  void whisper(Message to, Content content) {
    try {
      content.send(sent -> ephemerally(to, sent));
    } catch (ChatRefusedException e) {
      content.send(sent -> directly(to, sent));
    }
  }

  private ChatPostEphemeralResponse ephemerally(Message to, Content content) {
    var slack = workspaces.client(to.team());
    return SlackErrors.calling(
        "whisper in " + to.room(),
        () ->
            slack.chatPostEphemeral(
                r ->
                    r.channel(to.room())
                        .user(to.author())
                        .threadTs(to.thread())
                        .text(content.text())
                        .blocks(content.blocks())
                        .parse("none")
                        .linkNames(false)));
  }

  private ChatPostMessageResponse directly(Message to, Content content) {
    var slack = workspaces.client(to.team());
    return SlackErrors.calling(
        "write to " + to.author() + " about " + to.room(),
        () ->
            slack.chatPostMessage(
                r ->
                    r.channel(to.author())
                        .text(content.text())
                        .blocks(content.blocks())
                        .mrkdwn(false)
                        .parse("none")
                        .linkNames(false)
                        .unfurlLinks(false)
                        .unfurlMedia(false)));
  }

  private static boolean isTrusted(String address) {
    try {
      var uri = URI.create(address);
      return uri.getHost() != null
          && ("https".equals(uri.getScheme())
              || ("http".equals(uri.getScheme()) && Loopback.is(uri.getHost())));
    } catch (IllegalArgumentException e) {
      return false;
    }
  }
}
