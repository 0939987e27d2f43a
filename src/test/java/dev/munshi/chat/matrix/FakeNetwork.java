package dev.munshi.chat.matrix;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** What lies between the bot and a {@link FakeMatrix}: it breaks as tests want it. Thread-safe. */
final class FakeNetwork {

  private final Map<String, Deque<MatrixException>> failures = new HashMap<>();
  private final Deque<Consumer<MatrixEvents>> held = new ArrayDeque<>();
  private @Nullable MatrixEvents events;
  private boolean isAway;
  private boolean isDeaf;

  /** The next call of a method of the session fails; several are lined up. */
  synchronized void fail(String method, MatrixException failure) {
    failures.computeIfAbsent(method, _ -> new ArrayDeque<>()).add(failure);
  }

  /** While it is away all calls fail; what is said meanwhile is heard when it is back. */
  void setAway(boolean away) {
    List<Consumer<MatrixEvents>> late;
    synchronized (this) {
      isAway = away;
      late = away ? List.of() : List.copyOf(held);
      if (!away) {
        held.clear();
      }
    }
    late.forEach(this::hear);
  }

  /** While it is deaf the bot does not hear what happens; the rooms' pages have it. */
  synchronized void setDeaf(boolean deaf) {
    isDeaf = deaf;
  }

  synchronized void start(MatrixEvents listener) {
    if (events != null) {
      throw new IllegalStateException("started twice");
    }
    events = listener;
  }

  synchronized void end() {
    events = null;
  }

  synchronized boolean isHeard() {
    return events != null && !isAway;
  }

  void hear(Consumer<MatrixEvents> heard) {
    MatrixEvents listener;
    synchronized (this) {
      listener = isDeaf ? null : events;
      if (listener != null && isAway) {
        held.add(heard);
        return;
      }
    }
    if (listener != null) {
      heard.accept(listener);
    }
  }

  synchronized void called(String method) {
    if (isAway) {
      throw away();
    }
    var failure = failures.getOrDefault(method, new ArrayDeque<>()).poll();
    if (failure != null) {
      throw failure;
    }
  }

  static MatrixException limit(Duration retryAfter) {
    return new MatrixException(429, "M_LIMIT_EXCEEDED", retryAfter, "too many requests", null);
  }

  static MatrixException refusal(String code) {
    return new MatrixException(403, code, Duration.ZERO, "refused: " + code, null);
  }

  static MatrixException away() {
    return new MatrixException(0, "", Duration.ZERO, "the homeserver is away", null);
  }
}
