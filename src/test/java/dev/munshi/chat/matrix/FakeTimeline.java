package dev.munshi.chat.matrix;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What was said in a {@link FakeRoom}, and what of it can be read. Thread-safe. */
final class FakeTimeline {

  private final List<Said> all = new ArrayList<>();
  private final Set<String> hidden = new HashSet<>();

  /** It was said; nobody is told by this. */
  synchronized void add(Said said) {
    all.add(said);
  }

  synchronized void hide(String event) {
    hidden.add(event);
  }

  /** What stands there for everyone, after edits. */
  synchronized Optional<String> shown(String event) {
    return all.stream()
        .filter(said -> !hidden.contains(said.event()))
        .filter(said -> event.equals(said.event()) || event.equals(said.replaces()))
        .reduce((_, last) -> last)
        .map(Said::body);
  }

  synchronized Optional<Said> event(String event) {
    return readable().filter(said -> said.event().equals(event)).findFirst().map(this::edited);
  }

  /** As its sender last put it. */
  synchronized Said edited(Said said) {
    return readable()
        .filter(other -> said.event().equals(other.replaces()))
        .filter(other -> said.sender().equals(other.sender()))
        .reduce((_, last) -> last)
        .map(last -> said.saying(last.body()))
        .orElse(said);
  }

  synchronized MatrixSession.Page page(Predicate<Said> which, @Nullable String from, int size) {
    var found = new ArrayList<>(readable().filter(which).toList()).reversed();
    // counted from the oldest, so that what is said meanwhile moves nothing
    int start = from == null ? 0 : found.size() - Integer.parseInt(from);
    int end = Math.min(found.size(), start + size);
    return new MatrixSession.Page(
        found.subList(start, end), end == found.size() ? null : String.valueOf(found.size() - end));
  }

  private Stream<Said> readable() {
    return all.stream().filter(said -> !hidden.contains(said.event()));
  }
}
