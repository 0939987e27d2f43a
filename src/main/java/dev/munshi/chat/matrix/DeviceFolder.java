package dev.munshi.chat.matrix;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * The folder with all that makes a device: its token, its keys, and the recovery key where the bot
 * made one. Only its owner can read it.
 */
final class DeviceFolder {

  private static final String STORE = "keys";
  private static final List<String> STORE_FILES = List.of(STORE + ".mv.db", STORE + ".trace.db");

  /** Of the database's encrypted files, before a block of its own that has the salt. */
  private static final byte[] HEADER = "H2encrypt\n".getBytes(StandardCharsets.US_ASCII);

  private static final int HEADER_BLOCK = 4096;

  private static final FileAttribute<?> OF_FOLDER =
      PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"));
  private static final FileAttribute<?> OF_FILE =
      PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));

  private final Path folder;

  DeviceFolder(Path folder) {
    this.folder = folder;
  }

  /** Makes the folder where there is none, and shuts it to others. */
  void prepare() {
    try {
      if (!Files.isDirectory(folder)) {
        Files.createDirectories(folder.toAbsolutePath().getParent());
        Files.createDirectory(folder, OF_FOLDER);
      }
      Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The store's file, without its ending. */
  Path store() {
    return folder.toAbsolutePath().resolve(STORE);
  }

  /** Whether there are keys: the database takes an empty file for a new store. */
  boolean hasStore() {
    var file = folder.resolve(STORE_FILES.getFirst());
    try (var bytes = Files.newInputStream(file)) {
      return Files.size(file) > HEADER_BLOCK
          && Arrays.equals(bytes.readNBytes(HEADER.length), HEADER);
    } catch (NoSuchFileException e) {
      return false;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  void deleteStore() {
    try {
      for (var file : STORE_FILES) {
        Files.deleteIfExists(folder.resolve(file));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The database makes its file as the process does all others. */
  void shutStore() {
    try {
      Files.setPosixFilePermissions(
          folder.resolve(STORE_FILES.getFirst()), PosixFilePermissions.fromString("rw-------"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Path recoveryKeyFile() {
    return folder.toAbsolutePath().resolve("recovery-key");
  }

  Optional<String> recoveryKey() {
    return read(recoveryKeyFile()).map(String::strip).filter(key -> !key.isEmpty());
  }

  /** An earlier one is kept beside it. */
  void keepRecoveryKey(String key) {
    var earlier = recoveryKey();
    if (earlier.isPresent() && !earlier.get().equals(key)) {
      write(folder.resolve("recovery-key.old"), earlier.get() + "\n");
    }
    write(recoveryKeyFile(), key + "\n");
  }

  /** Nothing where there was no device yet. */
  Optional<DeviceRecord> device() {
    return read(folder.resolve("session.json")).map(DeviceFolder::device);
  }

  private static DeviceRecord device(String text) {
    try {
      JsonNode json = Homeserver.JSON.readTree(text);
      return new DeviceRecord(
          URI.create(json.path("homeserver").asText()),
          json.path("user").asText(),
          json.path("device").asText(),
          json.path("token").asText(),
          json.path("store-key").asText(),
          Instant.parse(json.path("since").asText()));
    } catch (IOException | IllegalArgumentException | DateTimeException e) {
      throw new MatrixSetupException("The file session.json of Matrix cannot be read.", e);
    }
  }

  void keep(DeviceRecord device) {
    var json = Homeserver.JSON.createObjectNode();
    json.put("homeserver", device.homeserver().toString());
    json.put("user", device.user()).put("device", device.deviceId()).put("token", device.token());
    json.put("store-key", device.storeKey()).put("since", device.since().toString());
    write(folder.resolve("session.json"), json.toPrettyString() + "\n");
  }

  private static Optional<String> read(Path file) {
    try {
      return Optional.of(Files.readString(file));
    } catch (NoSuchFileException e) {
      return Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A process that ends meanwhile leaves the earlier text or the new one. */
  private void write(Path file, String text) {
    prepare();
    try {
      var whole = Files.createTempFile(folder, "new", "", OF_FILE);
      Files.writeString(whole, text);
      Files.move(whole, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
