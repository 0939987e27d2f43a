package dev.munshi.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/**
 * The folder with everything that must survive. Many processes may read it; one at a time, the
 * holder of its lock, writes.
 *
 * @param folder absolute; exists
 */
public record Home(Path folder) {

  /** Held by the one process that writes; closing it lets go. */
  public static final class Lock implements AutoCloseable {
    private final FileChannel channel;
    private final FileLock lock;

    private Lock(FileChannel channel, FileLock lock) {
      this.channel = channel;
      this.lock = lock;
    }

    @Override
    public void close() {
      try (channel) {
        lock.release();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  /**
   * Makes the folder where it is missing.
   *
   * @throws UnusableHomeException where it cannot be made or written
   */
  public static Home at(Path folder) {
    var absolute = folder.toAbsolutePath().normalize();
    try {
      Files.createDirectories(absolute);
    } catch (FileAlreadyExistsException e) {
      throw new UnusableHomeException("the home " + absolute + " is a file, not a folder", e);
    } catch (IOException e) {
      throw new UnusableHomeException(
          "the home " + absolute + " cannot be made: " + e.getMessage(), e);
    }
    if (!Files.isWritable(absolute)) {
      throw new UnusableHomeException("the home " + absolute + " is not writable", null);
    }
    return new Home(absolute);
  }

  public Path index() {
    return folder.resolve("index");
  }

  public Path database() {
    return folder.resolve("munshi.db");
  }

  /** Where native libraries are unpacked, once. */
  public Path natives() {
    return folder.resolve("native");
  }

  /** Takes the writer's lock, or gives nothing where another process holds it. */
  public Optional<Lock> tryLock() {
    try {
      var channel =
          FileChannel.open(
              folder.resolve("munshi.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      var lock = lockOrNull(channel);
      if (lock.isEmpty()) {
        channel.close();
      }
      return lock.map(held -> new Lock(channel, held));
    } catch (IOException e) {
      throw new UnusableHomeException("the home " + folder + " cannot be locked", e);
    }
  }

  private static Optional<FileLock> lockOrNull(FileChannel channel) throws IOException {
    try {
      return Optional.ofNullable(channel.tryLock());
    } catch (OverlappingFileLockException e) {
      return Optional.empty();
    }
  }

  /**
   * Takes the writer's lock.
   *
   * @throws UnusableHomeException where another process holds it
   */
  public Lock lock() {
    return tryLock()
        .orElseThrow(
            () ->
                new UnusableHomeException(
                    "the home "
                        + folder
                        + " is in use by another Munshi process that writes to it; stop that one,"
                        + " or name another home with --home",
                    null));
  }
}
