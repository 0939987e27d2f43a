package dev.munshi.chat.matrix;

import static dev.munshi.chat.matrix.LoginServer.DEVICE;
import static dev.munshi.chat.matrix.LoginServer.RECOVERY_KEY;
import static dev.munshi.chat.matrix.LoginServer.USER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.munshi.chat.matrix.MatrixSettings.Login;
import dev.munshi.chat.matrix.MatrixSettings.Login.Password;
import dev.munshi.chat.matrix.MatrixSettings.Login.Token;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MatrixLoginTest {

  private static final Instant NOW = Instant.parse("2026-03-01T08:00:00Z");
  private static final Instant BEFORE = Instant.parse("2025-01-01T08:00:00Z");
  private static final Password PASSWORD = new Password("secret");

  @TempDir private Path home;

  private final LoginServer server = new LoginServer();

  @AfterEach
  void close() {
    server.close();
  }

  private DeviceFolder folder() {
    return new DeviceFolder(home.resolve("matrix"));
  }

  private MatrixLogin login(Login login) {
    return login(server.settings(login, null));
  }

  private MatrixLogin login(MatrixSettings settings) {
    return new MatrixLogin(settings, folder(), Clock.fixed(NOW, ZoneOffset.UTC));
  }

  private DeviceRecord keep() throws IOException {
    var device =
        new DeviceRecord(server.site().address(""), USER, DEVICE, "kept-token", "00ff", BEFORE);
    folder().keep(device);
    LoginServer.store(home.resolve("matrix"));
    return device;
  }

  private void loseKeys() throws IOException {
    Files.delete(home.resolve("matrix/keys.mv.db"));
  }

  @Test
  void logs_in_by_password_where_there_is_no_device_yet() {
    server.logsIn(USER, "NEW");

    var found = login(PASSWORD).find();

    assertThat(found.isNew()).isTrue();
    assertThat(found.device().deviceId()).isEqualTo("NEW");
    assertThat(found.device().token()).isEqualTo("of-NEW");
    assertThat(found.device().since()).isEqualTo(NOW);
    assertThat(found.device().storeKey()).matches("[0-9a-f]{64}");
    assertThat(found.toString()).doesNotContain("of-NEW", found.device().storeKey());
  }

  @Test
  void goes_on_as_the_device_of_the_home() throws IOException {
    var kept = keep();

    assertThat(login(PASSWORD).find()).isEqualTo(new MatrixLogin.Found(kept, false));
    assertThat(server.calls("login")).isZero();
  }

  @Test
  void only_the_owner_reads_what_is_kept() throws IOException {
    keep();
    folder().keepRecoveryKey(RECOVERY_KEY);
    folder().shutStore();

    assertThat(permissions("matrix")).isEqualTo("rwx------");
    for (var file : new String[] {"session.json", "recovery-key", "keys.mv.db"}) {
      assertThat(permissions("matrix/" + file)).as(file).isEqualTo("rw-------");
    }
  }

  private String permissions(String path) throws IOException {
    return PosixFilePermissions.toString(Files.getPosixFilePermissions(home.resolve(path)));
  }

  @Test
  void an_earlier_recovery_key_is_not_lost() throws IOException {
    folder().keepRecoveryKey("earlier");
    folder().keepRecoveryKey("later");

    assertThat(folder().recoveryKey()).contains("later");
    assertThat(Files.readString(home.resolve("matrix/recovery-key.old"))).isEqualTo("earlier\n");
  }

  @Test
  void a_device_without_its_keys_is_replaced_where_a_recovery_key_verifies_the_next()
      throws IOException {
    keep();
    loseKeys();
    server.logsIn(USER, "NEW");

    var found = login(server.settings(PASSWORD, RECOVERY_KEY)).find();

    assertThat(found.isNew()).isTrue();
    assertThat(found.device().deviceId()).isEqualTo("NEW");
    assertThat(found.device().since()).isEqualTo(BEFORE);
    assertThat(server.calls("logout")).isEqualTo(1);
  }

  @Test
  void a_device_without_its_keys_is_not_gone_on_as() throws IOException {
    keep();
    loseKeys();

    assertThatThrownBy(() -> login(PASSWORD).find())
        .isInstanceOf(MatrixSetupException.class)
        .hasMessageContainingAll(DEVICE, "keys are lost", "matrix.recovery-key");
    assertThat(server.calls("login")).isZero();
    assertThat(folder().device()).isPresent();
  }

  @Test
  void a_device_that_was_logged_out_is_replaced_or_explained() throws IOException {
    keep();
    server.refuses("account/whoami", 401, "M_UNKNOWN_TOKEN").logsIn(USER, "NEW");

    assertThatThrownBy(() -> login(PASSWORD).find())
        .isInstanceOf(MatrixSetupException.class)
        .hasMessageContainingAll("logged out", "matrix.password");
    assertThat(home.resolve("matrix/keys.mv.db")).exists();

    folder().keepRecoveryKey(RECOVERY_KEY);
    assertThat(login(PASSWORD).find().device().deviceId()).isEqualTo("NEW");
  }

  @Test
  void a_token_of_another_device_does_not_cost_the_keys() throws IOException {
    keep();

    assertThatThrownBy(() -> login(new Token("given-token", "TYPO")).find())
        .isInstanceOf(MatrixSetupException.class);
    assertThat(folder().hasStore()).isTrue();
  }

  @Test
  void a_wrong_password_does_not_cost_the_keys() throws IOException {
    keep();
    server.refuses("account/whoami", 401, "M_UNKNOWN_TOKEN").refuses("login", 403, "M_FORBIDDEN");

    assertThatThrownBy(() -> login(server.settings(PASSWORD, RECOVERY_KEY)).find())
        .isInstanceOf(MatrixSetupException.class);
    assertThat(folder().hasStore()).isTrue();
  }

  @ParameterizedTest
  @CsvSource({"401,''", "401,M_USER_LOCKED", "502,''"})
  void a_device_is_replaced_only_where_the_homeserver_has_forgotten_it(int status, String code)
      throws IOException {
    keep();
    server.refuses("account/whoami", status, code).logsIn(USER, "NEW");

    assertThatThrownBy(() -> login(server.settings(PASSWORD, RECOVERY_KEY)).find())
        .isInstanceOfSatisfying(
            MatrixException.class, e -> assertThat(e.status()).isEqualTo(status));
    assertThat(server.calls("login")).isZero();
    assertThat(folder().hasStore()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "H2encrypt\n", "something else"})
  void a_broken_store_has_no_keys(String text) throws IOException {
    keep();
    Files.writeString(home.resolve("matrix/keys.mv.db"), text);

    assertThatThrownBy(() -> login(PASSWORD).find())
        .isInstanceOf(MatrixSetupException.class)
        .hasMessageContaining("keys are lost");
  }

  @Test
  void a_proxy_that_wants_a_login_says_nothing_of_a_token() {
    server.refuses("account/whoami", 401, "");

    assertThatThrownBy(() -> login(new Token("given-token", DEVICE)).find())
        .isInstanceOf(MatrixException.class);
  }

  @Test
  void takes_a_device_that_was_made_for_it() {
    var found = login(new Token("given-token", DEVICE)).find();

    assertThat(found.isNew()).isTrue();
    assertThat(found.device().token()).isEqualTo("given-token");
  }

  @Test
  void does_not_take_a_device_that_has_keys_elsewhere() {
    server.publishes(DEVICE, true);

    assertThatThrownBy(() -> login(new Token("given-token", DEVICE)).find())
        .isInstanceOf(MatrixSetupException.class)
        .hasMessageContainingAll(DEVICE, "not in this home", "new device");
  }

  @Test
  void does_not_take_a_token_of_another_device() {
    assertThatThrownBy(() -> login(new Token("given-token", "OTHER")).find())
        .isInstanceOf(MatrixSetupException.class)
        .hasMessageContainingAll("another device", "OTHER")
        .hasMessageNotContaining("given-token");
  }

  @Test
  void refuses_another_user_or_homeserver_than_the_home_has() throws IOException {
    keep();
    var elsewhere =
        new MatrixSettings(
            URI.create("http://127.0.0.1:1"),
            USER,
            PASSWORD,
            null,
            server.settings(PASSWORD, null).allow());

    assertThatThrownBy(() -> login(elsewhere).find())
        .isInstanceOf(MatrixSetupException.class)
        .hasMessageContainingAll(USER, "http://127.0.0.1:1", "move the folder");
  }

  @Test
  void refuses_an_account_that_is_not_the_settings() {
    server.logsIn("@other:gazette.example", "NEW");

    assertThatThrownBy(() -> login(PASSWORD).find())
        .isInstanceOf(MatrixSetupException.class)
        .hasMessageContaining(USER);
  }

  @Test
  void tells_a_wrong_password_from_a_homeserver_that_is_busy() {
    server.refuses("login", 403, "M_FORBIDDEN");
    assertThatThrownBy(() -> login(PASSWORD).find())
        .isInstanceOf(MatrixSetupException.class)
        .hasMessageContaining("password");

    server.refuses("login", 429, "M_LIMIT_EXCEEDED");
    assertThatThrownBy(() -> login(PASSWORD).find())
        .isInstanceOfSatisfying(
            MatrixException.class, e -> assertThat(e.code()).isEqualTo("M_LIMIT_EXCEEDED"));
  }
}
