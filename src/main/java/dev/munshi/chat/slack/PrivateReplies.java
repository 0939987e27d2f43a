package dev.munshi.chat.slack;

import com.slack.api.methods.MethodsClient;
import com.slack.api.model.block.LayoutBlock;
import com.slack.api.util.http.SlackHttpClient;
import dev.munshi.chat.ChatRefusedException;
import dev.munshi.chat.Message;
import java.io.IOException;
import java.net.URI;
import java.util.List;
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
  void reply(Message to, String address, String text, List<LayoutBlock> blocks) {
    var aim = "reply to a command in " + to.room();
    if (!isTrusted(address)) {
      throw new ChatRefusedException("The return address is not https, so nobody could " + aim);
    }
    try (var response = http.postJsonBody(address, ephemeral(text, blocks))) {
      if (response.isSuccessful()) {
        return;
      }
      var failure = SlackErrors.failed(aim, response, null);
      if (!(failure instanceof ChatRefusedException)) {
        throw failure;
      }
    } catch (IOException e) {
      throw SlackErrors.unreachable(aim, e);
    }
    whisper(to, text, blocks);
  }

  private static Map<String, Object> ephemeral(String text, List<LayoutBlock> blocks) {
    // Not replace_original: the note that the search has begun is no message that Slack replaces.
    return Map.of(
        "response_type",
        "ephemeral",
        "replace_original",
        false,
        "mrkdwn",
        false,
        "text",
        text,
        "blocks",
        blocks);
  }

  /** In the channel for the author's eyes alone; where the bot is not in it, directly. */
  void whisper(Message to, String text, List<LayoutBlock> blocks) {
    var slack = workspaces.client(to.team());
    try {
      SlackErrors.calling(
          "whisper in " + to.room(),
          () ->
              slack.chatPostEphemeral(
                  r ->
                      r.channel(to.room())
                          .user(to.author())
                          .threadTs(to.thread())
                          .text(text)
                          .blocks(blocks)
                          .parse("none")
                          .linkNames(false)));
    } catch (ChatRefusedException e) {
      direct(slack, to, text, blocks);
    }
  }

  /** As a direct message. */
  private static void direct(
      MethodsClient slack, Message to, String text, List<LayoutBlock> blocks) {
    SlackErrors.calling(
        "write to " + to.author() + " about " + to.room(),
        () ->
            slack.chatPostMessage(
                r ->
                    r.channel(to.author())
                        .text(text)
                        .blocks(blocks)
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
