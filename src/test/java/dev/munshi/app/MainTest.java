package dev.munshi.app;

import static dev.munshi.app.Ran.munshi;
import static org.assertj.core.api.Assertions.assertThat;

import dev.munshi.testing.SmallCorpus;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MainTest {

  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"serve", "ingest", "read", "search", "ask"})
  void every_command_has_help(String command) {
    var ran = munshi(command, "--help");

    assertThat(ran.exit()).isZero();
    assertThat(ran.out()).startsWith("Usage: munshi " + command);
    assertThat(ran.err()).isEmpty();
  }

  @Test
  void its_own_help_lists_the_commands() {
    var ran = munshi("--help");

    assertThat(ran.exit()).isZero();
    assertThat(ran.out())
        .contains("COMMAND", "serve", "ingest", "read", "search", "ask")
        .doesNotContain("null");
  }

  @Test
  void tells_its_version() {
    assertThat(munshi("--version").out()).startsWith("munshi ");
    assertThat(munshi("--version").exit()).isZero();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "aks who",
        "--nothing",
        "ask who --nothing",
        "ingest",
        "read",
        "search --top x y"
      })
  void wrong_use_is_said_on_standard_error(String line) {
    var ran = line.isEmpty() ? munshi() : munshi(line.split(" "));

    assertThat(ran.exit()).isEqualTo(2);
    assertThat(ran.out()).isEmpty();
    assertThat(ran.err()).isNotBlank().contains("Usage: munshi").doesNotContain("\tat ");
  }

  @Test
  void names_the_command_that_was_meant() {
    assertThat(munshi("aks", "who").err()).contains("ask");
    assertThat(munshi().err()).contains("Name a command.");
  }

  @ParameterizedTest
  @ValueSource(strings = {"ask", "search"})
  void an_empty_question_is_wrong_use(String command) {
    for (var question : new String[] {"", "  ", "\n"}) {
      var ran = munshi(command, question, "--home", folder.resolve("new").toString());

      assertThat(ran.exit()).isEqualTo(2);
      assertThat(ran.err()).contains("The question is empty");
    }
    assertThat(folder.resolve("new")).doesNotExist();
  }

  @ParameterizedTest
  @ValueSource(strings = {"ask", "search", "check"})
  void a_batch_must_be_a_file_that_is_there(String command) {
    var missing = munshi(command, "--batch", folder.resolve("none.jsonl").toString());
    assertThat(missing.exit()).isEqualTo(2);
    assertThat(missing.err()).contains("There is no readable file", "none.jsonl");

    var aFolder = munshi(command, "--batch", folder.toString());
    assertThat(aFolder.exit()).isEqualTo(2);

    var both = munshi(command, "who?", "--batch", folder.toString());
    assertThat(both.exit()).isEqualTo(2);
    assertThat(both.err()).contains("not both");
  }

  @ParameterizedTest
  @ValueSource(strings = {"ask", "search", "ingest", "serve"})
  void says_that_a_home_is_no_folder(String command) throws Exception {
    var file = Files.writeString(folder.resolve("file"), "");
    var article = SmallCorpus.writeTo(folder).toString();

    var ran =
        command.equals("serve")
            ? munshi(command, "--home", file.toString())
            : munshi(command, article, "--home", file.toString());

    assertThat(ran.exit()).isEqualTo(1);
    assertThat(ran.err()).contains("munshi: the home ", "is a file, not a folder");
    assertThat(ran.err().lines()).hasSize(1);
  }

  @Test
  void says_every_problem_of_the_settings() throws Exception {
    Files.writeString(
        folder.resolve("munshi.yaml"),
        "server: {port: none}\nslak: {bot-token: xoxb-hush}\nanswer: {threshold: 2}\n");

    var ran = munshi("ask", "who?", "--home", folder.toString());

    assertThat(ran.exit()).isEqualTo(1);
    assertThat(ran.err())
        .contains("server.port: none", "slak.bot-token", "did you mean slack.bot-token?")
        .contains("answer.threshold: 2")
        .doesNotContain("hush");
  }

  @Test
  void says_that_a_settings_file_is_missing() {
    var ran = munshi("ask", "who?", "--config", folder.resolve("none.yaml").toString());

    assertThat(ran.exit()).isEqualTo(1);
    assertThat(ran.err()).contains("there is no file", "none.yaml");
  }

  @Test
  void says_that_the_database_is_damaged() throws Exception {
    var home = Ran.home(folder.resolve("home"));
    Files.writeString(home.resolve("munshi.db"), "this is no database, ".repeat(500));

    var ran = munshi("ask", "who?", "--home", home.toString());

    assertThat(ran.exit()).isEqualTo(1);
    assertThat(ran.out()).isEmpty();
    assertThat(ran.err())
        .contains("munshi.db")
        .doesNotContain("something went wrong", "Exception", "\tat ");
  }
}
