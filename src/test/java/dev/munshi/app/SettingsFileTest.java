package dev.munshi.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SettingsFileTest {

  @TempDir Path folder;

  private Map<String, String> read(String yaml) throws IOException {
    return SettingsFile.read(Files.writeString(folder.resolve("munshi.yaml"), yaml));
  }

  @Test
  void reads_nested_and_dotted_keys() throws Exception {
    assertThat(
            read(
                """
                # the bot of the policy team
                server:
                  port: 9090
                  token: "one two"
                slack.bot-token: xoxb-1
                answer: {threshold: 0.75}
                """))
        .isEqualTo(
            Map.of(
                "server.port", "9090",
                "server.token", "one two",
                "slack.bot-token", "xoxb-1",
                "answer.threshold", "0.75"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "\n", "# nothing yet\n", "---\n", "slack:\n", "slack:\n  # later\n"})
  void reads_nothing_from_a_file_that_sets_nothing(String yaml) throws Exception {
    assertThat(read(yaml)).isEmpty();
  }

  @Test
  void a_key_without_a_value_is_not_set() throws Exception {
    assertThat(read("server:\n  token:\n  port: ~\n  host: null\n")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"0123", "1_000", "0x1F", "1e5", "12345678901234567890", "yes", "1.10"})
  void keeps_values_as_they_are_written(String value) throws Exception {
    assertThat(read("server:\n  token: " + value + "\n")).isEqualTo(Map.of("server.token", value));
  }

  @ParameterizedTest
  @ValueSource(strings = {"[wiki, 'localhost:80']", "\n    - wiki\n    - localhost:80"})
  void reads_lists_where_there_may_be_several_values(String list) throws Exception {
    assertThat(read("corpus:\n  allowed-hosts: " + list + "\n"))
        .isEqualTo(Map.of("corpus.allowed-hosts", "wiki, localhost:80"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "server:\n  port: [1, 2]\n",
        "server:\n  - port\n",
        "- server\n",
        "hello\n",
        "corpus:\n  allowed-hosts: [{a: b}]\n"
      })
  void refuses_lists_and_bare_words(String yaml) {
    assertThatThrownBy(() -> read(yaml))
        .isInstanceOf(SettingsException.class)
        .hasMessageContaining("munshi.yaml");
  }

  @Test
  void refuses_a_key_that_is_there_twice() {
    assertThatThrownBy(() -> read("server:\n  port: 1\n  port: 2\n"))
        .isInstanceOf(SettingsException.class)
        .hasMessageContaining("line 3")
        .hasMessageContaining("port");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "server:\n  token: \"hush-hush\nslack:\n",
        "server:\n  token: @hush-hush\n",
        "server:\n  token: hush-hush: more\n",
        "server:\n\ttoken: hush-hush\n",
        "server: {token: hush-hush\n"
      })
  void names_the_line_that_is_wrong_and_shows_nothing_of_it(String yaml) {
    var thrown = catchThrowableOfType(SettingsException.class, () -> read(yaml));

    assertThat(thrown)
        .hasMessageContaining("munshi.yaml line ")
        .hasMessageContaining("is not YAML")
        .hasMessageNotContaining("hush");
  }

  @Test
  void says_that_a_file_is_not_text() throws Exception {
    var file = Files.write(folder.resolve("munshi.yaml"), new byte[] {(byte) 0xff, (byte) 0xfe, 0});

    assertThatThrownBy(() -> SettingsFile.read(file))
        .isInstanceOf(SettingsException.class)
        .hasMessageContaining("munshi.yaml");
  }

  @Test
  void finds_the_file_that_is_named_before_the_one_in_the_home() throws Exception {
    var named = Files.writeString(folder.resolve("other.yaml"), "");
    assertThat(SettingsFile.find(named, folder)).contains(named);
    assertThat(SettingsFile.find(null, folder)).isEmpty();

    var own = Files.writeString(folder.resolve("munshi.yaml"), "");
    assertThat(SettingsFile.find(null, folder)).contains(own);
    assertThat(SettingsFile.find(named, folder)).contains(named);
  }

  @Test
  void says_that_the_file_that_was_named_is_missing() {
    assertThatThrownBy(() -> SettingsFile.find(folder.resolve("none.yaml"), folder))
        .isInstanceOf(SettingsException.class)
        .hasMessageContaining("none.yaml");
  }
}
