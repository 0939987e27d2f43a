package dev.munshi.chat.matrix;

import dev.munshi.chat.ChatUnavailableException;
import dev.munshi.chat.matrix.MatrixDevice.Proof;
import dev.munshi.chat.matrix.MatrixDevice.Standing;
import dev.munshi.chat.matrix.MatrixSettings.Login;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Opens the session in the background, and again as long as the homeserver is away. Thread-safe.
 */
final class MatrixConnection implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(MatrixConnection.class);

  private static final Duration FIRST_WAIT = Duration.ofSeconds(1);
  private static final Duration LONGEST_WAIT = Duration.ofMinutes(2);

  /** A sync without news ends after half a minute. */
  private static final Duration LONGEST_SILENCE = Duration.ofMinutes(3);

  private static final String CONNECTING = "Matrix is being connected.";

  private static final Duration TO_END = Duration.ofSeconds(15);

  private final MatrixSettings settings;
  private final DeviceFolder folder;
  private final Clock clock;
  private final MatrixCounts counts;
  private final CountDownLatch closing = new CountDownLatch(1);

  private volatile @Nullable Thread thread;
  private volatile @Nullable HomeserverSession session;
  private volatile String obstacle = CONNECTING;
  private volatile @Nullable String unverified;

  MatrixConnection(MatrixSettings settings, Path folder, Clock clock, MatrixCounts counts) {
    this.settings = settings;
    this.folder = new DeviceFolder(folder);
    this.clock = clock;
    this.counts = counts;
  }

  /** Returns at once. */
  void start(MatrixEvents events) {
    thread = Thread.ofPlatform().name("matrix-connection").start(() -> run(events));
  }

  /**
   * @throws ChatUnavailableException where there is none, or its token no longer counts
   */
  MatrixSession session() {
    var opened = session;
    if (opened == null || opened.isLoggedOut()) {
      var said = problem().orElse(obstacle);
      throw new ChatUnavailableException(said, Duration.ZERO, new IllegalStateException(said));
    }
    return opened;
  }

  /** What is wrong, in a sentence for who runs the bot; nothing where all is well. */
  Optional<String> problem() {
    var opened = session;
    if (opened == null) {
      return Optional.of(obstacle);
    }
    if (opened.isLoggedOut()) {
      return Optional.of(
          "Matrix's homeserver has logged the bot's device "
              + opened.deviceId()
              + " out; ./munshi matrix doctor says what to do.");
    }
    if (counts.lastSync().isEmpty()) {
      return Optional.of(CONNECTING);
    }
    var silent = counts.lastSync().filter(at -> at.plus(LONGEST_SILENCE).isBefore(clock.instant()));
    return silent
        .map(at -> "Matrix's homeserver has not answered since " + at + ".")
        .or(() -> Optional.ofNullable(unverified));
  }

  private void run(MatrixEvents events) {
    var wait = FIRST_WAIT;
    do {
      try {
        connect(events);
        return;
      } catch (MatrixSetupException e) {
        obstacle = String.valueOf(e.getMessage());
        LOG.error("{}", obstacle);
        return;
      } catch (MatrixException e) {
        obstacle = "Matrix is not connected: " + e.getMessage() + ".";
        wait = e.retryAfter().compareTo(wait) > 0 ? e.retryAfter() : wait;
        LOG.warn("{} Trying again in {} s", obstacle, wait.toSeconds());
      } catch (RuntimeException e) {
        obstacle = "Matrix is not connected: " + e + ".";
        LOG.error("Matrix cannot be connected", e);
      }
      wait = isClosingWithin(wait) ? wait : longer(wait);
    } while (closing.getCount() > 0);
  }

  private static Duration longer(Duration wait) {
    var doubled = wait.multipliedBy(2);
    return doubled.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : doubled;
  }

  private boolean isClosingWithin(Duration wait) {
    try {
      return closing.await(wait.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return true;
    }
  }

  private void connect(MatrixEvents events) {
    var login = new MatrixLogin(settings, folder, clock);
    var found = login.find();
    var record = found.device();
    var device = open(login, found);
    var homeserver = new Homeserver(record.homeserver(), record.token());
    var opened = new HomeserverSession(record, homeserver, device, counts);
    session = opened;
    if (closing.getCount() == 0) {
      opened.close();
      return;
    }
    try {
      opened.begin(events);
    } catch (RuntimeException e) {
      session = null;
      opened.close();
      throw e;
    }
    LOG.info("Matrix: {} hears as device {}", record.user(), record.deviceId());
    boolean isKnown = verify(homeserver, device);
    opened.open();
    while (!isKnown && !isClosingWithin(LONGEST_WAIT)) {
      isKnown = verify(homeserver, device);
    }
  }

  private MatrixDevice open(MatrixLogin login, MatrixLogin.Found found) {
    return opened(
        () -> {
          var device = TrixnityDevice.open(found.device(), folder.store(), found.isNew(), counts);
          folder.shutStore();
          if (found.isNew()) {
            folder.keep(found.device());
          }
          return device;
        },
        () -> {
          // half of a store is worse than none
          if (found.isNew()) {
            folder.deleteStore();
            if (settings.login() instanceof Login.Password) {
              login.discard(found.device());
            }
          }
        });
  }

  /**
   * A device as it is opened.
   *
   * @param undo what was begun, where it fails
   */
  static MatrixDevice opened(Supplier<MatrixDevice> opening, Runnable undo) {
    try {
      return opening.get();
    } catch (RuntimeException e) {
      undo.run();
      throw e;
    } catch (LinkageError e) {
      undo.run();
      throw new MatrixSetupException(
          "Matrix's encryption cannot be loaded: it needs glibc 2.34 or later, x86-64 or aarch64,"
              + " and a folder for temporary files (java.io.tmpdir, "
              + System.getProperty("java.io.tmpdir")
              + ") from which programs may run. "
              + e.getMessage(),
          e);
    }
  }

  /**
   * Also where it fails, the bot goes on: what it says is read by all whose clients do not insist.
   *
   * @return whether it is known how the device stands
   */
  private boolean verify(Homeserver homeserver, MatrixDevice device) {
    boolean isKnown = true;
    try {
      unverified = said(standing(homeserver, device));
    } catch (MatrixException | UncheckedIOException e) {
      isKnown = false;
      unverified = "Matrix's device could not be verified: " + e.getMessage() + ".";
    }
    if (unverified != null) {
      LOG.warn("{}", unverified);
    }
    return isKnown;
  }

  private Standing standing(Homeserver homeserver, MatrixDevice device) {
    var session = this.session;
    var user = session == null ? settings.user() : session.userId();
    boolean isNew = !MatrixLogin.keys(homeserver, user).hasIdentity();
    var password = settings.login() instanceof Login.Password login ? login.password() : null;
    var keys = recoveryKeys();
    var standing = Standing.NO_RECOVERY_KEY;
    for (var key : keys.isEmpty() ? List.of("") : keys) {
      var proof = new Proof(isNew, key.isEmpty() ? null : key, password, folder::keepRecoveryKey);
      standing = device.secure(proof);
      if (standing != Standing.WRONG_RECOVERY_KEY) {
        break;
      }
    }
    return standing;
  }

  /** The one that is set, then the one that the bot made. */
  private List<String> recoveryKeys() {
    return Stream.concat(Stream.ofNullable(settings.recoveryKey()), folder.recoveryKey().stream())
        .distinct()
        .toList();
  }

  private @Nullable String said(Standing standing) {
    var sure =
        " Until then, clients that insist on verified devices show nothing of what the bot says in"
            + " encrypted rooms, and do not let it read.";
    return switch (standing) {
      case VERIFIED -> null;
      case NEW_IDENTITY -> {
        LOG.info(
            "Matrix: the account is cross-signed now. Its recovery key is in {}; keep a copy at a"
                + " safe place",
            folder.recoveryKeyFile());
        yield null;
      }
      case NO_RECOVERY_KEY ->
          "Matrix's device is not verified: set matrix.recovery-key to the account's recovery key."
              + sure;
      case WRONG_RECOVERY_KEY ->
          "Matrix's device is not verified: matrix.recovery-key is not the account's." + sure;
      case PASSWORD_NEEDED ->
          "Matrix's device is not verified: to make the account's keys, the homeserver wants"
              + " matrix.password, in the place of the token; the device stays."
              + sure;
    };
  }

  @Override
  public void close() {
    closing.countDown();
    var started = thread;
    if (started == null) {
      return;
    }
    started.interrupt();
    try {
      started.join(TO_END);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    var opened = session;
    if (opened != null) {
      opened.close();
    }
  }
}
