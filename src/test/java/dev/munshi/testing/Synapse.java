package dev.munshi.testing;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/** A real homeserver on loopback, whose name is {@code localhost}. */
public final class Synapse implements AutoCloseable {

  /** Everyone's. */
  public static final String PASSWORD = "open sesame, please";

  /** A limit that nobody reaches. */
  public static final int MANY = 1000;

  private static final String ADMIN = "registrar";
  private static final String SECRET = "of-the-registrar";

  /** Nobody else ever sees what it signs. */
  private static final String SIGNING_KEY = "A".repeat(43);

  private static final int STOPPING_SECONDS = 20;
  private static final JsonMapper JSON = new JsonMapper();

  private final HttpClient client =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final MatrixKit kit;
  private final Path folder;
  private final int port;
  private final String adminToken;
  private @Nullable Process process;

  /**
   * Starts one.
   *
   * @param folder empty, for all that it keeps
   */
  public Synapse(MatrixKit kit, Path folder) throws Exception {
    this.kit = kit;
    this.folder = folder;
    this.port = freePort();
    Files.writeString(
        folder.resolve("log.yaml"),
        "{version: 1, handlers: {file: {class: logging.FileHandler, filename: \""
            + folder.resolve("synapse.log")
            + "\"}}, root: {level: WARNING, handlers: [file]}}");
    Files.writeString(
        config(),
        MatrixKit.homeserver()
            .replace("PORT", Integer.toString(port))
            .replace("FOLDER", folder.toString())
            .replace("SECRET", SECRET));
    Files.writeString(folder.resolve("signing.key"), "ed25519 a_1 " + SIGNING_KEY);
    start();
    register(ADMIN, true);
    adminToken = login(ADMIN);
  }

  private static int freePort() throws IOException {
    try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  /** Comes back after {@link #stop}, with all that it knew. */
  public void start() throws Exception {
    process = kit.synapse(config(), folder.resolve("out.log"));
    Await.until("Synapse in " + folder, this::isUp);
  }

  private boolean isUp() throws InterruptedException {
    try {
      var health = HttpRequest.newBuilder(address().resolve("/health")).build();
      return client.send(health, BodyHandlers.discarding()).statusCode() == 200;
    } catch (IOException e) {
      return false;
    }
  }

  /** Goes away, as for an update. */
  public void stop() throws IOException {
    if (process != null) {
      process.getOutputStream().close();
      process.onExit().orTimeout(STOPPING_SECONDS, TimeUnit.SECONDS).join();
    }
  }

  public URI address() {
    return URI.create("http://127.0.0.1:" + port);
  }

  /** Makes an account; its id is {@code @name:localhost}. */
  public String register(String name) {
    register(name, false);
    return "@" + name + ":localhost";
  }

  private void register(String name, boolean isAdmin) {
    var path = "/_synapse/admin/v1/register";
    var nonce = call("GET", path, null, null).path("nonce").asText();
    var kind = isAdmin ? "admin" : "notadmin";
    var body =
        Map.of(
            "nonce", nonce,
            "username", name,
            "password", PASSWORD,
            "admin", isAdmin,
            "mac", signed(String.join("\0", nonce, name, PASSWORD, kind)));
    call("POST", path, null, body);
  }

  private static String signed(String text) {
    try {
      var mac = Mac.getInstance("HmacSHA1");
      mac.init(new SecretKeySpec(SECRET.getBytes(UTF_8), "HmacSHA1"));
      return HexFormat.of().formatHex(mac.doFinal(text.getBytes(UTF_8)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The access token of a new device. */
  public String login(String name) {
    var body =
        Map.of(
            "type",
            "m.login.password",
            "identifier",
            Map.of("type", "m.id.user", "user", name),
            "password",
            PASSWORD);
    return call("POST", "/_matrix/client/v3/login", null, body).path("access_token").asText();
  }

  /** From now on takes so many messages of a user at once, and then so many a second. */
  public void limit(String user, int burst, int perSecond) {
    var body = Map.of("messages_per_second", perSecond, "burst_count", burst);
    call("POST", "/_synapse/admin/v1/users/" + user + "/override_ratelimit", adminToken, body);
  }

  /** Sends an event by a new device of a person, which encrypts nothing; returns its id. */
  public String send(String name, String room, String type, Map<String, ?> content) {
    var path = "/_matrix/client/v3/rooms/" + room + "/send/" + type + "/t" + System.nanoTime();
    return call("PUT", path, login(name), content).path("event_id").asText();
  }

  /**
   * Calls its API.
   *
   * @param token whose, or null
   * @param body as JSON, or null
   * @throws IllegalStateException where it refuses
   */
  public JsonNode call(String method, String path, @Nullable String token, @Nullable Object body) {
    try {
      var publisher =
          body == null
              ? BodyPublishers.noBody()
              : BodyPublishers.ofByteArray(JSON.writeValueAsBytes(body));
      var request = HttpRequest.newBuilder(address().resolve(path)).method(method, publisher);
      if (token != null) {
        request.header("Authorization", "Bearer " + token);
      }
      var response = client.send(request.build(), BodyHandlers.ofString(UTF_8));
      if (response.statusCode() / 100 != 2) {
        throw new IllegalStateException(path + ": " + response.statusCode() + response.body());
      }
      return JSON.readTree(response.body());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private Path config() {
    return folder.resolve("homeserver.yaml");
  }

  @Override
  public void close() throws IOException {
    stop();
    client.close();
  }
}
