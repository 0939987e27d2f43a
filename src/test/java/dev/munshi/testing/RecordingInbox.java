package dev.munshi.testing;

import dev.munshi.chat.Inbox;
import dev.munshi.chat.Message;
import dev.munshi.digest.Room;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** An inbox in memory: knows keys again, and breaks when told to. Thread-safe. */
public final class RecordingInbox implements Inbox {

  private final List<Message> accepted = new ArrayList<>();
  private final Set<String> threads = new HashSet<>();
  private final List<String> changes = new ArrayList<>();
  private boolean broken;
  private int refused;

  @Override
  public synchronized boolean accept(Message message) {
    if (broken) {
      refused++;
      throw new IllegalStateException("the disk is full");
    }
    boolean isNew = accepted.stream().noneMatch(m -> m.key().equals(message.key()));
    if (isNew) {
      accepted.add(message);
    }
    return isNew;
  }

  @Override
  public synchronized void amend(Message message, String version) {
    changes.add(version + ": " + message.text());
  }

  @Override
  public synchronized void withdraw(String surface, String key) {
    changes.add("withdrawn: " + key);
  }

  @Override
  public synchronized boolean knows(String surface, String key) {
    return accepted.stream().anyMatch(m -> m.key().equals(key));
  }

  /** What became of accepted messages, in order. */
  public synchronized List<String> changes() {
    return List.copyOf(changes);
  }

  @Override
  public synchronized boolean takesPartIn(String surface, String team, String room, String thread) {
    return threads.contains(String.join("/", surface, team, room, thread));
  }

  @Override
  public synchronized Optional<String> lastAsker(
      String surface, String team, String room, String thread) {
    return accepted.stream()
        .filter(message -> message.where().equals(new Room(surface, team, room)))
        .filter(message -> thread.equals(message.thread()))
        .map(Message::author)
        .reduce((_, last) -> last);
  }

  /** From now on the bot takes part in this thread. */
  public synchronized void join(String surface, String team, String room, String thread) {
    threads.add(String.join("/", surface, team, room, thread));
  }

  /** From now on nothing can be written down, or everything again. */
  public synchronized void setBroken(boolean isBroken) {
    broken = isBroken;
  }

  /** How many could not be written down. */
  public synchronized int refused() {
    return refused;
  }

  /** What was new, in order. */
  public synchronized List<Message> accepted() {
    return List.copyOf(accepted);
  }
}
