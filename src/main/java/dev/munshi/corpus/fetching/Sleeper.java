package dev.munshi.corpus.fetching;

import java.time.Duration;

/** Lets time pass. */
interface Sleeper {
  void sleep(Duration time) throws InterruptedException;
}
