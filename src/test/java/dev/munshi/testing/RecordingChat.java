package dev.munshi.testing;

import dev.munshi.answer.Remark;
import dev.munshi.answer.Statement;
import dev.munshi.chat.ChatPort;
import dev.munshi.chat.ChatRefusedException;
import dev.munshi.chat.ChatUnavailableException;
import dev.munshi.chat.Message;
import dev.munshi.chat.Transcript;
import dev.munshi.chat.Utterance;
import dev.munshi.digest.Room;
import dev.munshi.document.Document;
import java.io.IOException;
import java.time.Duration;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** A chat network in memory: keeps what is said, and fails when told to. Thread-safe. */
public final class RecordingChat implements ChatPort {

  public static final String SURFACE = "recording";

  /**
   * What was said.
   *
   * @param to the message that it answers
   */
  public record Post(Message to, Utterance utterance) {}

  /** What happens to a call in the place of its success. */
  private interface Trouble {
    void strike(Message to, Utterance utterance);
  }

  private final List<Post> posts = new ArrayList<>();
  private final Queue<Trouble> troubles = new ArrayDeque<>();
  private final Set<String> working = new HashSet<>();
  private final List<List<Statement>> shown = new ArrayList<>();
  private final Map<String, List<Remark>> talk = new HashMap<>();
  private final List<String> announced = new ArrayList<>();
  private final Map<String, String> strangers = new ConcurrentHashMap<>();
  private final AtomicInteger unseen = new AtomicInteger();
  private final Set<String> refusing = new HashSet<>();
  private final List<Message> attempts = new ArrayList<>();
  private final List<Message> questions = new ArrayList<>();

  @Override
  public String surface() {
    return SURFACE;
  }

  @Override
  public Duration pace() {
    return Duration.ZERO;
  }

  @Override
  public String mark(Message from) {
    return "";
  }

  @Override
  public Optional<String> refusal(Message from) {
    if (unseen.getAndUpdate(left -> Math.max(0, left - 1)) > 0) {
      throwUnavailable(Duration.ZERO);
    }
    return Optional.ofNullable(strangers.get(from.author()));
  }

  @Override
  public ZoneId zone(Message from) {
    return ZoneOffset.UTC;
  }

  @Override
  public synchronized void showWorking(Message on) {
    working.add(on.key());
  }

  @Override
  public synchronized void hideWorking(Message on, boolean mayStand) {
    working.remove(on.key());
  }

  @Override
  public synchronized void show(Message to, List<Statement> soFar) {
    shown.add(soFar);
  }

  /** What people say in a thread. */
  public synchronized void hear(String room, String thread, Remark remark) {
    talk.computeIfAbsent(room + "/" + thread, none -> new ArrayList<>()).add(remark);
  }

  /** A link is a room and a thread with a slash between. */
  @Override
  public synchronized Transcript transcript(Message from, @Nullable String link) {
    var thread = link == null ? from.room() + "/" + from.thread() : link;
    if (!thread.startsWith(from.room() + "/")) {
      throw new ChatRefusedException("That is in another room.");
    }
    return new Transcript(talk.getOrDefault(thread, List.of()), true);
  }

  @Override
  public Document settings(Message from, String change) {
    return new Document("Settings: " + change, List.of());
  }

  @Override
  public synchronized void announce(Room room, String thread, String key, Document document) {
    announced.add(key);
  }

  @Override
  public synchronized boolean hasAnnounced(Room room, String thread, String key) {
    return announced.contains(key);
  }

  @Override
  public synchronized Optional<String> obstacle(Room room) {
    return refusing.contains(room.id())
        ? Optional.of("nobody may post to " + room.id())
        : Optional.empty();
  }

  @Override
  public synchronized void post(Message to, Utterance utterance) {
    attempts.add(to);
    var trouble = troubles.poll();
    if (trouble != null) {
      trouble.strike(to, utterance);
    } else if (refusing.contains(to.room())) {
      throw new ChatRefusedException("nobody may post to " + to.room());
    } else {
      posts.add(new Post(to, utterance));
    }
  }

  @Override
  public synchronized boolean hasAnswered(Message to) {
    questions.add(to);
    return posts.stream().anyMatch(post -> post.to().key().equals(to.key()));
  }

  /** What stands in the rooms, in order. */
  public synchronized List<Post> posts() {
    return List.copyOf(posts);
  }

  /** The keys of messages that show as being worked on. */
  public synchronized Set<String> working() {
    return Set.copyOf(working);
  }

  /** What was shown of answers before they were whole, in order. */
  public synchronized List<List<Statement>> shown() {
    return List.copyOf(shown);
  }

  /** The next times that it is asked who somebody is, it cannot say. */
  public void loseSight(int times) {
    unseen.set(times);
  }

  /** From now on, this person gets no answer, for this reason. */
  public void refuse(String author, String reason) {
    strangers.put(author, reason);
  }

  /** Every message that something was to be said to, the failures too, in order. */
  public synchronized List<Message> attempts() {
    return List.copyOf(attempts);
  }

  /** Every message of which it was asked whether it is answered, in order. */
  public synchronized List<Message> questions() {
    return List.copyOf(questions);
  }

  /** From now on, nothing may be said in this room. */
  public synchronized void refuseIn(String room) {
    refusing.add(room);
  }

  /** The next posts find the network away. */
  public synchronized void failNext(int count, Duration retryAfter) {
    for (int i = 0; i < count; i++) {
      troubles.add((_, _) -> throwUnavailable(retryAfter));
    }
  }

  /** The next post arrives, but its sender never learns it. */
  public synchronized void loseNextReceipt() {
    troubles.add(
        (to, utterance) -> {
          posts.add(new Post(to, utterance));
          throwUnavailable(Duration.ZERO);
        });
  }

  /** The next post meets a fault in the network's adapter. */
  public synchronized void breakNext() {
    troubles.add(
        (_, _) -> {
          throw new IllegalStateException("a fault in the adapter");
        });
  }

  private static void throwUnavailable(Duration retryAfter) {
    throw new ChatUnavailableException("away", retryAfter, new IOException("connection reset"));
  }
}
