package dev.munshi.chat.matrix;

import dev.munshi.chat.ChatPort;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/**
 * Matrix, wired: the session with the homeserver, what hears by it, and the port that speaks by it.
 * Thread-safe. Building it asks nobody anything, so it never fails for the homeserver's sake.
 */
public final class MatrixApp implements AutoCloseable {

  private static final Duration FIRST_WAIT = Duration.ofSeconds(2);
  private static final long SIGNS_RENEWED_MILLIS = 250;

  private final MatrixCounts counts = new MatrixCounts();
  private final MatrixConnection connection;
  private final MatrixPort port;
  private final MatrixListener listener;
  private final ExecutorService background =
      Executors.newThreadPerTaskExecutor(Thread.ofVirtual().name("matrix-sign-", 1).factory());
  private final ScheduledExecutorService clockwork =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().daemon().name("matrix-signs").factory());

  /** Wires everything; nothing is heard before {@link #start}. */
  public MatrixApp(MatrixSettings settings, MatrixServices services) {
    this.connection = new MatrixConnection(settings, services.folder(), services.clock(), counts);
    var rules = new RoomRules(new AllowList(settings.allow()), new RoomNotes(connection::session));
    this.port = new MatrixPort(connection::session, services, rules, background);
    this.listener =
        new MatrixListener(
            connection::session,
            services,
            new RoomVisits.Parts(rules, services.moves(), port),
            new MatrixListener.Terms(() -> connection.session().since(), FIRST_WAIT));
  }

  /** Begins to connect, as long as that takes, and then to hear; returns at once. */
  public void start() {
    connection.start(listener);
    listener.begin();
    var _ =
        clockwork.scheduleWithFixedDelay(
            port::renewSigns, SIGNS_RENEWED_MILLIS, SIGNS_RENEWED_MILLIS, TimeUnit.MILLISECONDS);
  }

  public ChatPort port() {
    return port;
  }

  public MatrixCounts counts() {
    return counts;
  }

  /** Why the bot cannot hear or speak in Matrix, in a sentence; empty where it can. */
  public Optional<String> problem() {
    return connection.problem();
  }

  /** Waits for some seconds for what is under way. */
  @Override
  public void close() {
    clockwork.shutdownNow();
    listener.close();
    background.shutdownNow();
    connection.close();
  }
}
