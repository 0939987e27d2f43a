package dev.munshi.testing;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * An object of Block Kit: the fields that it must and may have, and no others. Fields are added
 * while it is built; afterwards it stays as it is.
 */
final class BlockShape implements BlockRule {

  private final Map<String, BlockRule> fields = new LinkedHashMap<>();
  private final Set<String> required = new LinkedHashSet<>();

  /** A shape with its {@code type}. */
  static BlockShape of(String type) {
    return new BlockShape().needs("type", BlockRule.oneOf(type));
  }

  /** A block: with its {@code type} and perhaps its {@code block_id}. */
  static BlockShape block(String type) {
    return of(type).has("block_id", BlockRule.string(1, 255));
  }

  /** An element that people use: with its {@code type} and perhaps its {@code action_id}. */
  static BlockShape element(String type) {
    return of(type).has("action_id", BlockRule.string(1, 255));
  }

  BlockShape needs(String name, BlockRule rule) {
    required.add(name);
    return has(name, rule);
  }

  BlockShape has(String name, BlockRule rule) {
    fields.put(name, rule);
    return this;
  }

  @Override
  public void check(JsonNode node, String pointer, List<String> findings) {
    if (!node.isObject()) {
      findings.add("must provide an object [json-pointer:" + pointer + "]");
      return;
    }
    for (var name : required) {
      if (!node.has(name)) {
        findings.add("missing required field: " + name + " [json-pointer:" + pointer + "]");
      }
    }
    for (var field : node.properties()) {
      var rule = fields.get(field.getKey());
      if (rule == null) {
        findings.add(
            "invalid additional property: " + field.getKey() + " [json-pointer:" + pointer + "]");
      } else {
        rule.check(field.getValue(), pointer + "/" + field.getKey(), findings);
      }
    }
  }
}
