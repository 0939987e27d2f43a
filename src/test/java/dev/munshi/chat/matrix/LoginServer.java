package dev.munshi.chat.matrix;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.munshi.chat.matrix.MatrixSettings.Login;
import dev.munshi.testing.LocalSite;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** As much of a homeserver as a login and a checkup ask: over real HTTP, with one account. */
final class LoginServer implements AutoCloseable {

  static final String USER = "@munshi:gazette.example";
  static final String DEVICE = "DESK";

  /** Opens {@link #STORAGE}. */
  static final String RECOVERY_KEY = "EsTX D5W9 Pzvw NQTC N83y Kvws XYvS 94Rw d6SP kh5C tNjn cif1";

  static final String STORAGE =
      """
      {"algorithm": "m.secret_storage.v1.aes-hmac-sha2", "iv": "MXUIGSeN3vN8xavxuAOiNw==",
       "mac": "ie5DuJsGoph6XSyyjPtzTm1eDh/CZ5HEFS08Cq3b3zs"}
      """;

  private static final String API = "/_matrix/client/v3/";

  private final LocalSite site = new LocalSite();

  LoginServer() {
    json("/_matrix/client/versions", "{\"versions\": [\"v1.11\"]}");
    logsIn(USER, DEVICE).json(API + "logout", "{}");
    json(API + "keys/query", "{}");
    knows(DEVICE);
  }

  MatrixSettings settings(Login login, @Nullable String recoveryKey) {
    return new MatrixSettings(
        site.address(""), USER, login, recoveryKey, List.of("@*:gazette.example"));
  }

  LocalSite site() {
    return site;
  }

  /** Takes any token for one of this device. */
  LoginServer knows(String device) {
    return knows(USER, device);
  }

  LoginServer knows(String user, String device) {
    return json(
        API + "account/whoami",
        "{\"user_id\": \"%s\", \"device_id\": \"%s\"}".formatted(user, device));
  }

  LoginServer logsIn(String user, String device) {
    return json(
        API + "login",
        """
        {"flows": [{"type": "m.login.password"}],
         "user_id": "%s", "device_id": "%s", "access_token": "of-%s"}
        """
            .formatted(user, device, device));
  }

  LoginServer takesNoPassword() {
    site.on(
        API + "login",
        exchange -> {
          boolean isLogin = exchange.getRequestMethod().equals("POST");
          var said =
              "{\"flows\": [{\"type\": \"m.login.password\"}], \"errcode\": \"M_FORBIDDEN\"}";
          site.send(exchange, isLogin ? 403 : 200, Map.of(), said.getBytes(UTF_8));
        });
    return this;
  }

  LoginServer refuses(String path, int status, String code) {
    site.on(
        API + path,
        exchange ->
            site.send(
                exchange,
                status,
                Map.of(),
                "{\"errcode\": \"%s\"}".formatted(code).getBytes(UTF_8)));
    return this;
  }

  /** The account is cross-signed. */
  LoginServer publishes(String device, boolean isSigned) {
    var signature = isSigned ? "\"ed25519:self\": \"s\"" : "";
    return json(
        API + "keys/query",
        """
        {"master_keys": {"USER": {}},
         "self_signing_keys": {"USER": {"keys": {"ed25519:self": "self"}}},
         "device_keys": {"USER": {"DEVICE": {"signatures": {"USER": {SIGNATURE}}}}}}
        """
            .replace("USER", USER)
            .replace("DEVICE", device)
            .replace("SIGNATURE", signature));
  }

  LoginServer keepsSecrets() {
    var data = API + "user/%40munshi%3Agazette.example/account_data/m.secret_storage.";
    json(data + "default_key", "{\"key\": \"one\"}");
    return json(data + "key.one", STORAGE);
  }

  LoginServer backsUp() {
    return json(API + "room_keys/version", "{\"version\": \"1\"}");
  }

  LoginServer json(String path, String json) {
    site.page(path, "application/json", json.getBytes(UTF_8));
    return this;
  }

  /** Writes what a home has of a store, as far as it can be told without its key. */
  static void store(Path folder) throws IOException {
    Files.writeString(folder.resolve("keys.mv.db"), "H2encrypt\n" + "x".repeat(8192));
  }

  long calls(String path) {
    return site.visits(API + path).size();
  }

  @Override
  public void close() {
    site.close();
  }
}
