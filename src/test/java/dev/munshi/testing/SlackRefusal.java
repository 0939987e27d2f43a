package dev.munshi.testing;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/** Slack's no to a call: the body that goes back instead of the answer. */
final class SlackRefusal extends RuntimeException {

  private static final long serialVersionUID = 1;

  private final transient ObjectNode body;

  SlackRefusal(String error) {
    this(JsonNodeFactory.instance.objectNode().put("ok", false).put("error", error));
  }

  private SlackRefusal(ObjectNode body) {
    super(body.toString());
    this.body = body;
  }

  /** With the findings that Slack adds where arguments or blocks are wrong. */
  static SlackRefusal because(String error, List<String> findings) {
    var refusal = new SlackRefusal(error);
    var messages = refusal.body.putObject("response_metadata").putArray("messages");
    findings.forEach(f -> messages.add("[ERROR] " + f));
    var errors = refusal.body.putArray("errors");
    findings.forEach(errors::add);
    return refusal;
  }

  static SlackRefusal missingScope(String needed, Iterable<String> provided) {
    var refusal = new SlackRefusal("missing_scope");
    refusal.body.put("needed", needed).put("provided", String.join(",", provided));
    return refusal;
  }

  ObjectNode body() {
    return body;
  }
}
