package dev.munshi.testing;

import dev.munshi.digest.Room;
import dev.munshi.digest.RoomPoster;
import dev.munshi.document.Document;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Supplier;

/**
 * Rooms that keep what is posted into them, and networks that fail as a test wants. Thread-safe.
 */
public final class RecordingPoster implements RoomPoster {

  /** What stands in a room. */
  public record Standing(Room room, String thread, String key, Document document) {}

  /** How the network behaves at one post. */
  public enum Weather {
    FINE,
    /** Takes the post and does not answer. */
    UNANSWERED,
    /** Takes nothing and asks for patience. */
    BUSY,
    /** Will never take it. */
    CLOSED,
    /** Takes the post, does not answer, and lets nobody look from then on. */
    HIDDEN,
    /** The process ends before the post goes out. */
    CRASH_BEFORE,
    /** The process ends when the post stands there. */
    CRASH_AFTER
  }

  /** The end of the process, which nobody catches. */
  public static final class Crash extends Error {
    private static final long serialVersionUID = 1;

    public Crash() {
      super("the process ends here");
    }
  }

  private final List<Standing> posts = new CopyOnWriteArrayList<>();
  private final Set<Room> closed = ConcurrentHashMap.newKeySet();
  private final Set<Room> hidden = ConcurrentHashMap.newKeySet();
  private final Map<Room, String> obstacles = new ConcurrentHashMap<>();
  private volatile boolean isAway;
  private volatile Supplier<Weather> weather = () -> Weather.FINE;

  /** Whether nobody can be asked what stands anywhere. */
  public void away(boolean isSo) {
    isAway = isSo;
  }

  public void weather(Supplier<Weather> next) {
    weather = next;
  }

  /** From now on, nothing may be posted to a room. */
  public void refuseIn(Room room) {
    closed.add(room);
  }

  /** From now on, whoever asks is told that this stands in the way of posts to a room. */
  public void hinder(Room room, String why) {
    obstacles.put(room, why);
  }

  /** All that stands in any room, in order. */
  public List<Standing> posts() {
    return List.copyOf(posts);
  }

  @Override
  public Outcome post(Room room, String thread, String key, Document document) {
    var now = weather.get();
    if (now == Weather.CRASH_BEFORE) {
      throw new Crash();
    }
    if (now == Weather.BUSY) {
      return new Outcome.Later(Duration.ofMinutes(1), "busy");
    }
    if (now == Weather.CLOSED || closed.contains(room)) {
      return new Outcome.Refused("the channel is archived");
    }
    posts.add(new Standing(room, thread, key, document));
    if (now == Weather.HIDDEN) {
      hidden.add(room);
    }
    if (now == Weather.CRASH_AFTER) {
      throw new Crash();
    }
    return now == Weather.UNANSWERED || now == Weather.HIDDEN
        ? new Outcome.Later(Duration.ZERO, "no answer")
        : new Outcome.Posted();
  }

  @Override
  public Outcome find(Room room, String thread, String key) {
    if (isAway) {
      return new Outcome.Later(Duration.ZERO, "no answer");
    }
    if (hidden.contains(room)) {
      return new Outcome.Unseen("the history may not be read");
    }
    boolean stands =
        posts.stream().anyMatch(post -> post.room().equals(room) && post.key().equals(key));
    return stands ? new Outcome.Posted() : new Outcome.Refused("it is not there");
  }

  @Override
  public Optional<String> obstacle(Room room) {
    return Optional.ofNullable(obstacles.get(room));
  }
}
