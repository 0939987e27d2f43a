package dev.munshi.app;

import dev.munshi.chat.matrix.MatrixSettings;
import dev.munshi.chat.matrix.MatrixSettings.Login;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads how Matrix is spoken with. */
final class MatrixSettingsReader {

  static final String HOMESERVER = "matrix.homeserver";
  static final String USER = "matrix.user";
  static final String PASSWORD = "matrix.password";
  static final String ACCESS_TOKEN = "matrix.access-token";
  static final String DEVICE_ID = "matrix.device-id";
  static final String RECOVERY_KEY = "matrix.recovery-key";
  static final String ALLOW = "matrix.allow";

  static final List<String> KEYS =
      List.of(HOMESERVER, USER, PASSWORD, ACCESS_TOKEN, DEVICE_ID, RECOVERY_KEY, ALLOW);

  private final SettingsValues values;

  MatrixSettingsReader(SettingsValues values) {
    this.values = values;
  }

  /** Nothing where no key of Matrix's is set, or what is set cannot be used. */
  Optional<MatrixSettings> read() {
    if (KEYS.stream().allMatch(key -> values.text(key) == null)) {
      return Optional.empty();
    }
    var homeserver = needed(HOMESERVER, "the address of the bot's homeserver");
    var user = needed(USER, "the bot's user, such as @munshi:example.org");
    var login = login();
    var allow = values.list(ALLOW);
    if (allow.isEmpty()) {
      values.problem(ALLOW + ": missing; name who may invite and ask, such as @*:example.org");
    }
    if (homeserver == null || user == null || login == null || allow.isEmpty()) {
      return Optional.empty();
    }
    try {
      var recoveryKey = values.text(RECOVERY_KEY);
      return Optional.of(
          new MatrixSettings(URI.create(homeserver), user, login, recoveryKey, allow));
    } catch (IllegalArgumentException e) {
      boolean isAddress = e.getCause() instanceof URISyntaxException;
      values.problem(isAddress ? HOMESERVER + ": it is no address" : "matrix: " + e.getMessage());
      return Optional.empty();
    }
  }

  private @Nullable String needed(String key, String what) {
    var value = values.text(key);
    if (value == null) {
      values.problem(key + ": missing; Matrix needs " + what);
    }
    return value;
  }

  private @Nullable Login login() {
    var password = values.text(PASSWORD);
    var token = values.text(ACCESS_TOKEN);
    var device = values.text(DEVICE_ID);
    if (password != null) {
      if (token != null || device != null) {
        values.problem(
            "%s: it logs in by itself, and %s with %s is a login of yours; take away one of the two"
                .formatted(PASSWORD, ACCESS_TOKEN, DEVICE_ID));
        return null;
      }
      return new Login.Password(password);
    }
    if (token == null || device == null) {
      values.problem(
          "%s: missing; Matrix needs it, or both %s and %s"
              .formatted(PASSWORD, ACCESS_TOKEN, DEVICE_ID));
      return null;
    }
    try {
      return new Login.Token(token, device);
    } catch (IllegalArgumentException e) {
      values.problem(ACCESS_TOKEN + ": " + e.getMessage());
      return null;
    }
  }
}
