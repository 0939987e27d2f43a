package dev.munshi.app;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads {@code munshi.yaml} into flat keys: {@code server: {port: 1}} is {@code server.port}. */
final class SettingsFile {

  static final String NAME = "munshi.yaml";

  private SettingsFile() {}

  /**
   * The file that counts: the one named, else the home's, else the working folder's.
   *
   * @throws SettingsException where the one that was named is missing
   */
  static Optional<Path> find(@Nullable Path named, Path home) {
    if (named != null && !Files.isRegularFile(named)) {
      throw new SettingsException(List.of("there is no file " + named));
    }
    return named != null
        ? Optional.of(named)
        : Stream.of(home.resolve(NAME), Path.of(NAME)).filter(Files::isRegularFile).findFirst();
  }

  /**
   * The file's keys and values in its order.
   *
   * @throws SettingsException where it cannot be read
   */
  static Map<String, String> read(Path file) {
    var values = new LinkedHashMap<String, String>();
    try {
      var root = new YAMLMapper().readTree(Files.readString(file));
      if (root.isObject()) {
        flatten("", root, values);
      } else if (!root.isMissingNode() && !root.isNull()) {
        throw new SettingsException(List.of(file + " is not a list of keys and values"));
      }
      return values;
    } catch (JsonProcessingException e) {
      var line = e.getLocation() == null ? "" : " line " + e.getLocation().getLineNr();
      throw new SettingsException(List.of(file + line + " is not YAML: " + e.getOriginalMessage()));
    } catch (IOException e) {
      throw new SettingsException(List.of(file + " cannot be read: " + e.getMessage()));
    }
  }

  private static void flatten(String prefix, JsonNode node, Map<String, String> values) {
    for (var field : node.properties()) {
      var key = prefix + field.getKey();
      if (field.getValue().isObject()) {
        flatten(key + ".", field.getValue(), values);
      } else {
        values.put(key, field.getValue().asText());
      }
    }
  }
}
