package dev.munshi.corpus.reading;

import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/** A stream's lines as bytes, one at a time and none longer than its limit. Not thread-safe. */
final class LineInput implements Closeable {

  private final InputStream in;
  private final int limit;
  private @Nullable ByteArrayOutputStream line;
  private int number;
  private boolean tooLong;

  /**
   * @param in buffered; closed with this
   * @param limit in bytes
   */
  LineInput(InputStream in, int limit) {
    this.in = in;
    this.limit = limit;
  }

  /** Goes to the next line; false after the last. */
  boolean next() throws IOException {
    int read = in.read();
    if (read < 0) {
      return false;
    }
    var bytes = new ByteArrayOutputStream();
    number++;
    tooLong = false;
    for (; read >= 0 && read != '\n'; read = in.read()) {
      tooLong |= bytes.size() >= limit;
      if (!tooLong) {
        bytes.write(read);
      }
    }
    line = bytes;
    return true;
  }

  /** The current line's number, from 1. */
  int number() {
    return number;
  }

  /** Whether the current line was longer than the limit; then its bytes are its beginning only. */
  boolean isTooLong() {
    return tooLong;
  }

  /** The current line without its end. */
  byte[] bytes() {
    return line == null ? new byte[0] : line.toByteArray();
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
