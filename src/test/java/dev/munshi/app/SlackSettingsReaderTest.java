package dev.munshi.app;

import static dev.munshi.app.EverySetting.ALL;
import static dev.munshi.app.EverySetting.OTHERS;
import static dev.munshi.app.EverySetting.OTHERS_READ;
import static org.assertj.core.api.Assertions.assertThat;

import dev.munshi.chat.slack.SlackDelivery;
import dev.munshi.chat.slack.SlackSettings;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SlackSettingsReaderTest {

  private static final String SECRET = "slack.signing-secret";
  private static final String TOKEN = "slack.bot-token";

  private final SettingsValues values = new SettingsValues();

  private Optional<SlackSettings> read(Map<String, String> keys) {
    keys.forEach(values::put);
    return new SlackSettingsReader(values).read();
  }

  private List<String> problems(Map<String, String> keys) {
    assertThat(read(keys)).isEmpty();
    return values.problems();
  }

  @Test
  void is_nothing_where_nothing_is_set() {
    assertThat(read(Map.of())).isEmpty();
    assertThat(values.problems()).isEmpty();
  }

  @Test
  void reads_the_keys_of_oauth_and_of_socket_mode() {
    var keys = new HashMap<>(OTHERS);
    keys.put("slack.api-url", "http://127.0.0.1:1/api/");

    assertThat(read(keys)).contains(OTHERS_READ);
    assertThat(values.problems()).isEmpty();
  }

  @Test
  void takes_the_socket_where_there_is_a_secret_too() {
    assertThat(read(Map.of(SECRET, "s", TOKEN, "t", "slack.app-token", "xapp-1")))
        .map(SlackSettings::delivery)
        .contains(new SlackDelivery.Socket("xapp-1"));
  }

  @Test
  void needs_tokens_and_a_way_for_events() {
    assertThat(problems(Map.of(SECRET, "hush-hush")))
        .singleElement()
        .asString()
        .contains("slack.bot-token: missing", "slack.client-id");
    assertThat(new SlackSettingsReader(new SettingsValues()).read()).isEmpty();
  }

  @Test
  void needs_a_secret_or_an_app_token_beside_the_bot_token() {
    assertThat(problems(Map.of(TOKEN, "hush-hush")))
        .singleElement()
        .asString()
        .contains("slack.signing-secret: missing", "slack.app-token")
        .doesNotContain("hush");
  }

  @Test
  void an_address_of_slack_alone_is_a_problem() {
    assertThat(problems(Map.of("slack.api-url", "http://127.0.0.1:1/api/"))).hasSize(2);
  }

  @ParameterizedTest
  @ValueSource(strings = {"slack.client-id", "slack.client-secret", "slack.token-key"})
  void oauth_needs_each_of_its_keys(String key) {
    var keys = new HashMap<>(OTHERS);
    keys.remove(key);

    assertThat(problems(keys)).containsExactly(key + ": missing; OAuth needs it");
  }

  @Test
  void a_token_of_one_workspace_contradicts_oauth() {
    var keys = new HashMap<>(ALL);
    keys.put("slack.client-id", "12.34");

    assertThat(problems(keys))
        .singleElement()
        .asString()
        .startsWith("slack.bot-token: ")
        .contains("slack.client-id")
        .doesNotContain("slack.token-key", "xoxb");
  }

  @ParameterizedTest
  @CsvSource({
    "slack.token-key,c2hvcnQ=,not 32 bytes in base64",
    "slack.token-key,a passphrase,./munshi slack key",
    "slack.workspaces,'T1, policy',policy is no id of a workspace",
    "slack.client-secret,two words,client secret is empty or not one word",
    "slack.app-token,two words,app token is empty or not one word"
  })
  void says_what_cannot_be_used_without_showing_it(String key, String value, String problem) {
    var keys = new HashMap<>(OTHERS);
    keys.put(key, value);

    assertThat(problems(keys)).singleElement().asString().contains(problem).doesNotContain(value);
  }

  @Test
  void says_that_workspaces_are_for_oauth_only() {
    assertThat(read(Map.of(SECRET, "s", TOKEN, "t", "slack.workspaces", "T1"))).isPresent();
    assertThat(values.problems()).singleElement().asString().startsWith("slack.workspaces: ");
  }

  @Test
  void never_prints_a_secret() {
    assertThat(OTHERS_READ.toString())
        .contains("***", "12.34", "http://127.0.0.1:1/api/")
        .doesNotContain("client-secret", "xapp", "bXVuc2hp");
  }
}
