package dev.munshi.corpus.reading;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DatelineTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      nullValues = "-",
      value = {
        "LAHORE, Dec 12 (XYZ):The story;XYZ",
        "NEW DELHI (Reuters) - The story;Reuters",
        "GENEVA: The story;-",
        "LONDON — The story;-",
        "(XYZ) The story;XYZ"
      })
  void knows_how_a_wire_story_opens(String text, String agency) {
    assertThat(Dateline.strip(text)).isEqualTo("The story");
    var line = Dateline.of(text);
    assertThat(line == null ? "none" : line.agency()).isEqualTo(agency);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "The story begins: here",
        "NATO said (in Brussels) that",
        "ICT exports grew",
        "A: b"
      })
  void takes_no_other_opening_for_one(String text) {
    assertThat(Dateline.strip(text)).isEqualTo(text);
  }
}
