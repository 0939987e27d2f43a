package dev.munshi.testing;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;

/**
 * Every event that Slack may send to an app, in its recorded shape: by its type or subtype, and
 * where one comes in several forms, by a few words more, as in {@code message in a thread}.
 */
public final class SlackEvents {

  private static final ObjectNode ALL = read();

  private SlackEvents() {}

  private static ObjectNode read() {
    try (var in = SlackEvents.class.getResourceAsStream("slack-events.json")) {
      return (ObjectNode) new ObjectMapper().readTree(Objects.requireNonNull(in));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public static List<String> names() {
    return ALL.properties().stream().map(e -> e.getKey()).toList();
  }

  /** One of them, to be changed and then wrapped by {@link SlackPayloads#callback}. */
  public static ObjectNode named(String name) {
    return ((ObjectNode) Objects.requireNonNull(ALL.get(name), name)).deepCopy();
  }
}
