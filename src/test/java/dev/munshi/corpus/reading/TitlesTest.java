package dev.munshi.corpus.reading;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TitlesTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "Quay opens | Harbour Post;Harbour Post;Quay opens",
        "Quay opens - HARBOUR POST;The Harbour Post;Quay opens",
        "Harbour Post: quay opens;Harbour Post;Harbour Post: quay opens",
        "Harbour Post | Quay opens;Harbour Post;Quay opens",
        "Quay opens - again;Harbour Post;Quay opens - again",
        "Harbour Post;Harbour Post;Harbour Post"
      })
  void frees_a_title_of_its_site(String title, String publisher, String expected) {
    assertThat(Titles.withoutSite(title, publisher)).isEqualTo(expected);
  }

  @Test
  void keeps_a_title_whose_publisher_is_not_known() {
    assertThat(Titles.withoutSite("Quay opens | Harbour Post", null))
        .isEqualTo("Quay opens | Harbour Post");
  }

  @Test
  void cuts_where_a_word_ends() {
    assertThat(Titles.cut("word ".repeat(40).strip()))
        .endsWith("word…")
        .hasSizeLessThanOrEqualTo(100);
  }

  @Property
  void never_makes_a_title_that_is_too_long(@ForAll String text) {
    assertThat(Titles.cut(text)).hasSizeLessThanOrEqualTo(Titles.LONGEST);
  }
}
