package dev.munshi.index;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class VocabularyTest {

  private final Shelf shelf = Shelf.inMemory();
  private final Vocabulary vocabulary = shelf.index().vocabulary();

  @AfterEach
  void close() {
    shelf.index().close();
  }

  @Test
  void folds_and_stems_words_and_leaves_stop_words_out() {
    assertThat(vocabulary.terms("The Minister's cafés, and MINISTERS: café-owner!"))
        .containsExactly("minist", "cafe", "minist", "cafe", "owner");
    assertThat(vocabulary.terms("Rs. 3.5m in 2024")).containsExactly("rs", "3.5m", "2024");
    assertThat(vocabulary.terms("بندرگاہ کا")).hasSize(2);
  }

  @Test
  void takes_a_word_with_joiners_for_the_same_word() {
    assertThat(vocabulary.terms("می\u200Cشود क्\u200Dष"))
        .isEqualTo(vocabulary.terms("میشود क्ष"))
        .hasSize(2);
  }

  @Test
  void has_no_terms_for_a_text_without_words() {
    assertThat(vocabulary.terms("")).isEmpty();
    assertThat(vocabulary.terms("?! – \n the")).isEmpty();
  }

  @Test
  void tells_an_acronym_from_the_stop_word_it_spells() {
    assertThat(vocabulary.terms("IT rules and it rains")).containsExactly("IT", "rule", "rain");
  }

  @Test
  void counts_the_passages_with_a_term() {
    shelf.put("a", "Title", "ferry ferry tram", "ferry lock");
    shelf.put("b", "Tram", "ferry quay");
    shelf.index().commit();
    assertThat(vocabulary.passages()).isEqualTo(3);
    assertThat(vocabulary.passagesWith("ferri")).isEqualTo(3);
    assertThat(vocabulary.passagesWith("tram")).isOne();
    assertThat(vocabulary.passagesWith("ferry")).isZero();
    assertThat(vocabulary.passagesWith("zeppelin")).isZero();
  }

  @Test
  void knows_no_passages_of_an_empty_index() {
    assertThat(vocabulary.passages()).isZero();
    assertThat(vocabulary.passagesWith("ferri")).isZero();
  }

  @Test
  void follows_the_index() {
    for (int i = 0; i < 3; i++) {
      shelf.put("a", "Title", "ferry");
      shelf.index().commit();
      assertThat(vocabulary.passages()).isOne();
      assertThat(vocabulary.passagesWith("ferri")).isOne();
    }
    shelf.put("a", "Title", "tram");
    shelf.index().commit();
    assertThat(vocabulary.passagesWith("ferri")).isZero();
  }
}
