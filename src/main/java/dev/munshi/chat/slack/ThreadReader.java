package dev.munshi.chat.slack;

import com.slack.api.methods.response.conversations.ConversationsRepliesResponse;
import dev.munshi.answer.Remark;
import dev.munshi.chat.ChatPort;
import dev.munshi.chat.ChatRefusedException;
import dev.munshi.chat.Inbox;
import dev.munshi.chat.Message;
import dev.munshi.chat.Transcript;
import dev.munshi.digest.Room;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads what people said in a thread of the channel where it is asked. Thread-safe. */
final class ThreadReader {

  private static final int PAGE = 200;

  private static final String WHICH =
      "Which thread? Mention me in it with “summary thread”, take “Sum up this thread” in the menu"
          + " of one of its messages, or give me the link to one.";
  private static final String ELSEWHERE =
      "I sum up a thread only in its own channel. Ask me there, please.";

  /** What Slack gives for "Copy link": the second number is a thread's where it is given. */
  private static final Pattern LINK =
      Pattern.compile(
          "https://[\\w.-]+\\.slack\\.com/archives/(?<room>\\w+)/p(?<seconds>\\d{1,12})(?<micros>\\d{6})"
              + "(?:\\?(?:\\S*&)?thread_ts=(?<thread>\\d+\\.\\d+)\\S*|\\?\\S*)?");

  private static final Pattern BROADCAST = Pattern.compile("@(?=(?:here|channel|everyone)\\b)");

  private final Workspaces workspaces;
  private final SlackPeople people;
  private final Inbox inbox;

  ThreadReader(Workspaces workspaces, SlackPeople people, Inbox inbox) {
    this.workspaces = workspaces;
    this.people = people;
    this.inbox = inbox;
  }

  /**
   * A link to a message.
   *
   * @param ts the message's id
   */
  static String link(String room, String ts) {
    return "https://app.slack.com/archives/" + room + "/p" + ts.replace(".", "");
  }

  /** As {@link ChatPort#transcript}. */
  Transcript read(Message from, @Nullable String link) {
    var thread = thread(from, link);
    var asking = MarkedPosts.ts(from.key());
    var bot = workspaces.bot(from.team()).orElse(null);
    var names = new ThreadNames(people, from.team());
    var pages = messages(from.where(), thread);
    var remarks =
        pages.messages().stream()
            .filter(message -> isOfPerson(message, bot) && !message.getTs().equals(asking))
            .filter(message -> !wasAsked(from.where(), message))
            .map(message -> remark(message, names))
            .flatMap(Stream::ofNullable)
            .toList();
    return new Transcript(remarks, pages.isWhole());
  }

  private static String thread(Message from, @Nullable String link) {
    if (link == null) {
      return Objects.requireNonNullElseGet(
          from.thread(),
          () -> {
            throw new ChatRefusedException(WHICH);
          });
    }
    var match = LINK.matcher(link);
    if (!match.matches()) {
      throw new ChatRefusedException(WHICH);
    }
    if (!match.group("room").equals(from.room())) {
      throw new ChatRefusedException(ELSEWHERE);
    }
    var thread = match.group("thread");
    return thread == null ? match.group("seconds") + "." + match.group("micros") : thread;
  }

  private record Pages(List<com.slack.api.model.Message> messages, boolean isWhole) {}

  private Pages messages(Room room, String thread) {
    try {
      var found = pages(room, thread);
      var all = found.messages();
      var root = all.isEmpty() ? null : all.getFirst().getThreadTs();
      // the link may be one to a reply
      return all.size() == 1 && root != null && !root.equals(thread) ? pages(room, root) : found;
    } catch (ChatRefusedException e) {
      throw new ChatRefusedException(Refusals.unread(e, room.id()));
    }
  }

  private Pages pages(Room room, String thread) {
    var found = new ArrayList<com.slack.api.model.Message>();
    @Nullable String cursor = null;
    do {
      var page = page(room, thread, cursor);
      found.addAll(Objects.requireNonNullElse(page.getMessages(), List.of()));
      cursor = MarkedPosts.next(page.getResponseMetadata());
    } while (cursor != null && found.size() < ChatPort.MOST_REMARKS);
    boolean isWhole = cursor == null && found.size() <= ChatPort.MOST_REMARKS;
    return new Pages(found.subList(0, Math.min(found.size(), ChatPort.MOST_REMARKS)), isWhole);
  }

  private ConversationsRepliesResponse page(Room room, String thread, @Nullable String cursor) {
    var slack = workspaces.client(room.team());
    return SlackErrors.calling(
        "read a thread in " + room.id(),
        () ->
            slack.conversationsReplies(
                r -> r.channel(room.id()).ts(thread).limit(PAGE).cursor(cursor)));
  }

  /** Whether it was said to the bot, which needs no mention where it takes part. */
  private boolean wasAsked(Room room, com.slack.api.model.Message message) {
    var key = String.join("/", room.team(), room.id(), message.getTs());
    return inbox.knows(SlackPort.SURFACE, key);
  }

  /** Also not what mentions the bot. */
  private static boolean isOfPerson(com.slack.api.model.Message message, @Nullable String bot) {
    var text = Objects.requireNonNullElse(message.getText(), "");
    return message.getUser() != null
        && message.getBotId() == null
        && !"USLACKBOT".equals(message.getUser())
        && !message.getUser().equals(bot)
        && (bot == null || !text.contains("<@" + bot));
  }

  /** Null where it says nothing. */
  private static @Nullable Remark remark(com.slack.api.model.Message message, ThreadNames names) {
    var plain = SlackMarkup.plain(Objects.requireNonNullElse(message.getText(), ""), null);
    var text = BROADCAST.matcher(names.in(plain)).replaceAll("");
    var seconds = Long.parseLong(message.getTs().replaceFirst("\\..*", ""));
    return text.isBlank()
        ? null
        : new Remark(names.of(message.getUser()), Instant.ofEpochSecond(seconds), text);
  }
}
