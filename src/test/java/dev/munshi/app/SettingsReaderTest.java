package dev.munshi.app;

import static dev.munshi.app.EverySetting.ALL;
import static dev.munshi.app.EverySetting.ALL_READ;
import static dev.munshi.app.EverySetting.NEEDED;
import static dev.munshi.app.EverySetting.OTHERS;
import static dev.munshi.app.EverySetting.OTHERS_OF_MATRIX;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.munshi.answer.generative.Prompts;
import dev.munshi.corpus.feeds.FeedSettings;
import dev.munshi.corpus.fetching.FetchSettings;
import dev.munshi.web.WebSettings;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SettingsReaderTest {

  private static final Path CORPUS = Path.of("corpus");

  private static Settings read(Map<String, String> file, Map<String, String> environment) {
    return SettingsReader.read(file, environment, CORPUS);
  }

  private static Map<String, String> environment(Map<String, String> keys) {
    var variables = new HashMap<String, String>();
    keys.forEach((key, value) -> variables.put(SettingsReader.variableOf(key), value));
    return variables;
  }

  private static String problems(Map<String, String> file, Map<String, String> environment) {
    var thrown = catchThrowableOfType(SettingsException.class, () -> read(file, environment));
    assertThat(thrown).isNotNull();
    return String.valueOf(thrown.getMessage());
  }

  @Test
  void works_without_any_setting() {
    assertThat(read(Map.of(), Map.of("PATH", "/bin", "MUNSHI_HOME", "/srv/home")))
        .isEqualTo(
            new Settings(
                new WebSettings("127.0.0.1", 8080, null),
                Optional.empty(),
                Optional.empty(),
                FetchSettings.DEFAULT,
                FeedSettings.NONE,
                Restrictions.NONE,
                Optional.empty(),
                Optional.empty(),
                Prompts.shipped(),
                CORPUS,
                Duration.ofHours(6),
                SettingsReader.DEFAULT_THRESHOLD,
                SettingsReader.DEFAULT_SENDER));
  }

  @Test
  void sets_everything_from_the_file() {
    assertThat(Stream.of(ALL, OTHERS, OTHERS_OF_MATRIX).flatMap(keys -> keys.keySet().stream()))
        .containsExactlyInAnyOrderElementsOf(SettingsReader.KEYS);

    assertThat(read(ALL, Map.of())).isEqualTo(ALL_READ);
  }

  @Test
  void sets_everything_from_the_environment() {
    assertThat(read(Map.of(), environment(ALL))).isEqualTo(ALL_READ);
  }

  @Test
  void every_setting_of_this_test_differs_from_its_default() {
    var defaults = read(Map.of(), Map.of());
    for (var key : ALL.keySet()) {
      var without = new HashMap<>(ALL);
      without.remove(key);
      if (!NEEDED.contains(key)) {
        assertThat(read(without, Map.of())).as(key).isNotEqualTo(ALL_READ).isNotEqualTo(defaults);
      }
    }
  }

  @Test
  void the_environment_counts_over_the_file() {
    var file = new HashMap<>(ALL);
    file.replaceAll((key, value) -> key.equals("server.port") ? "7070" : value);

    assertThat(read(file, Map.of("MUNSHI_SERVER_PORT", "9090"))).isEqualTo(ALL_READ);
    assertThat(SettingsReader.variableOf("slack.bot-token")).isEqualTo("MUNSHI_SLACK_BOT_TOKEN");
  }

  @Test
  void an_empty_value_is_none() {
    var settings = read(Map.of("server.token", " ", "answer.threshold", ""), Map.of());

    assertThat(settings.web().token()).isNull();
    assertThat(settings.threshold()).isEqualTo(SettingsReader.DEFAULT_THRESHOLD);
  }

  @Test
  void tells_every_problem_at_once() {
    var file = new LinkedHashMap<String, String>();
    file.put("server.port", "80800");
    file.put("server.host", "0.0.0.0");
    file.put("slack.signing-secret", "signing-secret");
    file.put("answer.threshold", "much");
    file.put("server.prot", "1");

    var problems = problems(file, Map.of("MUNSHI_SLACK_BOT_TOKN", "xoxb-secret"));

    assertThat(problems.lines().skip(1))
        .hasSize(6)
        .anySatisfy(p -> assertThat(p).contains("server.port: 80800", "from 0 to 65535"))
        .anySatisfy(p -> assertThat(p).contains("server.host: 0.0.0.0", "server.token"))
        .anySatisfy(p -> assertThat(p).contains("slack.bot-token: missing"))
        .anySatisfy(p -> assertThat(p).contains("answer.threshold: much", "from 0 to 1"))
        .anySatisfy(p -> assertThat(p).contains("server.prot", "did you mean server.port?"))
        .anySatisfy(
            p ->
                assertThat(p)
                    .contains("MUNSHI_SLACK_BOT_TOKN", "did you mean MUNSHI_SLACK_BOT_TOKEN?"));
    assertThat(problems).doesNotContain("signing-secret\n", "xoxb-secret");
  }

  @ParameterizedTest
  @CsvSource({
    "port,server.port",
    "server.Port,server.port",
    "slack.signing_secret,slack.signing-secret",
    "slack.token,slack.bot-token",
    "corpus,corpus.folder",
    "threshold,answer.threshold"
  })
  void names_the_nearest_key(String wrong, String nearest) {
    assertThat(problems(Map.of(wrong, "1"), Map.of())).contains("did you mean " + nearest + "?");
  }

  @ParameterizedTest
  @CsvSource({
    "server.port,-1",
    "server.port,65536",
    "server.port,80.5",
    "server.port,http",
    "server.port,NaN",
    "answer.threshold,-0.1",
    "answer.threshold,1.1",
    "answer.threshold,NaN",
    "answer.threshold,'0,5'"
  })
  void says_which_number_is_wrong(String key, String value) {
    assertThat(problems(Map.of(key, value), Map.of())).contains(key + ": " + value + " is not");
  }

  @ParameterizedTest
  @ValueSource(strings = {"127.0.0.1", "localhost", "::1"})
  void needs_no_token_on_this_machine(String host) {
    assertThat(read(Map.of("server.host", host), Map.of()).web().host()).isEqualTo(host);
  }

  @ParameterizedTest
  @CsvSource({
    "slack.signing-secret,hush hush",
    "slack.bot-token,xoxb-hush hush",
    "slack.api-url,ftp://hush/api/"
  })
  void never_shows_a_secret(String key, String value) {
    var file = new HashMap<>(ALL);
    file.put(key, value);
    file.put("server.port", "none");

    assertThat(problems(file, Map.of()))
        .contains("slack: ")
        .doesNotContain("hush", "console-secret", "xoxb", "sk-secret");
  }

  @Test
  void never_prints_a_secret() {
    assertThat(Objects.toString(ALL_READ))
        .contains("***")
        .doesNotContain("console-secret", "signing-secret,", "xoxb", "sk-");
  }

  @Test
  void says_with_all_else_that_the_folder_is_not_there() {
    assertThat(problems(Map.of("corpus.folder", "gone/articles", "server.port", "x"), Map.of()))
        .contains("gone/articles does not exist", "server.port");
  }

  @Test
  void says_that_the_folder_is_a_file() {
    assertThat(problems(Map.of("corpus.folder", "pom.xml"), Map.of()))
        .contains("corpus.folder", "is a file, not a folder");
  }

  @Test
  void says_that_a_folder_has_no_possible_name() {
    assertThatThrownBy(() -> read(Map.of("corpus.folder", "a\0b"), Map.of()))
        .isInstanceOf(SettingsException.class)
        .hasMessageContaining("corpus.folder");
  }

  @ParameterizedTest
  @CsvSource({
    "corpus.allowed-hosts,'localhost, http://wiki/',http://wiki/ is not a host",
    "corpus.contact,press (at) gazette,is not an address of a page"
  })
  void says_what_is_no_host_and_no_contact(String key, String value, String problem) {
    assertThat(problems(Map.of(key, value), Map.of())).contains(key, problem);
  }
}
