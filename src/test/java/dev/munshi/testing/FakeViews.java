package dev.munshi.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Modals and home tabs of {@link FakeSlack}. Thread-safe. */
final class FakeViews {

  private static final int DEEPEST = 3;

  private final FakeTriggers triggers;
  private final Map<String, ObjectNode> modals = new LinkedHashMap<>();
  private final Map<String, ObjectNode> homes = new LinkedHashMap<>();
  private int count;

  FakeViews(FakeTriggers triggers) {
    this.triggers = triggers;
  }

  /** The modals that were opened, in order, each as it now is. */
  synchronized List<JsonNode> modals() {
    return List.copyOf(modals.values());
  }

  /** Somebody's home tab, or null. */
  synchronized @Nullable JsonNode home(String user) {
    return homes.get(user);
  }

  synchronized ObjectNode open(SlackCall call) {
    var view = checked(call, "modal");
    triggers.use(call.text("trigger_id"));
    var kept = kept(call, view);
    kept.put("root_view_id", kept.path("id").asText()).putNull("previous_view_id");
    return shown(kept);
  }

  synchronized ObjectNode push(SlackCall call) {
    var view = checked(call, "modal");
    triggers.use(call.text("trigger_id"));
    if (modals.isEmpty()) {
      throw new SlackRefusal("not_found");
    }
    var top = new ArrayList<>(modals.values()).getLast();
    var root = top.path("root_view_id").asText();
    long depth =
        modals.values().stream().filter(v -> v.path("root_view_id").asText().equals(root)).count();
    if (depth == DEEPEST) {
      throw new SlackRefusal("push_limit_reached");
    }
    var kept = kept(call, view);
    kept.put("root_view_id", root).put("previous_view_id", top.path("id").asText());
    return shown(kept);
  }

  synchronized ObjectNode update(SlackCall call) {
    var view = checked(call, "modal");
    var old =
        call.has("external_id")
            ? modals.values().stream()
                .filter(v -> v.path("external_id").asText().equals(call.text("external_id")))
                .findFirst()
                .orElse(null)
            : modals.get(call.text("view_id"));
    if (old == null) {
      throw new SlackRefusal("not_found");
    }
    mustMatch(call, old);
    // What Slack added to the view stays, what the app left out goes.
    old.remove(List.of("private_metadata", "submit", "close", "clear_on_close", "notify_on_close"));
    old.setAll(view.deepCopy());
    return shown(old.put("hash", hash()));
  }

  synchronized ObjectNode publish(SlackCall call) {
    var view = checked(call, "home");
    var user = call.text("user_id");
    var old = homes.get(user);
    if (old != null) {
      mustMatch(call, old);
    }
    var home = view.deepCopy().put("id", "V0HOME" + user).put("hash", hash());
    home.put("team_id", call.who().team());
    homes.put(user, home);
    return shown(home);
  }

  private static void mustMatch(SlackCall call, ObjectNode old) {
    if (call.has("hash") && !call.text("hash").equals(old.path("hash").asText())) {
      throw new SlackRefusal("hash_conflict");
    }
  }

  private static ObjectNode checked(SlackCall call, String type) {
    var view = (ObjectNode) call.json("view");
    var findings = SlackLimits.findingsOfView(view, type);
    if (!findings.isEmpty()) {
      throw SlackRefusal.because("invalid_arguments", findings);
    }
    return view;
  }

  private ObjectNode kept(SlackCall call, ObjectNode view) {
    var id = "V0MODAL" + ++count;
    var external = view.path("external_id").asText("");
    if (!external.isEmpty()
        && modals.values().stream()
            .anyMatch(v -> v.path("external_id").asText().equals(external))) {
      throw new SlackRefusal("duplicate_external_id");
    }
    var kept = view.deepCopy().put("id", id).put("team_id", call.who().team());
    kept.put("hash", hash()).put("app_installed_team_id", call.who().team());
    kept.put("app_id", "A0MUNSHI").put("bot_id", call.who().botId());
    kept.putObject("state").putObject("values");
    modals.put(id, kept);
    return kept;
  }

  private String hash() {
    return "1700000000.h" + ++count;
  }

  private static ObjectNode shown(ObjectNode view) {
    return SlackCall.ok().set("view", view.deepCopy());
  }
}
