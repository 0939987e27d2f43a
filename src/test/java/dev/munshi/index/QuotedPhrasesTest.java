package dev.munshi.index;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class QuotedPhrasesTest {

  private static final Shelf SHELF = Shelf.inMemory();

  @BeforeAll
  static void fill() {
    SHELF.put("phrase", "Notes", "She was made keeper of the lock, a new office.");
    SHELF.put("apart", "Lock keeper", "The keeper came late. Another lock had no keeper.");
    SHELF.put("title", "Night ferry returns", "It sails at ten.");
    SHELF.index().commit();
  }

  @AfterAll
  static void close() {
    SHELF.index().close();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Who is \"keeper of the lock\"?",
        "Who is “keeper of the lock”?",
        "Who is ‘keeper of the lock’?",
        "Who is 'keeper of the lock'?",
        "Who is «Keepers of the lock»?",
        "Who is „keeper of the lock“?"
      })
  void wants_a_quoted_phrase_in_the_passage(String question) {
    assertThat(SHELF.articles(question)).containsExactly("phrase");
  }

  @Test
  void takes_a_phrase_of_the_title_as_well() {
    assertThat(SHELF.articles("when does the \"night ferry\" sail")).containsExactly("title");
  }

  @Test
  void gives_what_has_one_phrase_where_nothing_has_all() {
    assertThat(SHELF.articles("\"night ferry\" or \"keeper of the lock\""))
        .containsExactlyInAnyOrder("phrase", "title");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"keeper of the moon\"",
        "the \"keeper\"",
        "the keeper's lock and the wardens' keeper",
        "\"keeper of the lock",
        "\"\" keeper"
      })
  void leaves_nothing_out_without_a_phrase_that_stands_somewhere(String question) {
    assertThat(SHELF.articles(question)).hasSize(3);
  }
}
