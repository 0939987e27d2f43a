package dev.munshi.corpus.fetching;

import dev.munshi.corpus.fetching.Admission.Decision;
import dev.munshi.corpus.fetching.Fetched.Failed;
import dev.munshi.corpus.fetching.Fetched.Refused;
import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import okhttp3.HttpUrl;

/**
 * Follows one address through its redirects; each is checked as if somebody had written it. For one
 * thread.
 */
final class Trail {

  private final Gate gate;
  private final Requests requests;
  private final Errand errand;
  private final Admission admission;
  private final int redirects;
  private final Set<HttpUrl> seen = new HashSet<>();
  private Duration left;

  Trail(Gate gate, Requests requests, Errand errand, Admission admission, Limits limits) {
    this.gate = gate;
    this.requests = requests;
    this.errand = errand;
    this.admission = admission;
    this.redirects = limits.redirects();
    this.left = limits.whole();
  }

  /**
   * Goes to the end.
   *
   * @param start that the gate has let through
   */
  Fetched follow(HttpUrl start) throws InterruptedException {
    var url = start;
    while (seen.add(url)) {
      if (seen.size() > redirects + 1) {
        return new Failed("redirects more than " + redirects + " times", false, null);
      }
      switch (step(url)) {
        case Reply.Ended ended -> {
          return ended.fetched();
        }
        case Reply.Moved moved -> {
          try {
            url = next(url, moved.location());
          } catch (RefusedException e) {
            return new Refused("redirects to an address that " + e.reason());
          }
        }
      }
    }
    return new Failed("redirects in a circle", false, null);
  }

  private Reply step(HttpUrl url) throws InterruptedException {
    if (!left.isPositive()) {
      return new Reply.Ended(new Failed(Requests.TOO_LONG, true, null));
    }
    return switch (admission.decide(url)) {
      case Decision.Stay stay -> new Reply.Ended(stay.reason());
      case Decision.Go(var turn) -> {
        try (turn) {
          var reply = send(url);
          if (reply instanceof Reply.Ended(Failed failed) && failed.after() != null) {
            turn.rest(failed.after());
          }
          yield reply;
        }
      }
    };
  }

  private Reply send(HttpUrl url) throws InterruptedException {
    long began = System.nanoTime();
    try {
      return requests.send(url, errand, left);
    } finally {
      left = left.minusNanos(System.nanoTime() - began);
    }
  }

  private HttpUrl next(HttpUrl from, String location) throws RefusedException {
    var url = from.resolve(location);
    return url == null ? gate.open(location) : gate.open(url);
  }
}
