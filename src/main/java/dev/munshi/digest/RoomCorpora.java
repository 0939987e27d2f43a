package dev.munshi.digest;

import dev.munshi.answer.Holdings;
import dev.munshi.retrieval.Retriever;

/** Gives each room the articles that may be told there. Thread-safe. */
@FunctionalInterface
public interface RoomCorpora {

  /** What a room may be told. */
  record Corpus(Retriever retriever, Holdings holdings) {}

  Corpus of(Room room);
}
