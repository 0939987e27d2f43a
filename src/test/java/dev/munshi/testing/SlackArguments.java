package dev.munshi.testing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads what a call brings, as a form or as JSON, and holds it against its method. */
final class SlackArguments {

  private static final Set<String> ARRAYS =
      Set.of("blocks", "attachments", "prompts", "loading_messages");
  private static final Set<String> OBJECTS = Set.of("metadata", "view");
  private static final Set<String> BOOLEANS =
      Set.of(
          "unfurl_links",
          "unfurl_media",
          "mrkdwn",
          "link_names",
          "as_user",
          "reply_broadcast",
          "inclusive",
          "include_all_metadata",
          "return_im",
          "prevent_creation",
          "include_locale",
          "include_num_members",
          "include_disabled");
  private static final Set<String> NUMBERS = Set.of("limit");

  private static final ObjectMapper JSON = new ObjectMapper();

  private SlackArguments() {}

  /** The fields of a body; those that hold JSON are read, and the token is left out. */
  static ObjectNode read(@Nullable String contentType, String body) throws JsonProcessingException {
    var fields = JSON.createObjectNode();
    if (contentType != null && contentType.startsWith("application/json")) {
      if (!(JSON.readTree(body) instanceof ObjectNode object)) {
        throw new SlackRefusal("json_not_object");
      }
      fields = object;
    } else {
      for (Map.Entry<String, String> field : SignedRequests.fields(body).entrySet()) {
        fields.put(field.getKey(), field.getValue());
      }
    }
    fields.remove("token");
    for (var name : ARRAYS) {
      readIn(fields, name);
    }
    for (var name : OBJECTS) {
      readIn(fields, name);
    }
    return fields;
  }

  private static void readIn(ObjectNode fields, String name) {
    var value = fields.path(name);
    if (value.isTextual() && name.equals("loading_messages") && !value.asText().startsWith("[")) {
      // Slack's own client joins these by commas.
      var parts = fields.putArray(name);
      Stream.of(value.asText().split(",", -1)).forEach(parts::add);
    } else if (value.isTextual()) {
      try {
        fields.set(name, JSON.readTree(value.asText()));
      } catch (JsonProcessingException e) {
        // What cannot be read stays as it is, and is then of the wrong type.
      }
    }
  }

  /** Refuses what misses an argument or has one of the wrong type. */
  static void check(SlackMethod method, JsonNode body) {
    var findings = new ArrayList<String>();
    for (var name : method.required()) {
      if (body.path(name).isMissingNode() || body.path(name).isNull()) {
        findings.add("missing required field: " + name);
      }
    }
    for (var field : body.properties()) {
      var wanted = wanted(field.getKey(), field.getValue());
      if (wanted != null) {
        findings.add("must provide " + wanted + " [json-pointer:/" + field.getKey() + "]");
      }
    }
    if (body.has("blocks") && !body.path("blocks").isArray()) {
      throw SlackRefusal.because("invalid_blocks_format", findings);
    }
    if (!findings.isEmpty()) {
      throw SlackRefusal.because("invalid_arguments", findings);
    }
  }

  /** What should stand there instead, or null where it is well. */
  private static @Nullable String wanted(String name, JsonNode value) {
    if (value.isNull()) {
      return null;
    }
    if (ARRAYS.contains(name)) {
      return value.isArray() ? null : "an array";
    }
    if (OBJECTS.contains(name)) {
      return value.isObject() ? null : "an object";
    }
    if (BOOLEANS.contains(name)) {
      return Set.of("true", "false", "1", "0").contains(value.asText()) ? null : "a boolean";
    }
    if (NUMBERS.contains(name)) {
      return value.asText().matches("[0-9]{1,4}") ? null : "a number";
    }
    return value.isTextual() ? null : "a string";
  }
}
