package dev.munshi.chat.matrix;

import dev.munshi.testing.Await;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Predicate;

/** Keeps what a session hears. */
final class RecordedEvents implements MatrixEvents {

  /**
   * A word of what happened.
   *
   * @param kind the method's name
   * @param other the event, the person or the other room; or empty
   */
  record Happened(String kind, String room, String other) {}

  private final List<Said> said = new CopyOnWriteArrayList<>();
  private final List<Reaction> reactions = new CopyOnWriteArrayList<>();
  private final List<Happened> happened = new CopyOnWriteArrayList<>();

  @Override
  public void said(Said what) {
    said.add(what);
  }

  @Override
  public void unreadable(Said what) {
    happened.add(new Happened("unreadable", what.room(), what.event()));
  }

  @Override
  public void reacted(Reaction reaction) {
    reactions.add(reaction);
  }

  @Override
  public void redacted(String room, String event) {
    happened.add(new Happened("redacted", room, event));
  }

  @Override
  public void invited(String room, String inviter) {
    happened.add(new Happened("invited", room, inviter));
  }

  @Override
  public void membersChanged(String room) {
    happened.add(new Happened("membersChanged", room, ""));
  }

  @Override
  public void upgraded(String room, String replacement) {
    happened.add(new Happened("upgraded", room, replacement));
  }

  @Override
  public void missed(String room) {
    happened.add(new Happened("missed", room, ""));
  }

  @Override
  public void loggedOut() {
    happened.add(new Happened("loggedOut", "", ""));
  }

  List<Said> said() {
    return List.copyOf(said);
  }

  Said awaitSaid(String event) throws Exception {
    return await("event " + event, said, what -> what.event().equals(event));
  }

  Reaction awaitReaction(String event) throws Exception {
    return await("reaction " + event, reactions, what -> what.event().equals(event));
  }

  void await(String kind, String room, String other) throws Exception {
    var expected = new Happened(kind, room, other);
    await(expected.toString(), happened, expected::equals);
  }

  /** Forgets what happened to a room, for the next {@link #await(String, String, String)}. */
  void forget(String room) {
    happened.removeIf(what -> what.room().equals(room));
  }

  private static <T> T await(String what, List<T> heard, Predicate<T> condition) throws Exception {
    Await.until(what, () -> heard.stream().anyMatch(condition));
    return heard.stream().filter(condition).findFirst().orElseThrow();
  }
}
