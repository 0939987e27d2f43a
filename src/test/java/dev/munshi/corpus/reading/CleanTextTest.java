package dev.munshi.corpus.reading;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class CleanTextTest {

  @Test
  void removes_what_nobody_sees() {
    assertThat(CleanText.line("so\u00ADft \u200Bwi\u200Ddth \u202Ebidi\u2069\uFEFF\u0007"))
        .isEqualTo("soft width bidi");
  }

  @Test
  void leaves_the_joiners_that_words_need() {
    assertThat(CleanText.line("می\u200Cشود 👩\u200D💻")).isEqualTo("می\u200Cشود 👩\u200D💻");
  }

  @Test
  void composes_letters_and_joins_spaces() {
    assertThat(CleanText.line(" cafe\u0301\u00A0\t  au\r\nlait ")).isEqualTo("caf\u00E9 au lait");
  }

  @Test
  void parts_paragraphs_by_one_blank_line() {
    assertThat(CleanText.paragraphs("one\r\n two \r\n\u00A0\r\n\r\n\nthree\n"))
        .isEqualTo("one\ntwo\n\nthree");
  }

  @Property
  void changes_clean_text_no_further(@ForAll String raw) {
    var once = CleanText.line(raw);
    assertThat(CleanText.line(once)).isEqualTo(once);
    var paragraphs = CleanText.paragraphs(raw);
    assertThat(CleanText.paragraphs(paragraphs)).isEqualTo(paragraphs);
  }
}
