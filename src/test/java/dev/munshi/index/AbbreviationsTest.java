package dev.munshi.index;

import static org.assertj.core.api.Assertions.assertThat;

import dev.munshi.index.Abbreviations.Pair;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AbbreviationsTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "The Harbour Pilots Guild (HPG) met.                  | HPG   | Harbour Pilots Guild",
        "The HPG (Harbour Pilots Guild) met.                  | HPG   | Harbour Pilots Guild",
        "It asked the Ministry of Inland Waters (MoIW).       | MoIW  | Ministry of Inland Waters",
        "Rain fell. Tolls on Inland Ferries (TIF) rose.       | TIF   | Tolls on Inland Ferries",
        "The Lock-Keepers' Union (LKU) said no.               | LKU   | Lock-Keepers' Union",
        "The General Agency for Tide Tables (GATT) closed.    | GATT  | General Agency for Tide Tables",
      })
  void finds_what_a_short_form_stands_for(String text, String shortForm, String longForm) {
    assertThat(Abbreviations.in(text)).containsExactly(new Pair(shortForm, longForm));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "The wardens (twice) closed the lock.",
        "The captain (Ada Ferro) waved.",
        "The ferry (HPG) sailed.",
        "Harbours were shut. Pilots went home. Guild (HPG)",
        "A boat (B) sank.",
        "(HPG)",
        "HPG ()",
        "It was 12 m (39 ft) long."
      })
  void finds_nothing_where_nothing_is_explained(String text) {
    assertThat(Abbreviations.in(text)).isEmpty();
  }

  @Test
  void takes_brackets_without_end() {
    assertThat(Abbreviations.in("(".repeat(100_000) + "HPG)".repeat(10_000))).isEmpty();
  }
}
