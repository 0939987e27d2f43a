package dev.munshi.app;

import dev.munshi.answer.Answerer;
import dev.munshi.digest.Room;
import dev.munshi.digest.RoomAnswerers;

/** Who answers the questions of rooms from a home. */
record HomeAnswerers(Answering answering, OpenHome open, Restrictions restrictions)
    implements RoomAnswerers {

  @Override
  public Answerer extractive(Room room) {
    return answering.extractive(open, restrictions.in(room));
  }

  @Override
  public Answerer whole(Room room) {
    return answering.from(open, restrictions.in(room));
  }
}
