package dev.munshi.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SentencesTest {

  private static List<String> sentences(String text) {
    return Sentences.of(text).stream().map(span -> span.of(text)).toList();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Dr. Amina Qureshi signed the order.",
        "Item No. 5 was struck out.",
        "Clause No. Seven was struck out.",
        "The fee is Rs. 3m a year.",
        "The fine of Rs. Five Lakh stands.",
        "The U.S. Senate adjourned.",
        "He left the U.K. Home Office.",
        "J. Marlow and K. B. Osei resigned.",
        "The bench met at 9 a.m. Monday in Geneva.",
        "Vantage Ltd. Chairman Noor Haddad left.",
        "Lt. Gen. Ali met Prof. Ray and Sen. Wu.",
        "The case of Ivo v. Harrow was heard.",
        "The levy rose by 3.5 percent to 1.2 million.",
        "It moved to St. Petersburg in Sept. 2019.",
        "Mr. Osei, Jr. Minister for Ports, agreed.",
        "The site www.harbour.example.org was blocked.",
        "She holds a Ph.D. Her thesis advisers call it sound",
        "It was signed by A. B. Khan and by M.A. Jinnah.",
        "The office on M.A. Jinnah Road is closed.",
        "Art. 19 protects speech, and Sec. 37 limits it.",
        "It refers to art. 19 and to para. 4 of the annex.",
        "The notice is called S.R.O. 15(I)/2020 in the gazette.",
        "The cost is Rs 3.5 bn. in all.",
        "Osei vs. Harrow was heard by Engr. Noor Haddad.",
        "1. The ministry names a commissioner.",
        "(iv) The ministry names a commissioner.",
        "b) The ministry names a commissioner.",
        "Write to Desk.Two@harbour.example.org or to https://harbour.example.org/?Q=1!A at once.",
        "Section 4 (see No. 12) is void."
      })
  void keeps_abbreviations_and_initials_inside(String sentence) {
    assertThat(sentences(sentence)).containsExactly(sentence);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "The minister flew to Kyiv.| He came back on Friday.",
        "Talks moved to Tel Aviv.| They ended late.",
        "It was sent to the CBI.| The bureau replied.",
        "The rules bind every NGO.| They start in May.",
        "Complaints go to the PTA.| It has 30 days.",
        "The post is that of the PM.| Nobody else signs.",
        "The plan was praised by all.| In March it failed.",
        "The board met in 2019.| Nobody objected.",
        "Is it legal?| The court thinks so.",
        "It must stop!| So said the union.",
        "They waited...| Nothing came.",
        "They waited…| Nothing came.",
        "The doors open at 9 a.m.| The session begins later.",
        "He flew back to the U.S.| But nobody knew.",
        "The answer is no.| Five members agreed.",
        "She saw www.harbour.example.org.| Nothing was there.",
        "“It is over.”| The court rose.",
        "The fee is 3.5.| Nobody pays it.",
        "It costs Rs 3.5 bn.| Nobody pays it.",
        "1. The ministry decides.| 2. The board is heard.",
        "He was heard (twice).| Nobody else was."
      })
  void ends_at_other_full_stops(String marked) {
    var text = marked.replace("|", "");
    assertThat(sentences(text)).containsExactly(marked.split("\\| ", -1));
  }

  @Test
  void keeps_a_closing_quote_with_its_sentence() {
    assertThat(sentences("“We will appeal.” The court rose. (It met twice.) He left."))
        .containsExactly("“We will appeal.”", "The court rose.", "(It met twice.)", "He left.");
    assertThat(sentences("\"We will appeal,\" she said. \"Soon.\""))
        .containsExactly("\"We will appeal,\" she said.", "\"Soon.\"");
    assertThat(sentences("“Will they appeal?” he asked."))
        .containsExactly("“Will they appeal?” he asked.");
  }

  @Test
  void ends_at_every_line_end() {
    assertThat(sentences("Harbour plan\n\nThe board met\nin Port Ellery.\r\nIt rained."))
        .containsExactly("Harbour plan", "The board met", "in Port Ellery.", "It rained.");
  }

  @Test
  void finds_none_in_a_blank_text() {
    assertThat(Sentences.of("")).isEmpty();
    assertThat(Sentences.of(" \n\u00A0\n\t")).isEmpty();
  }

  @Test
  void knows_the_full_stops_of_other_scripts() {
    assertThat(sentences("یہ پہلا جملہ ہے۔ یہ دوسرا جملہ ہے۔")).hasSize(2);
    assertThat(sentences("کیا یہ سچ ہے؟ جی ہاں۔ Art. 19 یہاں ہے۔")).hasSize(3);
    assertThat(sentences("यह पहला वाक्य है। यह दूसरा वाक्य है।")).hasSize(2);
  }

  @Test
  void cuts_what_is_too_long_for_a_sentence_where_it_can_best_be_cut() {
    var list = "the wardens of the quay, the keepers of the light; ".repeat(60) + "all.";
    assertThat(list).hasSizeGreaterThan(Sentences.LONGEST);
    assertThat(sentences(list))
        .allSatisfy(piece -> assertThat(piece).hasSizeBetween(2, 1_000))
        .first()
        .asString()
        .endsWith("light;");
    assertThat(sentences("quay ".repeat(500)).getFirst()).hasSizeBetween(900, 1_000);
    assertThat(String.join("", sentences("😀".repeat(1_200)))).isEqualTo("😀".repeat(1_200));
  }

  @Test
  void leaves_a_long_sentence_whole() {
    var sentence = "The wardens " + "of the quay ".repeat(120) + "went home.";
    assertThat(sentences(sentence)).containsExactly(sentence);
  }

  @Provide
  Arbitrary<String> texts() {
    var pieces =
        Arbitraries.of(
            " ", " ", "\n", "\r\n", "\u00A0", "\t", ".", ". ", "? ", "Dr.", "No. 5", "U.S.", "J.",
            "Rs.", "”", "\"", "(", ")", "the", "Board", "3.5", "é", "😀", "۔ ", "…", "–");
    var prose = pieces.list().ofMaxSize(60).map(list -> String.join("", list));
    return Arbitraries.oneOf(prose, Arbitraries.strings().ofMaxLength(60));
  }

  @Property
  void spans_quote_every_visible_character_once_and_in_order(@ForAll("texts") String text) {
    int after = 0;
    for (var span : Sentences.of(text)) {
      assertThat(span.start()).isGreaterThanOrEqualTo(after);
      assertThat(isBlank(text.substring(after, span.start()))).isTrue();
      var quoted = span.of(text);
      assertThat(quoted).doesNotContain("\n");
      assertThat(isBlank(quoted.substring(0, 1))).isFalse();
      assertThat(isBlank(quoted.substring(quoted.length() - 1))).isFalse();
      after = span.end();
    }
    assertThat(isBlank(text.substring(after))).isTrue();
  }

  private static boolean isBlank(String text) {
    return text.chars().allMatch(c -> Character.isWhitespace(c) || Character.isSpaceChar(c));
  }
}
