package dev.munshi.corpus.fetching;

import java.net.UnknownHostException;

/** A name leads inside. Of the one kind that an HTTP client lets a look-up throw. */
final class InsideException extends UnknownHostException {

  private static final long serialVersionUID = 1;

  InsideException(String host) {
    super(Gate.inside(host));
  }
}
