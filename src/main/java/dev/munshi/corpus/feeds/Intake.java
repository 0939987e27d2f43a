package dev.munshi.corpus.feeds;

import dev.munshi.corpus.Outcome;
import dev.munshi.corpus.Supply;
import java.util.List;

/** Takes articles in, for callers on any thread. */
public interface Intake {

  /**
   * Waits for its turn and takes in what is supplied.
   *
   * @return what became of each, in order; all are safe in store and index
   * @throws InterruptedException where the waiting thread is told to stop; the articles may be
   *     taken in all the same
   */
  List<Outcome> ingest(Supply supply) throws InterruptedException;

  /**
   * Waits for its turn and marks an article as no longer at its source; it is kept.
   *
   * @param article its id
   * @throws InterruptedException as above
   */
  void markGone(String article) throws InterruptedException;

  /**
   * Waits for its turn and marks an article as found at its source again, unchanged.
   *
   * @param article its id
   * @throws InterruptedException as above
   */
  void markSeen(String article) throws InterruptedException;
}
