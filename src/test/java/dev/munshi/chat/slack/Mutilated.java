package dev.munshi.chat.slack;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Payloads as no Slack should send them. */
final class Mutilated {

  private static final JsonNode OTHER_TYPE =
      JsonNodeFactory.instance.objectNode().put("of", "another type");

  private Mutilated() {}

  /** The payload with each of its fields, two levels deep, missing, null and of another type. */
  static Stream<JsonNode> each(JsonNode whole) {
    var pointers = new ArrayList<List<String>>();
    for (var field : whole.properties()) {
      pointers.add(List.of(field.getKey()));
      var inner = field.getValue().isArray() ? field.getValue().path(0) : field.getValue();
      inner.properties().forEach(f -> pointers.add(List.of(field.getKey(), f.getKey())));
    }
    return pointers.stream()
        .flatMap(
            p ->
                Stream.of(
                    without(whole, p),
                    with(whole, p, NullNode.instance),
                    with(whole, p, OTHER_TYPE)));
  }

  private static JsonNode without(JsonNode whole, List<String> pointer) {
    var copy = whole.deepCopy();
    parent(copy, pointer).remove(pointer.getLast());
    return copy;
  }

  private static JsonNode with(JsonNode whole, List<String> pointer, JsonNode value) {
    var copy = whole.deepCopy();
    var name = pointer.getLast();
    boolean isSame = value.isObject() && parent(copy, pointer).path(name).isObject();
    parent(copy, pointer).set(name, isSame ? JsonNodeFactory.instance.textNode("text") : value);
    return copy;
  }

  private static ObjectNode parent(JsonNode copy, List<String> pointer) {
    if (pointer.size() == 1) {
      return (ObjectNode) copy;
    }
    var first = copy.path(pointer.getFirst());
    return (ObjectNode) (first instanceof ArrayNode array ? array.path(0) : first);
  }
}
