package dev.munshi.chat.matrix;

import static dev.munshi.chat.matrix.Homeserver.path;

import dev.munshi.chat.SetupFinding;
import dev.munshi.chat.matrix.MatrixSettings.Login;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * Looks whether everything is set up so that the bot hears and speaks in Matrix, also while it
 * does: it reads the home's files and asks the homeserver, and does not open the device's keys.
 */
public final class MatrixCheckup {

  private static final String NEW_DEVICE =
      "Set matrix.password and matrix.recovery-key, by which the bot makes a new device; or make one"
          + " yourself, and set its matrix.access-token and matrix.device-id.";

  private static final String NEW_TOKEN =
      "Make a new device, and set its matrix.access-token and matrix.device-id.";

  private final MatrixSettings settings;
  private final DeviceFolder folder;
  private final List<SetupFinding> findings = new ArrayList<>();

  private MatrixCheckup(MatrixSettings settings, Path folder) {
    this.settings = settings;
    this.folder = new DeviceFolder(folder);
  }

  /**
   * Asks the homeserver; waits for seconds.
   *
   * @param folder the device's, which need not exist
   */
  public static List<SetupFinding> of(MatrixSettings settings, Path folder) {
    var checkup = new MatrixCheckup(settings, folder);
    checkup.ok(
        "allow list", "These may invite and ask: " + String.join(", ", settings.allow()) + ".");
    if (checkup.isHomeserver()) {
      try {
        checkup.checkDevice();
      } catch (MatrixSetupException e) {
        checkup.problem("device", String.valueOf(e.getMessage()), "Mend it in munshi.yaml.");
      } catch (MatrixException e) {
        checkup.problem("homeserver", e.getMessage() + ".", "Try again, and look into its log.");
      }
    }
    return List.copyOf(checkup.findings);
  }

  private void ok(String check, String said) {
    findings.add(SetupFinding.ok(check, said));
  }

  private void problem(String check, String said, String mend) {
    findings.add(SetupFinding.problem(check, said, mend));
  }

  private boolean isHomeserver() {
    var address = settings.homeserver();
    var mend = "Set matrix.homeserver to the address that clients use, such as https://matrix.org.";
    try (var homeserver = new Homeserver(address, null)) {
      var versions = homeserver.get("/_matrix/client/versions").path("versions");
      if (versions.isArray()) {
        ok("homeserver", address + " answers.");
        return true;
      }
      problem("homeserver", address + " is no Matrix homeserver.", mend);
    } catch (MatrixException e) {
      if (e.status() == 0) {
        problem(
            "homeserver",
            address + " cannot be reached.",
            "Look whether this machine reaches it, and at matrix.homeserver.");
      } else {
        problem("homeserver", address + " is no Matrix homeserver: " + e.getMessage() + ".", mend);
      }
    }
    return false;
  }

  private void checkDevice() {
    var login = new MatrixLogin(settings, folder, Clock.systemUTC());
    var kept = folder.device();
    if (kept.isEmpty()) {
      checkFirstLogin(login);
      return;
    }
    var device = kept.get();
    login.requireSame(device);
    if (settings.login() instanceof Login.Token given
        && !given.deviceId().equals(device.deviceId())) {
      checkChange(login, given, device);
      return;
    }
    if (!folder.hasStore()) {
      problem(
          "keys", "The keys of device %s are lost.".formatted(device.deviceId()), newDevice(login));
    } else {
      ok("keys", "They are in the home.");
    }
    if (!login.isTaken(device)) {
      problem(
          "token",
          "The homeserver has logged device %s out.".formatted(device.deviceId()),
          newDevice(login));
      return;
    }
    ok("token", "The homeserver knows %s, device %s.".formatted(device.user(), device.deviceId()));
    try (var homeserver = new Homeserver(device.homeserver(), device.token())) {
      checkKeys(homeserver, device);
    }
  }

  private void checkChange(MatrixLogin login, Login.Token given, DeviceRecord device) {
    var said =
        "The home is device %s, and matrix.device-id names %s."
            .formatted(device.deviceId(), given.deviceId());
    var back = " Or set matrix.device-id back.";
    try {
      login.given(given);
      problem("device", said, "Restart the bot: it then goes on as the new device." + back);
    } catch (MatrixSetupException e) {
      problem("device", said + " " + e.getMessage(), NEW_TOKEN + back);
    }
  }

