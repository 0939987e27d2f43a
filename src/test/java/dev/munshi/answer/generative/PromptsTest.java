package dev.munshi.answer.generative;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PromptsTest {

  private static final String AGAIN = "# System\n{{rules}}\n# User\n{{task}} Mend: {{refused}}";

  @TempDir Path folder;

  private void write(String file, String text) throws IOException {
    Files.writeString(folder.resolve(file), text);
  }

  @ParameterizedTest
  @EnumSource
  void those_that_ship_have_the_gaps_that_are_filled(Prompts.Name name) throws IOException {
    var template = PromptTemplate.of(Files.readString(Path.of("prompts", name.file())));
    assertThat(template.gaps()).isEqualTo(name.gaps());
    assertThat(Prompts.shipped().version()).hasSize(8);
  }

  @Test
  void a_folder_of_ones_own_counts_over_ours() throws IOException {
    write("again.md", AGAIN);
    write("README.txt", "Our prompts.");

    var prompts = Prompts.read(folder);

    var values = Map.of("rules", "Rules.", "task", "Task.", "refused", "This.");
    assertThat(prompts.filled(Prompts.Name.AGAIN, values).user()).isEqualTo("Task. Mend: This.");
    assertThat(prompts.version()).isNotEqualTo(Prompts.shipped().version());
  }

  @Test
  void its_version_is_that_of_the_files() throws IOException {
    assertThat(Prompts.read(folder).version()).isEqualTo(Prompts.shipped().version());
  }

  @Test
  void tells_everything_that_is_wrong_at_once() throws IOException {
    write("again.md", AGAIN.replace("{{task}}", "{{tusk}}"));
    write("question.md", "Make it whole.");
    write("answers.md", AGAIN);

    assertThatThrownBy(() -> Prompts.read(folder))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("again.md: {{task}} is missing")
        .hasMessageContaining("again.md: nothing fills {{tusk}}")
        .hasMessageContaining("question.md: it needs the headings")
        .hasMessageContaining("answers.md: there is no such prompt");
  }

  @Test
  void needs_a_folder_that_can_be_read() {
    assertThatThrownBy(() -> Prompts.read(folder.resolve("none")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("none");
  }
}
