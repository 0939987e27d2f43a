package dev.munshi.corpus.fetching;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import okhttp3.Dns;

/**
 * Gives up on a slow look-up, which the system's resolver cannot be told to do.
 *
 * @param limit how long to wait; the look-up itself ends later and unheard
 */
record TimedDns(Dns resolver, Duration limit) implements Dns {

  @Override
  public List<InetAddress> lookup(String host) throws UnknownHostException {
    var task = new FutureTask<>(() -> resolver.lookup(host));
    Thread.ofPlatform().daemon().name("look-up").start(task);
    try {
      return task.get(limit.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      throw new UnknownHostException("looking up " + host + " takes too long");
    } catch (ExecutionException e) {
      if (e.getCause() instanceof UnknownHostException unknown) {
        throw unknown;
      }
      throw new IllegalStateException("looking up " + host, e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new UnknownHostException("looking up " + host + " was interrupted");
    }
  }
}
