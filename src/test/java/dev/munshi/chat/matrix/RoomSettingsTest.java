package dev.munshi.chat.matrix;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RoomSettingsTest {

  @Test
  void are_read_as_they_were_written() {
    var settings = new RoomSettings(false, "?!", ZoneId.of("Asia/Karachi"));

    assertThat(RoomSettings.read(settings.json())).isEqualTo(settings);
    assertThat(RoomSettings.read(RoomSettings.USUAL.json())).isEqualTo(RoomSettings.USUAL);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "{}",
        "no JSON",
        "[1]",
        "{\"threads\": [], \"prefix\": 7, \"zone\": \"Nowhere/None\"}",
        "{\"prefix\": \"@\", \"zone\": 5, \"colour\": \"red\"}",
      })
  void are_as_usual_where_a_note_is_unusable(String note) {
    assertThat(RoomSettings.read(note)).isEqualTo(RoomSettings.USUAL);
  }

  @Test
  void keep_what_is_usable_of_a_note() {
    assertThat(RoomSettings.read("{\"threads\": false, \"prefix\": \"abc\"}"))
        .isEqualTo(RoomSettings.USUAL.withThreads(false));
  }

  @ParameterizedTest
  @CsvSource({
    "!, true",
    "?, true",
    "..., true",
    "؟, true",
    "🔎, true",
    "'', false",
    "a, false",
    "1!, false",
    "! !, false",
    "@, false",
    "/, false",
    "!/, false",
    "....., false",
  })
  void have_a_prefix_of_a_few_signs(String prefix, boolean isOne) {
    assertThat(RoomSettings.canBePrefix(prefix)).isEqualTo(isOne);
    if (!isOne) {
      assertThatIllegalArgumentException().isThrownBy(() -> RoomSettings.USUAL.withPrefix(prefix));
    }
  }
}
