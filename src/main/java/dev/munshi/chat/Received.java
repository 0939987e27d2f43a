package dev.munshi.chat;

import dev.munshi.answer.Turn;
import dev.munshi.store.Job;
import java.util.List;

/**
 * A message that is being worked on.
 *
 * @param ticket its turn
 * @param job its place in the queue
 * @param message the message
 * @param earlier what was said in the same thread before, oldest first
 */
record Received(Turns.Ticket ticket, Job job, Message message, List<Turn> earlier) {

  /** How many earlier messages of a thread are looked at. */
  static final int EARLIER = 30;
}
