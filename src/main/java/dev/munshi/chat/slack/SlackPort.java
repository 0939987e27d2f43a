package dev.munshi.chat.slack;

import com.slack.api.methods.request.chat.ChatPostMessageRequest;
import com.slack.api.methods.response.chat.ChatUpdateResponse;
import com.slack.api.model.block.LayoutBlock;
import dev.munshi.answer.Statement;
import dev.munshi.chat.ChatPort;
import dev.munshi.chat.ChatRefusedException;
import dev.munshi.chat.ChatUnavailableException;
import dev.munshi.chat.Message;
import dev.munshi.chat.Transcript;
import dev.munshi.chat.Utterance;
import dev.munshi.digest.Room;
import dev.munshi.document.Document;
import dev.munshi.store.KeptReply;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Speaks in Slack: into the thread, or privately. Every post carries its message's key as metadata,
 * so that it can be found again. Thread-safe.
 */
final class SlackPort implements ChatPort {

  static final String SURFACE = "slack";

  private static final Duration PACE = Duration.ofSeconds(1);
  private static final String NOTHING_TO_SET =
      "In Slack there is nothing to set: I answer in threads, and each person's time zone counts.";

  private static final Logger LOG = LoggerFactory.getLogger(SlackPort.class);

  private final Workspaces workspaces;
  private final PrivateReplies privately;
  private final SlackAdmission admission;
  private final MarkedPosts posts;
  private final WorkingSigns signs;
  private final Drafts drafts;
  private final SlackTitles titles;
  private final ThreadReader threads;

  SlackPort(
      Workspaces workspaces,
      PrivateReplies privately,
      SlackAdmission admission,
      SlackServices services) {
    var clock = services.clock();
    this.workspaces = workspaces;
    this.privately = privately;
    this.admission = admission;
    this.posts = new MarkedPosts(workspaces, clock);
    this.signs = new WorkingSigns(workspaces, clock);
    this.drafts = new Drafts(clock);
    this.titles = new SlackTitles(workspaces);
    this.threads = new ThreadReader(workspaces, admission.people(), services.inbox());
  }

  @Override
  public String surface() {
    return SURFACE;
  }

  @Override
  public Duration pace() {
    return PACE;
  }

