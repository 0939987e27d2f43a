package dev.munshi.digest;

import dev.munshi.answer.Answerer;

/** Finds who answers the questions of a room, with what may be told there. Thread-safe. */
public interface RoomAnswerers {

  /** With the articles' own sentences alone, which costs nothing but time. */
  Answerer extractive(Room room);

  /** As whoever asks there is answered. */
  Answerer whole(Room room);
}
