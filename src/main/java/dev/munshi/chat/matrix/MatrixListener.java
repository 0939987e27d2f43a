package dev.munshi.chat.matrix;

import java.time.Duration;
import java.time.Instant;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Hears what happens in Matrix, and hands each thing to what takes care of it: in a room one after
 * the other, and again later where that fails. Thread-safe.
 */
final class MatrixListener implements MatrixEvents, AutoCloseable {

  static final String SURFACE = "matrix";

  private static final Logger LOG = LoggerFactory.getLogger(MatrixListener.class);

  private final MatrixServices services;
  private final MatrixErrands errands;
  private final CatchUp catchUp;
  private final RoomVisits visits;
  private final FeedbackReactions reactions;
  private final UnreadableNotices unreadables;

  /**
   * @param since when this home first spoke Matrix: what was said before it is not answered
   * @param firstWait before what failed is first tried again
   */
  record Terms(Supplier<Instant> since, Duration firstWait) {}

  MatrixListener(
      Supplier<MatrixSession> session,
      MatrixServices services,
      RoomVisits.Parts parts,
      Terms terms) {
    var allow = parts.rules().allow();
    var intake = new MessageIntake(session, services, parts.rules().notes(), terms.since());
    this.services = services;
    this.errands = new MatrixErrands(terms.firstWait());
    this.catchUp = new CatchUp(session, errands, intake, services);
    this.visits = new RoomVisits(session, parts, errands);
    this.reactions = new FeedbackReactions(services, allow, parts.notices());
    this.unreadables = new UnreadableNotices(intake, allow, parts.notices(), services.clock());
  }

  /** Makes up, from the first sync on, for what was missed before this start; returns at once. */
  void begin() {
    catchUp.begin();
    visits.begin();
  }

  @Override
  public void said(Said said) {
    catchUp.hear(said);
  }

  @Override
  public void unreadable(Said said) {
    errands.now("explain " + said.event(), () -> unreadables.explain(said));
  }

  @Override
  public void reacted(Reaction reaction) {
    errands.now("take in " + reaction.event(), () -> reactions.take(reaction));
  }

  /** After what was said before it, so that nothing is taken in that is no longer there. */
  @Override
  public void redacted(String room, String event) {
    errands.now("withdraw " + event, () -> catchUp.between(room, () -> withdraw(event)));
  }

  private void withdraw(String event) {
    services.inbox().withdraw(SURFACE, event);
    services.replies().withdraw(SURFACE, event);
    services.replies().takeBack(SURFACE, event);
  }

  @Override
  public void invited(String room, String inviter) {
    visits.invited(room, inviter);
  }

  @Override
  public void membersChanged(String room) {
    visits.changed(room);
  }

  @Override
  public void upgraded(String room, String replacement) {
    visits.upgraded(room, replacement);
  }

  @Override
  public void missed(String room) {
    catchUp.missed(room);
  }

  @Override
  public void loggedOut() {
    LOG.error("The homeserver no longer takes the bot's token: nothing is heard any more");
  }

  /** Waits for seconds for what is under way. */
  @Override
  public void close() {
    errands.close();
  }
}
