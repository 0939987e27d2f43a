package dev.munshi.chat.slack;

import com.slack.api.methods.request.chat.ChatPostMessageRequest;
import com.slack.api.methods.request.conversations.ConversationsRepliesRequest;
import com.slack.api.methods.response.conversations.ConversationsRepliesResponse;
import com.slack.api.model.Message.Metadata;
import com.slack.api.model.ResponseMetadata;
import com.slack.api.util.http.SlackHttpClient;
import dev.munshi.answer.Statement;
import dev.munshi.chat.ChatPort;
import dev.munshi.chat.ChatRefusedException;
import dev.munshi.chat.Message;
import dev.munshi.chat.Utterance;
import dev.munshi.digest.Room;
import dev.munshi.document.Document;
import java.io.IOException;
import java.net.URI;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Speaks in Slack: into the thread, or privately to a command's return address. Every post carries
 * its message's key as metadata, so that it can be found again. Thread-safe.
 */
final class SlackPort implements ChatPort {

  static final String SURFACE = "slack";

  private static final String EVENT_TYPE = "munshi_answer";
  private static final int PAGE = 200;
  private static final int MOST_PAGES = 5;
  private static final Logger LOG = LoggerFactory.getLogger(SlackPort.class);

  private final Workspaces workspaces;
  private final SlackHttpClient http;
  private final SlackAdmission admission;

  /**
   * @param http for return addresses: the SDK's own, because it has the same proxy and timeouts as
   *     every other call to Slack and follows no redirects
   */
  SlackPort(Workspaces workspaces, SlackHttpClient http, SlackAdmission admission) {
    this.workspaces = workspaces;
    this.http = http;
    this.admission = admission;
  }

  @Override
  public String surface() {
    return SURFACE;
  }

  @Override
  public Optional<String> refusal(Message from) {
    return admission.refusal(from);
  }

  @Override
  public ZoneId zone(Message from) {
    return admission.zone(from);
  }

  @Override
  public void showWorking(Message on) {}

  @Override
  public void hideWorking(Message on) {}

  @Override
  public void show(Message to, List<Statement> soFar) {}

  @Override
  public void announce(Room room, String thread, String key, Document document) {}

  @Override
  public boolean hasAnnounced(Room room, String thread, String key) {
    return false;
  }

  @Override
  public void post(Message to, Utterance utterance) {
    if (to.replyUrl() != null) {
      reply(to, to.replyUrl(), utterance);
      return;
    }
    var request = request(to, utterance);
    var slack = workspaces.client(to.team());
    SlackErrors.calling("post to " + to.room(), () -> slack.chatPostMessage(request));
  }

  private static ChatPostMessageRequest request(Message to, Utterance utterance) {
    return ChatPostMessageRequest.builder()
        .channel(to.room())
        .threadTs(to.thread())
        .blocks(SlackBlocks.of(utterance))
        .text(SlackText.of(utterance))
        .mrkdwn(false)
        .parse("none")
        .linkNames(false)
        .unfurlLinks(false)
        .unfurlMedia(false)
        .metadata(new Metadata(EVENT_TYPE, Map.of("key", to.key())))
        .build();
  }

  private void reply(Message to, String address, Utterance utterance) {
    var aim = "reply to a command in " + to.room();
    if (!isTrusted(address)) {
      throw new ChatRefusedException("The return address is not https, so nobody could " + aim);
    }
    try (var response = http.postJsonBody(address, ephemeral(utterance))) {
      if (!response.isSuccessful()) {
        throw SlackErrors.failed(aim, response, null);
      }
    } catch (IOException e) {
      throw SlackErrors.unreachable(aim, e);
    }
  }

  private static Map<String, Object> ephemeral(Utterance utterance) {
    // Not replace_original: the note that the search has begun is no message that Slack replaces.
    return Map.of(
        "response_type",
        "ephemeral",
        "replace_original",
        false,
        "mrkdwn",
        false,
        "text",
        SlackText.of(utterance),
        "blocks",
        SlackBlocks.of(utterance));
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

  @Override
  public boolean hasAnswered(Message to) {
    if (to.replyUrl() != null || to.thread() == null) {
      return false;
    }
    try {
      return isPosted(to, to.thread());
    } catch (ChatRefusedException e) {
      // Better an answer twice than none: Slack does not let the bot read here, or the thread is
      // gone.
      LOG.warn("It is not known whether {} was answered: {}", to.key(), e.getMessage());
      return false;
    }
  }

  private boolean isPosted(Message to, String thread) {
    @Nullable String cursor = null;
    for (int page = 0; page < MOST_PAGES; page++) {
      var answer = replies(to.where(), thread, cursor);
      if (answer.getMessages() != null
          && answer.getMessages().stream().anyMatch(m -> isMarked(m.getMetadata(), to.key()))) {
        return true;
      }
      cursor = next(answer.getResponseMetadata());
      if (cursor == null) {
        return false;
      }
    }
    return false;
  }

  private ConversationsRepliesResponse replies(Room room, String thread, @Nullable String cursor) {
    var request =
        ConversationsRepliesRequest.builder()
            .channel(room.id())
            .ts(thread)
            .includeAllMetadata(true)
            .limit(PAGE)
            .cursor(cursor)
            .build();
    var slack = workspaces.client(room.team());
    return SlackErrors.calling(
        "read a thread in " + room.id(), () -> slack.conversationsReplies(request));
  }

  private static boolean isMarked(@Nullable Metadata metadata, String key) {
    return metadata != null
        && EVENT_TYPE.equals(metadata.getEventType())
        && metadata.getEventPayload() != null
        && key.equals(metadata.getEventPayload().get("key"));
  }

  private static @Nullable String next(@Nullable ResponseMetadata metadata) {
    var cursor = metadata == null ? null : metadata.getNextCursor();
    return cursor == null || cursor.isBlank() ? null : cursor;
  }
}