  @Override
  public String mark(Message from) {
    return "";
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
  public void showWorking(Message on) {
    signs.show(on);
  }

  @Override
  public void hideWorking(Message on, boolean mayStand) {
    signs.hide(on, mayStand);
  }

  @Override
  public void show(Message to, List<Statement> soFar) {
    if (to.replyUrl() != null || to.thread() == null) {
      return;
    }
    var draft = drafts.of(to.key());
    var content = Content.partial(soFar);
    try {
      if (draft == null) {
        // noted first: a post that breaks off may have been taken
        drafts.keep(to.key(), null);
        drafts.keep(to.key(), send(to.where(), to.thread(), to.key(), content));
      } else if (draft.ts() != null && drafts.mayChange(draft)) {
        var _ = change(to, draft.ts(), content);
        drafts.keep(to.key(), draft.ts());
      }
    } catch (ChatUnavailableException | ChatRefusedException e) {
      LOG.debug("{} is not shown while it comes: {}", to.key(), e.getMessage());
      if (e instanceof ChatUnavailableException away && SlackErrors.isLimit(away)) {
        drafts.forget(to.key());
      }
    }
  }

  @Override
  public void post(Message to, Utterance utterance) {
    var content = Content.of(to, utterance);
    if (to.replyUrl() != null) {
      privately.reply(to, to.replyUrl(), content);
    } else if (utterance instanceof Utterance.Whisper) {
      privately.whisper(to, content);
    } else {
      postInThread(to, content);
      titles.name(to);
    }
  }

  private void postInThread(Message to, Content content) {
    try {
      var ts = standing(to);
      if (ts.isEmpty() || !hasChanged(to, ts.get(), content)) {
        send(to.where(), Objects.requireNonNullElse(to.thread(), ""), to.key(), content);
      }
      drafts.forget(to.key());
    } catch (ChatRefusedException e) {
      drafts.forget(to.key());
      apologise(to, e);
      throw e;
    }
  }

  /** The id of the part of an answer that stands in the thread. */
  private Optional<String> standing(Message to) {
    var draft = drafts.of(to.key());
    if (draft == null || draft.ts() != null || to.thread() == null) {
      return Optional.ofNullable(draft).map(Drafts.Draft::ts);
    }
    return find(to).map(MarkedPosts.Post::ts);
  }

  /** Nothing where Slack does not let the bot look: better an answer twice than none. */
  private Optional<MarkedPosts.Post> find(Message to) {
    try {
      return to.thread() == null ? Optional.empty() : posts.find(to.where(), to.thread(), to.key());
    } catch (ChatRefusedException e) {
      LOG.warn("It is not known whether {} was answered: {}", to.key(), e.getMessage());
      return Optional.empty();
    }
  }

  /** Not where somebody has deleted it meanwhile. */
  private boolean hasChanged(Message to, String ts, Content content) {
    try {
      content.send(sent -> change(to, ts, sent));
      return true;
    } catch (ChatRefusedException e) {
      if (SlackErrors.code(e).equals("message_not_found")) {
        return false;
      }
      throw e;
    }
  }

  /** Nobody is left without a word: who asked learns directly that the answer cannot be posted. */
  private void apologise(Message to, ChatRefusedException why) {
    var content = Content.of(to, new Utterance.Notice(Refusals.inWords(why, to.room())));
    try {
      privately.whisper(to, content);
    } catch (ChatRefusedException | ChatUnavailableException e) {
      LOG.warn("{} is not told: {}", to.author(), e.getMessage());
    }
  }

  /** Gives the id of the post. */
  private String send(Room room, String thread, String key, Content content) {
    return content.send(sent -> send(room, request(room, thread, key, sent)));
  }

  private String send(Room room, ChatPostMessageRequest request) {
    var slack = workspaces.client(room.team());
    return SlackErrors.calling("post to " + room.id(), () -> slack.chatPostMessage(request))
        .getTs();
  }

  private static ChatPostMessageRequest request(
      Room room, String thread, String key, Content content) {
    return ChatPostMessageRequest.builder()
        .channel(room.id())
        .threadTs(thread.isEmpty() ? null : thread)
        .blocks(content.blocks())
        .text(content.text())
        .mrkdwn(false)
        .parse("none")
        .linkNames(false)
        .unfurlLinks(false)
        .unfurlMedia(false)
        .metadata(MarkedPosts.mark(key, content.isWhole()))
        .build();
  }

  private ChatUpdateResponse change(Message to, String ts, Content content) {
    var slack = workspaces.client(to.team());
    return SlackErrors.calling(
        "change a post in " + to.room(),
        () ->
            slack.chatUpdate(
                r ->
                    r.channel(to.room())
                        .ts(ts)
                        .blocks(content.blocks())
                        .text(content.text())
                        .parse("none")
                        .linkNames(false)
                        .metadata(MarkedPosts.mark(to.key(), content.isWhole()))));
  }

  @Override
  public boolean hasAnswered(Message to) {
    if (to.replyUrl() != null || to.thread() == null) {
      return false;
    }
    var post = find(to);
    post.filter(found -> !found.isWhole()).ifPresent(part -> drafts.keep(to.key(), part.ts()));
    boolean isWhole = post.filter(MarkedPosts.Post::isWhole).isPresent();
    if (isWhole) {
      drafts.forget(to.key());
    }
    return isWhole;
  }

  @Override
  public Transcript transcript(Message from, @Nullable String link) {
    return threads.read(from, link);
  }

  @Override
  public Document settings(Message from, String change) {
    return new Document(NOTHING_TO_SET, List.of());
  }

  @Override
  public void announce(Room room, String thread, String key, Document document) {
    send(room, thread, key, Content.of(document));
  }

  /** Posts what one person got into the room, and says whose question it was. */
  void share(Room room, String key, KeptReply kept, Utterance utterance) {
    var content = Content.of(utterance);
    var blocks = new ArrayList<LayoutBlock>();
    blocks.add(SharedQuestion.block(kept.author(), kept.question()));
    blocks.addAll(content.blocks());
    send(room, "", key, new Content(content.text(), blocks, true));
  }

  @Override
  public boolean hasAnnounced(Room room, String thread, String key) {
    return posts.find(room, thread, key).isPresent();
  }

  @Override
  public Optional<String> obstacle(Room room) {
    return RoomCheck.obstacle(workspaces, room);
  }
}
