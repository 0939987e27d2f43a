package dev.munshi.index;

import java.io.IOException;

/** The index could not be read or written: a full disk, a damaged file. */
public final class IndexFailedException extends RuntimeException {

  private static final long serialVersionUID = 1;

  IndexFailedException(String what, IOException cause) {
    super(what + ": " + cause.getMessage(), cause);
  }
}
