package dev.munshi.chat.matrix;

import dev.munshi.testing.Await;
import dev.munshi.testing.MatrixNetwork;
import dev.munshi.testing.Synapse;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** The real session at the real homeserver. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SynapseSessionTest {

  private final RecordedEvents heard = new RecordedEvents();
  private MatrixNetwork network;
  private MatrixConnection connection;

  @BeforeAll
  void open(@TempDir Path folder) throws Exception {
    network = MatrixNetwork.shared();
    var settings =
        new MatrixSettings(
            network.synapse().address(),
            network.newBot(),
            new MatrixSettings.Login.Password(Synapse.PASSWORD),
            null,
            List.of("@*:localhost"));
    connection =
        new MatrixConnection(
            settings, folder.resolve("matrix"), Clock.systemUTC(), new MatrixCounts());
    connection.start(heard);
    Await.until("the bot is connected", () -> connection.problem().isEmpty());
  }

  @AfterAll
  void close() {
    connection.close();
  }

  private SynapseStage stage(boolean isEncrypted) {
    return new SynapseStage(network, connection.session(), heard, isEncrypted);
  }

  @Nested
  class InPlainRooms extends MatrixSessionContract {

    @Override
    protected MatrixStage stage() {
      return SynapseSessionTest.this.stage(false);
    }
  }

  @Nested
  class InEncryptedRooms extends MatrixSessionContract {

    @Override
    protected MatrixStage stage() {
      return SynapseSessionTest.this.stage(true);
    }
  }
}
