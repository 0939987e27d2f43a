package dev.munshi.corpus.fetching;

import okhttp3.HttpUrl;

/** Decides for each address on the way, the first and every redirect, whether and when to go. */
interface Admission {

  /** What the decision is. */
  sealed interface Decision {

    /** Not there. */
    record Stay(Fetched reason) implements Decision {}

    /** Now; the turn is closed when the request is over. */
    record Go(Turns.Turn turn) implements Decision {}
  }

  /** Waits for the turn, where there will be one. */
  Decision decide(HttpUrl url) throws InterruptedException;
}
