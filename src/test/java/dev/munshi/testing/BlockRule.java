package dev.munshi.testing;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** What one place in Block Kit's JSON must be like. */
@FunctionalInterface
interface BlockRule {

  /**
   * Adds what is wrong, in Slack's words.
   *
   * @param pointer where it stands, as in {@code /blocks/0/text}
   */
  void check(JsonNode node, String pointer, List<String> findings);

  private static void add(List<String> findings, String finding, String pointer) {
    findings.add(finding + " [json-pointer:" + pointer + "]");
  }

  /** A string of so many UTF-16 units. */
  static BlockRule string(int least, int most) {
    return (node, pointer, findings) -> {
      if (!node.isTextual()) {
        add(findings, "must provide a string", pointer);
      } else if (node.asText().length() < least) {
        add(findings, "must be more than " + (least - 1) + " characters", pointer);
      } else if (node.asText().length() > most) {
        add(findings, "must be less than " + (most + 1) + " characters", pointer);
      }
    };
  }

  static BlockRule matching(String pattern) {
    var compiled = Pattern.compile(pattern);
    return (node, pointer, findings) -> {
      if (!node.isTextual() || !compiled.matcher(node.asText()).matches()) {
        add(findings, "failed to match the expected format", pointer);
      }
    };
  }

  static BlockRule webAddress() {
    return matching("(?s)(https?://|mailto:|slack://|tel:)[^\\s<>|]{1,2990}");
  }

  static BlockRule bool() {
    return (node, pointer, findings) -> {
      if (!node.isBoolean()) {
        add(findings, "must provide a boolean", pointer);
      }
    };
  }

  static BlockRule integer(long least, long most) {
    return (node, pointer, findings) -> {
      if (!node.isIntegralNumber() || node.asLong() < least || node.asLong() > most) {
        add(findings, "must provide a number from " + least + " to " + most, pointer);
      }
    };
  }

  static BlockRule oneOf(String... values) {
    return (node, pointer, findings) -> {
      if (!List.of(values).contains(node.asText())) {
        add(findings, "must be a valid enum value", pointer);
      }
    };
  }

  static BlockRule list(int least, int most, BlockRule each) {
    return (node, pointer, findings) -> {
      if (!node.isArray()) {
        add(findings, "must provide an array", pointer);
        return;
      }
      if (node.size() < least) {
        add(findings, "no less than " + least + " items allowed", pointer);
      }
      if (node.size() > most) {
        add(findings, "no more than " + most + " items allowed", pointer);
      }
      for (int i = 0; i < node.size(); i++) {
        each.check(node.get(i), pointer + "/" + i, findings);
      }
    };
  }

  /** An object whose {@code type} says which rule is meant. */
  static BlockRule kinds(Map<String, ? extends BlockRule> kinds) {
    return (node, pointer, findings) -> {
      var type = node.path("type").asText();
      var rule = kinds.get(type);
      if (!node.isObject()) {
        add(findings, "must provide an object", pointer);
      } else if (rule == null) {
        add(findings, "unsupported type: " + type, pointer + "/type");
      } else {
        rule.check(node, pointer, findings);
      }
    };
  }

  /** Both rules. */
  default BlockRule and(BlockRule other) {
    return (node, pointer, findings) -> {
      check(node, pointer, findings);
      other.check(node, pointer, findings);
    };
  }
}
