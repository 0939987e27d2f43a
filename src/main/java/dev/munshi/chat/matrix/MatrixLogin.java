package dev.munshi.chat.matrix;

import static dev.munshi.chat.matrix.Homeserver.path;

import com.fasterxml.jackson.databind.JsonNode;
import dev.munshi.chat.matrix.MatrixSettings.Login;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Objects;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Finds the device that the bot is: the one of the home, else a new one. Throws {@link
 * MatrixSetupException} where only people can help.
 */
final class MatrixLogin {

  private static final Logger LOG = LoggerFactory.getLogger(MatrixLogin.class);

  private static final String UNKNOWN_TOKEN = "M_UNKNOWN_TOKEN";
  private static final int FORBIDDEN = 403;
  private static final int KEY_BYTES = 32;

  private final MatrixSettings settings;
  private final DeviceFolder folder;
  private final Clock clock;

  MatrixLogin(MatrixSettings settings, DeviceFolder folder, Clock clock) {
    this.settings = settings;
    this.folder = folder;
    this.clock = clock;
  }

  /**
   * A device to go on as.
   *
   * @param isNew whether it has no keys yet, here and at the homeserver
   */
  record Found(DeviceRecord device, boolean isNew) {}

  Found find() {
    folder.prepare();
    var kept = folder.device();
    if (kept.isEmpty()) {
      return make(clock.instant());
    }
    var device = kept.get();
    var since = device.since();
    requireSame(device);
    if (settings.login() instanceof Login.Token given
        && !given.deviceId().equals(device.deviceId())) {
      LOG.warn("Matrix: the settings name another device than before, which takes its place");
      return make(since);
    }
    if (!folder.hasStore()) {
      return replace(device, "its keys are lost (%s.mv.db)".formatted(folder.store()));
    }
    if (!isTaken(device)) {
      return replace(device, "the homeserver no longer takes its token: it was logged out");
    }
    return new Found(device, /* isNew= */ false);
  }

  void requireSame(DeviceRecord device) {
    if (!device.homeserver().equals(settings.homeserver()) || !isUser(device.user())) {
      throw new MatrixSetupException(
          ("The home is %s at %s in Matrix, but the settings name %s at %s. Set them back, or move"
                  + " the folder %s away to begin anew.")
              .formatted(
                  device.user(),
                  device.homeserver(),
                  settings.user(),
                  settings.homeserver(),
                  folder.store().getParent()));
    }
  }

  private boolean isUser(String id) {
    return id.equals(settings.user()) || id.startsWith("@" + settings.user() + ":");
  }

  boolean isTaken(DeviceRecord device) {
    try (var homeserver = new Homeserver(device.homeserver(), device.token())) {
      var me = homeserver.get(path("account", "whoami"));
      return device.deviceId().equals(me.path("device_id").asText(device.deviceId()));
    } catch (MatrixException e) {
      // a proxy before the homeserver may want a login too, and a locked account may be unlocked
      if (e.code().equals(UNKNOWN_TOKEN)) {
        return false;
      }
      throw e;
    }
  }

  /** Whether the bot can make a new device by itself, and verify it. */
  boolean canReplace() {
    boolean hasKey = settings.recoveryKey() != null || folder.recoveryKey().isPresent();
    return settings.login() instanceof Login.Password && hasKey;
  }

  /** By a device that the recovery key verifies: a device without its keys reads nothing again. */
  private Found replace(DeviceRecord lost, String why) {
    if (!canReplace()) {
      throw new MatrixSetupException(
          ("Matrix's device %s cannot go on: %s. Set matrix.password and matrix.recovery-key, by"
                  + " which the bot makes a new device; or make one yourself, and set its"
                  + " matrix.access-token and matrix.device-id.")
              .formatted(lost.deviceId(), why));
    }
    LOG.warn(
        "Matrix's device {} cannot go on: {}. The bot logs in as a new device and verifies it by"
            + " the recovery key; messages from before are read as far as the key backup has them",
        lost.deviceId(),
        why);
    var made = make(lost.since());
    discard(lost);
    return made;
  }

  /** Logs a device out, so that none that nobody uses stays in the account. */
  void discard(DeviceRecord device) {
    try (var homeserver = new Homeserver(device.homeserver(), device.token())) {
      homeserver.post(path("logout"));
    } catch (MatrixException e) {
      LOG.debug("Matrix's device {} could not be logged out", device.deviceId(), e);
    }
  }

