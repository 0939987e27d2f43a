package dev.munshi.digest;

import dev.munshi.answer.Holdings;
import dev.munshi.article.Access;
import dev.munshi.retrieval.Retriever;

/** Gives each room the articles that may be told there. Thread-safe. */
@FunctionalInterface
public interface RoomCorpora {

  /**
   * What a room may be told.
   *
   * @param access by which retriever and holdings go
   */
  record Corpus(Retriever retriever, Holdings holdings, Access access) {}

  Corpus of(Room room);
}
