package dev.munshi.chat.matrix;

import static dev.munshi.chat.matrix.LoginServer.DEVICE;
import static dev.munshi.chat.matrix.LoginServer.RECOVERY_KEY;
import static dev.munshi.chat.matrix.LoginServer.USER;
import static org.assertj.core.api.Assertions.assertThat;

import dev.munshi.chat.SetupFinding;
import dev.munshi.chat.matrix.MatrixSettings.Login;
import dev.munshi.chat.matrix.MatrixSettings.Login.Password;
import dev.munshi.chat.matrix.MatrixSettings.Login.Token;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MatrixCheckupTest {

  private static final Password PASSWORD = new Password("secret");

  @TempDir private Path home;

  private final LoginServer server = new LoginServer();

  @BeforeEach
  void setUp() throws IOException {
    server.publishes(DEVICE, true).keepsSecrets().backsUp();
    var folder = new DeviceFolder(home);
    folder.keep(
        new DeviceRecord(
            server.site().address(""), USER, DEVICE, "kept-token", "00ff", Instant.EPOCH));
    folder.keepRecoveryKey(RECOVERY_KEY);
    LoginServer.store(home);
  }

  @AfterEach
  void close() {
    server.close();
  }

  private List<SetupFinding> findings(Login login, @Nullable String recoveryKey) {
    return MatrixCheckup.of(server.settings(login, recoveryKey), home);
  }

  private SetupFinding problem(Login login, @Nullable String recoveryKey) {
    var problems =
        findings(login, recoveryKey).stream().filter(finding -> !finding.isOk()).toList();
    assertThat(problems).hasSize(1);
    return problems.getFirst();
  }

  private void assertProblem(String check, String said) {
    var problem = problem(PASSWORD, null);
    assertThat(problem.check()).isEqualTo(check);
    assertThat(problem.said()).contains(said);
  }

  @Test
  void finds_nothing_to_do_where_all_is_well() {
    assertThat(findings(PASSWORD, null))
        .allMatch(SetupFinding::isOk)
        .extracting(SetupFinding::check)
        .containsExactly(
            "allow list",
            "homeserver",
            "keys",
            "token",
            "verification",
            "recovery key",
            "key backup");
  }

  @Test
  void says_that_the_homeserver_cannot_be_reached() {
    var settings = server.settings(PASSWORD, null);
    server.close();

    assertThat(MatrixCheckup.of(settings, home).getLast())
        .satisfies(finding -> assertThat(finding.said()).contains("cannot be reached"))
        .satisfies(finding -> assertThat(finding.isOk()).isFalse());
  }

  @Test
  void says_that_the_address_is_of_no_homeserver() {
    server.site().page("/_matrix/client/versions", "<p>Welcome</p>");

    assertProblem("homeserver", "is no Matrix homeserver");
  }

  @Test
  void says_that_the_device_was_logged_out() {
    server.refuses("account/whoami", 401, "M_UNKNOWN_TOKEN");

    assertProblem("token", "logged device " + DEVICE + " out");
  }

  @Test
  void says_that_the_keys_are_lost_and_what_then_happens() throws IOException {
    Files.delete(home.resolve("keys.mv.db"));

    assertProblem("keys", "lost");
    assertThat(problem(PASSWORD, null).mend()).contains("Restart the bot");
    assertThat(problem(new Token("given", DEVICE), null).mend()).contains("matrix.password");
  }

  @Test
  void says_that_the_settings_name_another_device() {
    var other = new Token("given", "OTHER");
    assertThat(problem(other, null).said()).contains(DEVICE, "OTHER", "is of another device");

    server.knows("OTHER");
    assertThat(problem(other, null).said()).contains(DEVICE, "OTHER").doesNotContain("is of");
    assertThat(problem(other, null).mend()).contains("Restart the bot");
  }

  @Test
  void says_that_the_keys_are_lost_where_their_file_is_empty() throws IOException {
    Files.writeString(home.resolve("keys.mv.db"), "");

    assertProblem("keys", "lost");
  }

  @Test
  void takes_any_recovery_key_that_the_bot_has() {
    assertThat(findings(PASSWORD, RECOVERY_KEY.replace("cif1", "cif2")))
        .allMatch(SetupFinding::isOk);
  }

  @Test
  void says_of_a_token_what_the_bot_would_say_when_it_starts() throws IOException {
    Files.delete(home.resolve("session.json"));
    var given = new Token("given", DEVICE);

    assertThat(problem(given, null).said()).contains("has keys at the homeserver");

    server.publishes("OTHER", true);
    assertThat(findings(given, null)).allMatch(SetupFinding::isOk);

    server.knows("@other:gazette.example", DEVICE);
    assertThat(problem(given, null).said()).contains("another user");

    server.refuses("account/whoami", 401, "M_UNKNOWN_TOKEN");
    assertThat(problem(given, null).said()).contains("does not take matrix.access-token");
  }

  @Test
  void says_that_the_device_is_not_verified() {
    server.publishes(DEVICE, false);

    assertProblem("verification", "not verified");
  }

  @Test
  void says_that_the_recovery_key_is_not_the_accounts() {
    new DeviceFolder(home).keepRecoveryKey("no key");
    var other = problem(PASSWORD, RECOVERY_KEY.replace("cif1", "cif2"));

    assertThat(other.check()).isEqualTo("recovery key");
    assertThat(other.said()).contains("not the account's").doesNotContain("EsTX");
  }

  @Test
  void says_that_there_is_no_key_backup() {
    server.refuses("room_keys/version", 404, "M_NOT_FOUND");

    assertProblem("key backup", "none");
  }

  @Test
  void looks_at_the_login_where_there_is_no_device_yet() throws IOException {
    Files.delete(home.resolve("session.json"));

    assertThat(findings(PASSWORD, null)).allMatch(SetupFinding::isOk);
    assertThat(server.calls("logout")).as("of the device that was only tried").isOne();

    server.takesNoPassword();
    assertProblem("login", "does not take the password");
    server.json("/_matrix/client/v3/login", "{\"flows\": [{\"type\": \"m.login.sso\"}]}");
    assertProblem("login", "takes no passwords");
    assertThat(problem(new Token("given", "OTHER"), null).said()).contains("OTHER");
  }
}
