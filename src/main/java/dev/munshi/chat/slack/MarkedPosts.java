package dev.munshi.chat.slack;

import com.slack.api.methods.response.conversations.ConversationsHistoryResponse;
import com.slack.api.methods.response.conversations.ConversationsRepliesResponse;
import com.slack.api.model.Message;
import com.slack.api.model.ResponseMetadata;
import dev.munshi.digest.Room;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The bot's posts, found again by the key that each carries as metadata: after a crash, or when
 * Slack took a post and did not answer. Thread-safe.
 */
final class MarkedPosts {

  /**
   * A post that stands in Slack.
   *
   * @param ts its id within the channel
   * @param isWhole whether all of it is there, or more is to come
   */
  record Post(String ts, boolean isWhole) {}

  private static final String EVENT_TYPE = "munshi_answer";
  private static final String KEY = "key";
  private static final String STATE = "state";
  private static final String PARTIAL = "partial";
  private static final int PAGE = 200;
  private static final int MOST_PAGES = 5;

  /** What was announced longer ago is not looked for. */
  private static final Duration LOOKING_BACK = Duration.ofDays(2);

  private static final Pattern PERSON = Pattern.compile("[UW][A-Z0-9]+");
  private static final Pattern TS = Pattern.compile("[0-9]+[.][0-9]+");

  private final Workspaces workspaces;
  private final InstantSource clock;

  /** By the room that has a person's id. */
  private final Map<Room, Room> directChats = new ConcurrentHashMap<>();

  MarkedPosts(Workspaces workspaces, InstantSource clock) {
    this.workspaces = workspaces;
    this.clock = clock;
  }

  /** The mark of a post. */
  static Message.Metadata mark(String key, boolean isWhole) {
    return new Message.Metadata(
        EVENT_TYPE, isWhole ? Map.of(KEY, key) : Map.of(KEY, key, STATE, PARTIAL));
  }

  /** The post with this key in a thread, or in the room itself where the thread is empty. */
  Optional<Post> find(Room room, String thread, String key) {
    var chat = isPerson(room) ? directChats.computeIfAbsent(room, this::open) : room;
    return thread.isEmpty() ? findInRoom(chat, key) : findInThread(chat, thread, key);
  }

  private static boolean isPerson(Room room) {
    return PERSON.matcher(room.id()).matches();
  }

  /** Slack posts to a person's id, and does not read by it. */
  private Room open(Room person) {
    var slack = workspaces.client(person.team());
    var opened =
        SlackErrors.calling(
            "open the direct chat with " + person.id(),
            () -> slack.conversationsOpen(r -> r.users(List.of(person.id()))));
    return new Room(person.surface(), person.team(), opened.getChannel().getId());
  }

  /** A thread may be long: after its first page, only what was said since the question counts. */
  private Optional<Post> findInThread(Room room, String thread, String key) {
    var first = replies(room, thread, null, null);
    var found = among(first.getMessages(), key);
    var cursor = next(first.getResponseMetadata());
    // an answer stands after its question
    var since = ts(key);
    if (since != null && cursor != null) {
      first = replies(room, thread, since, null);
      found = among(first.getMessages(), key);
      cursor = next(first.getResponseMetadata());
    }
    for (int page = 1; page < MOST_PAGES && found.isEmpty() && cursor != null; page++) {
      var answer = replies(room, thread, since, cursor);
      found = among(answer.getMessages(), key);
      cursor = next(answer.getResponseMetadata());
    }
    return found;
  }

  private Optional<Post> findInRoom(Room room, String key) {
    @Nullable String cursor = null;
    for (int page = 0; page < MOST_PAGES; page++) {
      var answer = history(room, cursor);
      var found = among(answer.getMessages(), key);
      cursor = next(answer.getResponseMetadata());
      if (found.isPresent() || cursor == null) {
        return found;
      }
    }
    return Optional.empty();
  }

  /** The id of the message that a key is of; null where it is none of a channel's. */
  static @Nullable String ts(String key) {
    var end = key.substring(key.lastIndexOf('/') + 1);
    return TS.matcher(end).matches() ? end : null;
  }

  private ConversationsRepliesResponse replies(
      Room room, String thread, @Nullable String since, @Nullable String cursor) {
    var slack = workspaces.client(room.team());
    return SlackErrors.calling(
        "read a thread in " + room.id(),
        () ->
            slack.conversationsReplies(
                r ->
                    r.channel(room.id())
                        .ts(thread)
                        .oldest(since)
                        .includeAllMetadata(true)
                        .limit(PAGE)
                        .cursor(cursor)));
  }

  private ConversationsHistoryResponse history(Room room, @Nullable String cursor) {
    var slack = workspaces.client(room.team());
    long since = clock.instant().minus(LOOKING_BACK).getEpochSecond();
    return SlackErrors.calling(
        "read " + room.id(),
        () ->
            slack.conversationsHistory(
                r ->
                    r.channel(room.id())
                        .oldest(since + ".000000")
                        .includeAllMetadata(true)
                        .limit(PAGE)
                        .cursor(cursor)));
  }

  private static Optional<Post> among(@Nullable List<Message> messages, String key) {
    return Optional.ofNullable(messages).stream()
        .flatMap(List::stream)
        .filter(message -> isMarked(message.getMetadata(), key))
        .map(message -> new Post(message.getTs(), isWhole(message.getMetadata())))
        .findFirst();
  }

  private static boolean isMarked(Message.@Nullable Metadata metadata, String key) {
    return metadata != null
        && EVENT_TYPE.equals(metadata.getEventType())
        && metadata.getEventPayload() != null
        && Objects.equals(metadata.getEventPayload().get(KEY), key);
  }

  private static boolean isWhole(Message.Metadata metadata) {
    return !Objects.equals(metadata.getEventPayload().get(STATE), PARTIAL);
  }

  /** The cursor of the next page, or null on the last one. */
  static @Nullable String next(@Nullable ResponseMetadata metadata) {
    var cursor = metadata == null ? null : metadata.getNextCursor();
    return cursor == null || cursor.isBlank() ? null : cursor;
  }
}
