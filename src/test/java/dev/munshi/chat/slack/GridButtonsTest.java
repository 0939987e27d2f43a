package dev.munshi.chat.slack;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.munshi.chat.Message;
import dev.munshi.store.Installation;
import dev.munshi.testing.SlackActions;
import dev.munshi.testing.SlackInteractions;
import dev.munshi.testing.SlackPayloads;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Buttons and shortcuts where the app is installed for a whole organisation. */
class GridButtonsTest extends InstalledApp {

  private static final String GRID = "E0MINISTRY";

  @BeforeEach
  void installForAll() {
    endpoint.slack.install(OTHER.forAllOf(GRID));
    store.keep(
        new Installation(
            GRID,
            new TokenCipher(KEY).encrypted(GRID, TOKEN),
            "U0OTHERBOT",
            "A0MUNSHI",
            List.of("chat:write"),
            clock.instant(),
            "U1"));
  }

  /** Slack leaves the team out, or names the one in which somebody pressed. */
  private ObjectNode orgWide(ObjectNode payload, String team) {
    SlackInteractions.orgWide(payload, GRID).put("trigger_id", endpoint.slack.trigger());
    if (!team.isEmpty()) {
      payload.putObject("team").put("id", team).put("enterprise_id", GRID);
    }
    return payload;
  }

  private void send(ObjectNode payload) throws Exception {
    var answer = endpoint.send(endpoint.requests.form(SlackInteractions.form(payload)));
    assertThat(answer.statusCode()).isEqualTo(200);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "T0INSIDE"})
  void a_button_opens_its_window_with_the_organisations_token(String team) throws Exception {
    var home = JsonNodeFactory.instance.objectNode().put("type", "home");
    send(orgWide(SlackInteractions.inView(SlackActions.button("new_digest", "-"), home), team));

    assertThat(endpoint.slack.modals())
        .singleElement()
        .satisfies(modal -> assertThat(modal.path("bot_id").asText()).isEqualTo("B0OTHERBOT"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "T0INSIDE"})
  void what_is_asked_by_shortcut_or_window_belongs_to_the_organisation(String team)
      throws Exception {
    var message = JsonNodeFactory.instance.objectNode().put("text", "Who?").put("ts", "1.000100");
    var address = endpoint.slack.responseUrl();
    send(orgWide(SlackInteractions.messageShortcut("ask_about_this", message, address), team));
    var window =
        JsonNodeFactory.instance
            .objectNode()
            .put("callback_id", "rephrase")
            .put("private_metadata", SlackPayloads.CHANNEL + "\n1.000100\n");
    var values = JsonNodeFactory.instance.objectNode();
    values.putObject("words").putObject("words").put("value", "who was it?");
    send(orgWide(SlackInteractions.submission(window, values), team));

    assertThat(endpoint.inbox.accepted()).extracting(Message::team).containsExactly(GRID, GRID);
  }
}
