package dev.munshi.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.munshi.digest.Room;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RestrictionsTest {

  private static final Restrictions BOTH =
      new Restrictions(Map.of("board", Set.of("C0BOARD", "C0LEGAL"), "legal", Set.of("C0LEGAL")));

  @TempDir Path folder;

  private Restrictions fromFile(String yaml) throws Exception {
    var file = SettingsFile.read(Files.writeString(folder.resolve("munshi.yaml"), yaml));
    return SettingsReader.read(file, Map.of(), folder).restrictions();
  }

  private Restrictions fromEnvironment(String value) {
    var environment = Map.of("MUNSHI_CORPUS_RESTRICTED", value);
    return SettingsReader.read(Map.of(), environment, folder).restrictions();
  }

  private static Set<String> hidden(String room) {
    return BOTH.in(new Room("slack", "T0POLICY", room)).hidden();
  }

  @Test
  void a_room_sees_what_it_is_named_for() {
    assertThat(hidden("C0LEGAL")).isEmpty();
    assertThat(hidden("C0BOARD")).containsExactly("legal");
    assertThat(hidden("C0GENERAL")).containsExactlyInAnyOrder("board", "legal");
  }

  @Test
  void the_console_sees_what_names_it() {
    var restrictions = fromEnvironment("board=console,legal=C0LEGAL");

    assertThat(restrictions.in(Restrictions.CONSOLE).hidden()).containsExactly("legal");
    assertThat(BOTH.in(Restrictions.CONSOLE).hidden()).containsExactlyInAnyOrder("board", "legal");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "corpus:\n  restricted:\n    - Board=C0BOARD C0LEGAL\n    - legal=C0LEGAL\n",
        "corpus:\n  restricted:\n    board: [C0BOARD, C0LEGAL]\n    legal: C0LEGAL\n",
        "corpus:\n  restricted: board=C0BOARD C0LEGAL, legal = C0LEGAL\n"
      })
  void a_file_may_list_them_in_several_ways(String yaml) throws Exception {
    assertThat(fromFile(yaml)).isEqualTo(BOTH);
  }

  @Test
  void the_environment_has_commas_between_them() {
    assertThat(fromEnvironment("board=C0BOARD C0LEGAL,legal=C0LEGAL")).isEqualTo(BOTH);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "corpus: {restricted: {board: }}",
        "corpus: {restricted: {board: []}}",
        "corpus: {restricted: 'board='}"
      })
  void a_tag_without_a_room_is_told_nowhere(String yaml) throws Exception {
    assertThat(fromFile(yaml)).isEqualTo(new Restrictions(Map.of("board", Set.of())));
  }

  @ParameterizedTest
  @ValueSource(strings = {"board", "=C0BOARD", "board=C0BOARD,C0LEGAL", "board=C1,Board=C2"})
  void what_restricts_nothing_is_a_problem(String value) {
    assertThatThrownBy(() -> fromEnvironment(value))
        .isInstanceOf(SettingsException.class)
        .hasMessageContaining("corpus.restricted");
  }

  @Test
  void a_table_of_other_than_plain_values_is_a_problem() {
    assertThatThrownBy(() -> fromFile("corpus: {restricted: {board: {room: C0BOARD}}}"))
        .isInstanceOf(SettingsException.class)
        .hasMessageContaining("corpus.restricted");
  }
}
