package dev.munshi.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** One homeserver for all tests of a run, with people at it; it ends with the JVM. */
public final class MatrixNetwork {

  private static @Nullable MatrixNetwork shared;

  private final Path folder;
  private final Synapse synapse;
  private final PeerProcess javascript;
  private final PeerProcess nio;
  private final Map<String, Peer> people = new ConcurrentHashMap<>();
  private final AtomicInteger bots = new AtomicInteger();

  private MatrixNetwork(MatrixKit kit) throws Exception {
    folder = Files.createTempDirectory("munshi-matrix");
    javascript = PeerProcess.javascript(kit, folder);
    nio = PeerProcess.nio(kit, folder);
    synapse = new Synapse(kit, folder);
  }

  /** Starts it for the first test that asks; skips the test where there can be none. */
  public static synchronized MatrixNetwork shared() throws Exception {
    if (shared == null) {
      var started = new MatrixNetwork(MatrixKit.ofMachine());
      Runtime.getRuntime().addShutdownHook(new Thread(started::close));
      shared = started;
    }
    return shared;
  }

  public Synapse synapse() {
    return synapse;
  }

  /** A person at a client as Element's, the same for all who ask for the name. */
  public Peer person(String name) {
    return people.computeIfAbsent(name, missing -> Peer.register(javascript, synapse, missing));
  }

  /** A person at a client by matrix-nio. */
  public Peer nioPerson(String name) {
    return people.computeIfAbsent(name, missing -> Peer.register(nio, synapse, missing));
  }

  /** A further device of such a person. */
  public Peer newDevice(String name) {
    return Peer.login(javascript, synapse, name);
  }

  /** An account for a bot that nobody else uses; returns the part before the colon. */
  public String newBot() {
    var name = "munshi" + bots.incrementAndGet();
    synapse.register(name);
    return name;
  }

  private void close() {
    javascript.close();
    nio.close();
    try {
      synapse.close();
      try (var files = Files.walk(folder)) {
        files.sorted(Comparator.reverseOrder()).forEach(file -> file.toFile().delete());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
