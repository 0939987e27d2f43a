package dev.munshi.chat;

import dev.munshi.digest.Room;

/** Finds the desk that serves a room. Thread-safe. */
@FunctionalInterface
public interface Desks {

  Desk of(Room room);
}
