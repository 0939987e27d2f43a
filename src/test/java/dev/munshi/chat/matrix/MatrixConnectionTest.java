package dev.munshi.chat.matrix;

import static dev.munshi.chat.matrix.LoginServer.USER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.Mockito.mock;

import dev.munshi.chat.ChatUnavailableException;
import dev.munshi.chat.matrix.MatrixSettings.Login.Password;
import dev.munshi.testing.Await;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MatrixConnectionTest {

  @TempDir private Path home;

  private final LoginServer server = new LoginServer();

  @AfterEach
  void close() {
    server.close();
  }

  private MatrixConnection connection(MatrixSettings settings) {
    return new MatrixConnection(settings, home, Clock.systemUTC(), new MatrixCounts());
  }

  @Test
  void says_that_it_is_not_there_yet() {
    try (var connection = connection(server.settings(new Password("secret"), null))) {
      assertThat(connection.problem()).contains("Matrix is being connected.");
      assertThatThrownBy(connection::session)
          .isInstanceOf(ChatUnavailableException.class)
          .hasMessage("Matrix is being connected.");
    }
  }

  @Test
  void tries_again_where_the_homeserver_is_away() throws Exception {
    var away =
        new MatrixSettings(
            URI.create("http://127.0.0.1:1"), USER, new Password("secret"), null, List.of("@*:*"));
    try (var connection = connection(away)) {
      connection.start(mock());

      Await.until(
          "the homeserver is tried",
          () -> connection.problem().orElseThrow().contains("cannot be reached"));
      assertThatThrownBy(connection::session)
          .isInstanceOf(ChatUnavailableException.class)
          .hasMessageContaining("http://127.0.0.1:1");
    }
  }

  @Test
  void says_that_encryption_cannot_be_loaded_and_undoes_what_was_begun() {
    var undone = new AtomicInteger();

    assertThatThrownBy(
            () ->
                MatrixConnection.opened(
                    () -> {
                      throw new UnsatisfiedLinkError("GLIBC_2.34 not found");
                    },
                    undone::incrementAndGet))
        .isInstanceOf(MatrixSetupException.class)
        .hasMessageContainingAll("glibc 2.34", "java.io.tmpdir", "GLIBC_2.34 not found");
    assertThat(undone).hasValue(1);
  }

  @Test
  void says_what_only_people_can_mend_and_stops() throws Exception {
    server.refuses("login", 403, "M_FORBIDDEN");
    try (var connection = connection(server.settings(new Password("secret"), null))) {
      connection.start(mock());

      Await.until(
          "the login is refused",
          () -> connection.problem().orElseThrow().contains("does not take the password"));
    }
    assertThat(server.calls("login")).isEqualTo(1);
  }
}
