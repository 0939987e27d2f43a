package dev.munshi.app;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads {@code munshi.yaml} into flat keys: {@code server: {port: 1}} is {@code server.port}. */
final class SettingsFile {

  static final String NAME = "munshi.yaml";

  private static final YAMLFactory YAML =
      YAMLFactory.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build();

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
    try (var parser = YAML.createParser(Files.readString(file))) {
      var values = new LinkedHashMap<String, String>();
      var first = parser.nextToken();
      if (first == JsonToken.START_OBJECT) {
        readSection("", parser, values);
      } else if (first != null && !isBlank(parser)) {
        throw new SettingsException(List.of(file + " is not a list of keys and values"));
      }
      return values;
    } catch (JsonProcessingException e) {
      throw new SettingsException(List.of(file + " " + whyNot(e)));
    } catch (IOException e) {
      throw new SettingsException(List.of(file + " cannot be read: " + e.getMessage()));
    }
  }

  /** The first line of the parser's message only: the others show the text, secrets in it too. */
  private static String whyNot(JsonProcessingException e) {
    var line = e.getLocation() == null ? "" : "line " + e.getLocation().getLineNr() + " ";
    var reason = String.valueOf(e.getOriginalMessage()).lines().findFirst().orElse("");
    return line + "is not YAML: " + reason;
  }

  /** Takes values as they are written: 0123 is no number here. */
  private static void readSection(String prefix, JsonParser parser, Map<String, String> values)
      throws IOException {
    while (parser.nextToken() == JsonToken.FIELD_NAME) {
      var key = prefix + parser.currentName();
      switch (parser.nextToken()) {
        case START_OBJECT -> {
          if (SettingsReader.TABLES.contains(key)) {
            values.put(key, readTable(key, parser));
          } else {
            readSection(key + ".", parser, values);
          }
        }
        case START_ARRAY -> values.put(key, readList(key, parser));
        default -> {
          // a key without a value sets nothing
          if (!isBlank(parser)) {
            values.put(key, parser.getText());
          }
        }
      }
    }
  }

  private static String readList(String key, JsonParser parser) throws IOException {
    if (!SettingsReader.LISTS.contains(key)) {
      throw new SettingsException(List.of(NAME + ": " + key + " is a list, not one value"));
    }
    if (key.equals(FeedSettingsReader.FEEDS)) {
      return readNested(parser).toString();
    }
    var list = new ArrayList<String>();
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      if (!parser.currentToken().isScalarValue()) {
        throw new SettingsException(List.of(NAME + ": " + key + " is no list of plain values"));
      }
      list.add(parser.getText());
    }
    return String.join(", ", list);
  }

  /** Names, each with one value or a list of them, as {@code name=value value, name=value}. */
  private static String readTable(String key, JsonParser parser) throws IOException {
    var items = new ArrayList<String>();
    while (parser.nextToken() == JsonToken.FIELD_NAME) {
      var item = new StringBuilder(parser.currentName()).append('=');
      var first = parser.nextToken();
      if (first == JsonToken.START_ARRAY) {
        while (parser.nextToken() != JsonToken.END_ARRAY) {
          item.append(plain(key, parser)).append(' ');
        }
      } else {
        item.append(plain(key, parser));
      }
      items.add(item.toString().strip());
    }
    return String.join(", ", items);
  }

  private static String plain(String key, JsonParser parser) throws IOException {
    if (!parser.currentToken().isScalarValue()) {
      throw new SettingsException(List.of(NAME + ": " + key + " is no table of plain values"));
    }
    return isBlank(parser) ? "" : parser.getText();
  }

  /** The list as JSON; values stay as they are written. */
  private static ArrayNode readNested(JsonParser parser) throws IOException {
    var list = JsonNodeFactory.instance.arrayNode();
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      switch (parser.currentToken()) {
        case START_OBJECT -> list.add(readItem(parser));
        case START_ARRAY -> list.add(readNested(parser));
        default -> list.add(isBlank(parser) ? "" : parser.getText());
      }
    }
    return list;
  }

  private static ObjectNode readItem(JsonParser parser) throws IOException {
    var item = JsonNodeFactory.instance.objectNode();
    while (parser.nextToken() == JsonToken.FIELD_NAME) {
      var key = parser.currentName();
      switch (parser.nextToken()) {
        case START_OBJECT -> item.set(key, readItem(parser));
        case START_ARRAY -> item.set(key, readNested(parser));
        default -> item.put(key, isBlank(parser) ? "" : parser.getText());
      }
    }
    return item;
  }

  private static boolean isBlank(JsonParser parser) throws IOException {
    return parser.currentToken() == JsonToken.VALUE_NULL || parser.getText().isBlank();
  }
}
