package dev.munshi.corpus.reading;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Stops a compressed file that swells: more than its limit and more than 200 times its size. */
final class BoundedInput extends FilterInputStream {

  private static final int MOST_TIMES = 200;

  private final long limit;
  private long left;

  /**
   * @param compressed the file's size in bytes
   * @param limit in bytes, always granted
   */
  BoundedInput(InputStream in, long compressed, long limit) {
    super(in);
    this.limit = Math.max(limit, compressed * MOST_TIMES);
    this.left = this.limit;
  }

  /** The file expands beyond what is granted. */
  static final class SwollenException extends IOException {

    private static final long serialVersionUID = 1;

    SwollenException() {
      super("expands to more than 64 MB and more than " + MOST_TIMES + " times its size");
    }
  }

  @Override
  public int read() throws IOException {
    int read = super.read();
    return count(read < 0 ? -1 : 1) < 0 ? -1 : read;
  }

  @Override
  public int read(byte[] into, int offset, int length) throws IOException {
    return count(super.read(into, offset, length));
  }

  @Override
  public long skip(long wanted) {
    throw new UnsupportedOperationException("what is skipped would not be counted");
  }

  private int count(int read) throws SwollenException {
    left -= Math.max(read, 0);
    if (left < 0) {
      throw new SwollenException();
    }
    return read;
  }
}