  private static String newDevice(MatrixLogin login) {
    return login.canReplace()
        ? "Restart the bot: it makes a new device, and verifies it by the recovery key."
        : NEW_DEVICE + " Then restart the bot.";
  }

  private void checkFirstLogin(MatrixLogin login) {
    switch (settings.login()) {
      case Login.Password given -> checkPassword(login, given);
      case Login.Token given -> checkToken(login, given);
    }
  }

  private void checkPassword(MatrixLogin login, Login.Password given) {
    if (!takesPasswords()) {
      problem(
          "login",
          "The homeserver takes no passwords.",
          "Set matrix.access-token and matrix.device-id in the place of matrix.password.");
      return;
    }
    try {
      login.tryPassword(given);
      ok("login", "The password is right; the bot logs in when it starts.");
    } catch (MatrixSetupException e) {
      problem("login", String.valueOf(e.getMessage()), "Mend matrix.user and matrix.password.");
    }
  }

  private boolean takesPasswords() {
    try (var homeserver = new Homeserver(settings.homeserver(), null)) {
      var flows = homeserver.get(path("login")).path("flows");
      return StreamSupport.stream(flows.spliterator(), /* parallel= */ false)
          .anyMatch(flow -> flow.path("type").asText().equals("m.login.password"));
    }
  }

  private void checkToken(MatrixLogin login, Login.Token given) {
    try {
      login.given(given);
      ok("token", "The homeserver knows device " + given.deviceId() + ".");
    } catch (MatrixSetupException e) {
      problem("token", String.valueOf(e.getMessage()), NEW_TOKEN);
    }
  }

  private void checkKeys(Homeserver homeserver, DeviceRecord device) {
    var keys = MatrixLogin.keys(homeserver, device.user());
    if (!keys.hasIdentity()) {
      problem(
          "verification",
          "The account is not cross-signed.",
          "Restart the bot, which makes the account's keys. Where the homeserver wants a password"
              + " for it, set matrix.password in the place of the token: the device stays.");
      return;
    }
    if (keys.hasSigned(device.deviceId())) {
      ok("verification", "Device %s is verified.".formatted(device.deviceId()));
    } else {
      problem(
          "verification",
          "Device %s is not verified: many clients neither show what it says in encrypted rooms"
                  .formatted(device.deviceId())
              + " nor let it read.",
          "Set matrix.recovery-key to the account's recovery key, and restart the bot.");
    }
    checkRecoveryKey(homeserver, device.user());
    if (homeserver.find(path("room_keys", "version")).isPresent()) {
      ok("key backup", "It is on.");
    } else {
      problem(
          "key backup",
          "There is none, so that a device that comes after this one cannot read what was before.",
          "Log in as the bot with a client such as Element, and switch the key backup on.");
    }
  }

  private void checkRecoveryKey(Homeserver homeserver, String user) {
    var keys =
        Stream.concat(Stream.ofNullable(settings.recoveryKey()), folder.recoveryKey().stream())
            .toList();
    var mend = "Set matrix.recovery-key to the account's recovery key.";
    if (keys.isEmpty()) {
      problem("recovery key", "There is none, so that no other device can be verified.", mend);
      return;
    }
    var data = path("user", user, "account_data", "m.secret_storage.");
    var name = homeserver.find(data + "default_key").map(found -> found.path("key").asText());
    var storage = name.flatMap(id -> homeserver.find(data + "key." + id));
    if (storage.isEmpty()) {
      problem(
          "recovery key",
          "The account has no secret storage that a recovery key opens.",
          "Log in as the bot with a client such as Element, and set recovery up.");
    } else if (keys.stream()
        .flatMap(key -> RecoveryKey.of(key).stream())
        .anyMatch(key -> key.opens(storage.get()))) {
      ok("recovery key", "It is the account's.");
    } else {
      problem("recovery key", "The bot's is not the account's.", mend);
    }
  }
}