  private Found make(Instant since) {
    var me =
        switch (settings.login()) {
          case Login.Password login -> login(login);
          case Login.Token login -> given(login);
        };
    var token =
        settings.login() instanceof Login.Token given
            ? given.accessToken()
            : me.path("access_token").asText();
    var device =
        new DeviceRecord(
            settings.homeserver(),
            me.path("user_id").asText(),
            me.path("device_id").asText(),
            token,
            storeKey(),
            since);
    // not before the new device is sure, which people may have named by mistake
    folder.deleteStore();
    return new Found(device, /* isNew= */ true);
  }

  private static String storeKey() {
    var key = new byte[KEY_BYTES];
    new SecureRandom().nextBytes(key);
    return HexFormat.of().formatHex(key);
  }

  private JsonNode login(Login.Password login) {
    var body = Homeserver.JSON.createObjectNode().put("type", "m.login.password");
    body.putObject("identifier").put("type", "m.id.user").put("user", settings.user());
    body.put("password", login.password()).put("initial_device_display_name", "Munshi");
    try (var homeserver = new Homeserver(settings.homeserver(), null)) {
      return requireUser(homeserver.post(path("login"), body));
    } catch (MatrixException e) {
      if (e.status() == FORBIDDEN) {
        throw new MatrixSetupException(
            "The homeserver does not take the password of " + settings.user() + ".", e);
      }
      throw e;
    }
  }

  /** Looks whether the homeserver takes the password, by a device that is logged out at once. */
  void tryPassword(Login.Password login) {
    var token = login(login).path("access_token").asText();
    try (var homeserver = new Homeserver(settings.homeserver(), token)) {
      homeserver.post(path("logout"));
    }
  }

  private JsonNode requireUser(JsonNode me) {
    if (!isUser(me.path("user_id").asText())) {
      throw new MatrixSetupException(
          "The homeserver knows the bot as another user than matrix.user, which is "
              + settings.user()
              + ".");
    }
    return me;
  }

  /**
   * Looks whether the bot can begin as a device that was made for it.
   *
   * @return what the homeserver says of it
   */
  JsonNode given(Login.Token login) {
    try (var homeserver = new Homeserver(settings.homeserver(), login.accessToken())) {
      var me = requireUser(homeserver.get(path("account", "whoami")));
      var device = me.path("device_id").asText();
      if (!device.equals(login.deviceId())) {
        throw new MatrixSetupException(
            "matrix.access-token is of another device than matrix.device-id, which is "
                + login.deviceId()
                + ".");
      }
      if (keys(homeserver, me.path("user_id").asText()).hasKeysOf(device)) {
        throw new MatrixSetupException(
            ("Matrix's device %s has keys at the homeserver that are not in this home, so that it"
                    + " would read nothing. Make a new device, and set its matrix.access-token and"
                    + " matrix.device-id.")
                .formatted(device));
      }
      return me;
    } catch (MatrixException e) {
      if (e.code().equals(UNKNOWN_TOKEN)) {
        throw new MatrixSetupException("The homeserver does not take matrix.access-token.", e);
      }
      throw e;
    }
  }

  /** What the homeserver knows of the keys of an account, its own view. */
  static PublishedKeys keys(Homeserver homeserver, String user) {
    var body = Homeserver.JSON.createObjectNode();
    body.putObject("device_keys").putArray(Objects.requireNonNull(user));
    return new PublishedKeys(user, homeserver.post(path("keys", "query"), body));
  }

  /**
   * The keys of an account.
   *
   * @param answer to {@code /keys/query}
   */
  record PublishedKeys(String user, JsonNode answer) {

    boolean hasIdentity() {
      return answer.path("master_keys").has(user);
    }

    boolean hasKeysOf(String device) {
      return answer.path("device_keys").path(user).has(device);
    }

    /** Whether the account's own key has signed the device. */
    boolean hasSigned(String device) {
      var signatures =
          answer.path("device_keys").path(user).path(device).path("signatures").path(user);
      return answer
          .path("self_signing_keys")
          .path(user)
          .path("keys")
          .propertyStream()
          .anyMatch(key -> signatures.has(key.getKey()));
    }
  }
}
