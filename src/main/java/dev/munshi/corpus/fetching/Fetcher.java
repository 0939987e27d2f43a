package dev.munshi.corpus.fetching;

import java.net.URI;

/** Gets pages from the web, as a guest who behaves. */
public interface Fetcher {

  /**
   * Gets a page, following redirects. Waits for its turn where the host wants visits to be apart.
   *
   * @param address any address that somebody wrote; what may not be fetched is refused
   * @param known what was known of the page at the last visit, or {@link Validators#NONE}
   * @return what became of it; what the web does is never thrown
   * @throws InterruptedException where the waiting thread is told to stop
   */
  Fetched fetch(URI address, Validators known) throws InterruptedException;
}
