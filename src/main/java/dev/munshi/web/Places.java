package dev.munshi.web;

import static jakarta.servlet.http.HttpServletResponse.SC_SERVICE_UNAVAILABLE;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** Lets so many requests be worked on at the same time; others wait a little. Thread-safe. */
final class Places {

  private static final int PATIENCE_SECONDS = 10;

  private final Semaphore places;

  Places(int places) {
    this.places = new Semaphore(places, true);
  }

  /** Work that answers a request. */
  interface Work {
    void run() throws IOException;
  }

  /** Works when there is a place, or says that there is none. */
  void within(HttpServletResponse response, Work work) throws IOException {
    try {
      if (!places.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
        Json.error(response, SC_SERVICE_UNAVAILABLE, "Too many questions at once; try again.");
        return;
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      Json.error(response, SC_SERVICE_UNAVAILABLE, "The server is stopping.");
      return;
    }
    try {
      work.run();
    } finally {
      places.release();
    }
  }
}
