package dev.munshi.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * A call of the Web API that has passed the gate.
 *
 * @param who whose token it came with; for calls without one, the first installation
 */
record SlackCall(FakeInstallation who, ObjectNode body) {

  static ObjectNode ok() {
    return JsonNodeFactory.instance.objectNode().put("ok", true);
  }

  boolean has(String name) {
    return body.hasNonNull(name);
  }

  /** Empty where it is missing. */
  String text(String name) {
    return body.path(name).asText("");
  }

  boolean flag(String name) {
    var value = text(name);
    return value.equals("1") || value.equals("true");
  }

  /** The same, where it goes to a person, in the direct chat with them. */
  SlackCall inDirectChat() {
    var channel = text("channel");
    return channel.matches("[UW][A-Z0-9]+")
        ? new SlackCall(who, body.deepCopy().put("channel", "D" + channel.substring(1)))
        : this;
  }

  int number(String name, int otherwise) {
    return body.path(name).asInt(otherwise);
  }

  JsonNode json(String name) {
    return body.path(name);
  }
}
