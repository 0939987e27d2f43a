package dev.munshi.chat.slack;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.slack.api.bolt.App;
import dev.munshi.testing.FakeSlack;
import dev.munshi.testing.RecordingInbox;
import dev.munshi.testing.SignedRequests;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Holds {@code manifest.json} and the code together. */
class ManifestTest {

  private static final Set<String> MESSAGES =
      Set.of("message.channels", "message.groups", "message.im");

  private JsonNode manifest;
  private SlackApp slack;
  private App bolt;

  @BeforeEach
  void read() throws Exception {
    manifest = new ObjectMapper().readTree(Path.of("manifest.json").toFile());
    var settings = new SlackSettings(SignedRequests.SECRET, FakeSlack.TOKEN, "http://127.0.0.1:1/");
    slack = new SlackApp(settings, Services.with(new RecordingInbox(), InstantSource.system()));
    bolt = (App) field(slack, "app");
  }

  @AfterEach
  void stop() throws Exception {
    slack.close();
  }

  /** Bolt shows nobody what it listens to. */
  private static Object field(Object owner, String name) throws Exception {
    var field = owner.getClass().getDeclaredField(name);
    field.setAccessible(true);
    return Objects.requireNonNull(field.get(owner));
  }

  private static List<String> texts(JsonNode array, String field) {
    return array.findValuesAsText(field);
  }

  private List<String> scopes() {
    return all("/oauth_config/scopes/bot");
  }

  private List<String> events() {
    return all("/settings/event_subscriptions/bot_events");
  }

  private List<String> all(String pointer) {
    return manifest.at(pointer).valueStream().map(JsonNode::asText).toList();
  }

  @Test
  void asks_for_the_scopes_that_the_code_counts_on_and_no_others() {
    assertThat(scopes()).containsExactlyInAnyOrderElementsOf(SlackScopes.ALL);
  }

  @Test
  void subscribes_to_every_event_that_is_listened_to() throws Exception {
    var heard = ((Map<?, ?>) field(bolt, "eventHandlers")).keySet();

    assertThat(heard).isNotEmpty();
    for (var event : heard) {
      var name = String.valueOf(event);
      if (name.startsWith("message")) {
        assertThat(events()).as(name).containsAll(MESSAGES);
      } else {
        assertThat(events()).contains(name);
      }
    }
  }

  @Test
  void names_every_command_and_shortcut_that_is_listened_to() throws Exception {
    assertNamed("slashCommandHandlers", texts(manifest.at("/features/slash_commands"), "command"));
    assertNamed(
        "messageShortcutHandlers", texts(manifest.at("/features/shortcuts"), "callback_id"));
    assertNamed("globalShortcutHandlers", List.of());
    assertThat((Map<?, ?>) field(bolt, "slashCommandHandlers")).isNotEmpty();
  }

  private void assertNamed(String handlers, List<String> names) throws Exception {
    for (var key : ((Map<?, ?>) field(bolt, handlers)).keySet()) {
      var pattern = (Pattern) key;
      assertThat(names).as(pattern.pattern()).anyMatch(name -> pattern.matcher(name).matches());
    }
  }

  @ParameterizedTest
  @CsvSource({
    "message.channels,channels:history",
    "message.groups,groups:history",
    "message.im,im:history",
    "app_mention,app_mentions:read"
  })
  void has_the_scope_that_an_event_needs(String event, String scope) {
    assertThat(events()).contains(event);
    assertThat(scopes()).contains(scope);
  }

  @Test
  void keeps_to_slacks_lengths() {
    var about = manifest.at("/display_information");
    assertThat(about.at("/name").asText()).hasSizeBetween(1, 35);
    assertThat(about.at("/description").asText()).hasSizeBetween(1, 140);
    assertThat(about.at("/long_description").asText()).hasSizeBetween(174, 4_000);
    assertThat(manifest.at("/features/agent_view/agent_description").asText())
        .hasSizeBetween(1, 300);
    assertThat(manifest.at("/features/agent_view/suggested_prompts")).hasSizeBetween(1, 4);
    assertThat(manifest.at("/features").has("assistant_view")).isFalse();
    for (var command : manifest.at("/features/slash_commands")) {
      assertThat(command.path("description").asText()).hasSizeBetween(1, 100);
      assertThat(command.path("usage_hint").asText()).hasSizeLessThanOrEqualTo(100);
    }
    for (var shortcut : manifest.at("/features/shortcuts")) {
      assertThat(shortcut.path("name").asText()).hasSizeBetween(1, 24);
      assertThat(shortcut.path("description").asText()).hasSizeBetween(1, 150);
    }
  }

  @Test
  void lets_people_write_to_the_bot_and_click() {
    assertThat(manifest.at("/features/app_home/messages_tab_enabled").asBoolean()).isTrue();
    assertThat(manifest.at("/features/app_home/messages_tab_read_only_enabled").asBoolean(true))
        .isFalse();
    assertThat(manifest.at("/features/app_home/home_tab_enabled").asBoolean()).isTrue();
    assertThat(manifest.at("/settings/interactivity/is_enabled").asBoolean()).isTrue();
    assertThat(manifest.at("/settings/token_rotation_enabled").asBoolean(true)).isFalse();
  }
}
