package dev.munshi.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * The folder with everything that must survive. Many processes may read it; one at a time, the
 * holder of its lock, writes.
 *
 * @param folder absolute; exists
 */
public record Home(Path folder) {

  /** The name of the database's file in a home. */
  public static final String DATABASE = "munshi.db";

  /** The lock files that this process holds. */
  private static final Set<Path> HELD = ConcurrentHashMap.newKeySet();

  /** Held by the one process that writes; closing it lets go. */
  public static final class Lock implements AutoCloseable {
    private final FileLock lock;
    private final Path file;

    private Lock(FileLock lock, Path file) {
      this.lock = lock;
      this.file = file;
    }

    @Override
    public void close() {
      if (!lock.isValid()) {
        return;
      }
      try (var channel = lock.acquiredBy()) {
        lock.release();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      } finally {
        HELD.remove(file);
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
    return folder.resolve(DATABASE);
  }

  /** Weights of confidence that were fitted to this home's corpus, where there are any. */
  public Path confidence() {
    return folder.resolve("confidence.json");
  }

  /** The keys and the token of the bot's device in Matrix. */
  public Path matrix() {
    return folder.resolve("matrix");
  }

  /** Where native libraries are unpacked, once. */
  public Path natives() {
    return folder.resolve("native");
  }

  /** Takes the writer's lock, or gives nothing where it is held already. */
  public Optional<Lock> tryLock() {
    try {
      var file = folder.toRealPath().resolve("munshi.lock");
      // opening and closing the file a second time would let go of this process's own lock
      return HELD.add(file) ? lockOn(file) : Optional.empty();
    } catch (IOException e) {
      throw new UnusableHomeException("the home " + folder + " cannot be locked", e);
    }
  }

  private static Optional<Lock> lockOn(Path file) throws IOException {
    FileLock lock = null;
    try {
      lock = lockOrNull(file);
    } finally {
      if (lock == null) {
        HELD.remove(file);
      }
    }
    return Optional.ofNullable(lock).map(held -> new Lock(held, file));
  }

  private static @Nullable FileLock lockOrNull(Path file) throws IOException {
    var channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    var lock = channel.tryLock();
    if (lock == null) {
      channel.close();
    }
    return lock;
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
