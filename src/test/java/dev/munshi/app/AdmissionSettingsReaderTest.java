package dev.munshi.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.munshi.chat.slack.AdmissionSettings;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AdmissionSettingsReaderTest {

  private static final Map<String, String> SLACK =
      Map.of("slack.signing-secret", "signing-secret", "slack.bot-token", "xoxb-secret");

  private static AdmissionSettings read(Map<String, String> settings) {
    var all = new HashMap<>(SLACK);
    all.putAll(settings);
    var slack = SettingsReader.read(all, Map.of(), Path.of("src")).slack();
    return slack.orElseThrow().admission();
  }

  @Test
  void members_everywhere_may_ask_without_any_setting() {
    assertThat(read(Map.of())).isEqualTo(AdmissionSettings.DEFAULT);
    assertThat(read(Map.of("slack.guests", "refuse", "slack.external", "refuse")))
        .isEqualTo(AdmissionSettings.DEFAULT);
  }

  @Test
  void reads_who_may() {
    assertThat(
            read(
                Map.of(
                    "slack.channels", "C0BOARD,G0OLD",
                    "slack.user-groups", "S0POLICY",
                    "slack.guests", "allow")))
        .isEqualTo(
            new AdmissionSettings(
                Set.of("C0BOARD", "G0OLD"), Set.of(), Set.of("S0POLICY"), true, false, Set.of()));
  }

  @ParameterizedTest
  @CsvSource({
    "slack.channels,#general",
    "slack.users,@ann",
    "slack.user-groups,policy",
    "slack.admins,ann@gazette.example",
    "slack.guests,yes",
    "slack.external,true"
  })
  void names_in_the_place_of_ids_are_a_problem(String key, String value) {
    var thrown = catchThrowableOfType(SettingsException.class, () -> read(Map.of(key, value)));

    assertThat(thrown).isNotNull().hasMessageContaining(value).hasMessageContaining(" is not ");
  }
}
