package dev.munshi.chat.matrix;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Notices in memory: each occasion of a room once. Thread-safe. */
final class RecordingNotices implements Notices {

  record Said(String room, @Nullable String thread, String text) {}

  private final Set<String> occasions = new HashSet<>();
  private final List<Said> said = new ArrayList<>();
  private final Deque<RuntimeException> failures = new ArrayDeque<>();

  @Override
  public synchronized void say(String room, @Nullable String thread, String occasion, String text) {
    var failure = failures.poll();
    if (failure != null) {
      throw failure;
    }
    if (occasions.add(room + " " + occasion)) {
      said.add(new Said(room, thread, text));
    }
  }

  /** The next one is not said. */
  synchronized void fail(RuntimeException failure) {
    failures.add(failure);
  }

  synchronized List<Said> said() {
    return List.copyOf(said);
  }
}
