package dev.munshi.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import dev.munshi.article.Article;
import dev.munshi.article.Pages;
import dev.munshi.article.Passage;
import dev.munshi.article.Reference;
import dev.munshi.article.Sentences;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class PassagesTest {

  private static final int LONGEST = Passages.LONGEST;

  private static List<Passage> passages(String text) {
    var reference = new Reference("a", "a.txt", null, "Title", null, null, null, null, null);
    return Passages.of(new Article(reference, "/a.txt", text));
  }

  @Test
  void keeps_a_short_article_whole() {
    var text = "Ferry sails\n\nThe ferry sailed. It was late.";
    assertThat(passages(text)).singleElement().extracting(Passage::text).isEqualTo(text);
  }

  @Test
  void has_none_for_a_blank_text() {
    assertThat(passages(" \n ")).isEmpty();
  }

  @Test
  void cuts_between_sentences_only() {
    var sentence = "The harbour board heard the ferry union for an hour and adjourned.";
    var text = (sentence + " ").repeat(30).strip();
    assertThat(passages(text))
        .hasSizeGreaterThan(1)
        .allSatisfy(
            passage -> {
              assertThat(passage.text()).startsWith("The harbour").endsWith("adjourned.");
              assertThat(passage.text()).hasSizeLessThanOrEqualTo(LONGEST);
            });
  }

  @Test
  void lets_an_endless_sentence_stand_alone() {
    var endless = "Word" + " word".repeat(300) + ".";
    assertThat(passages("Short. " + endless + " Brief."))
        .extracting(Passage::text)
        .containsExactly("Short.", endless, "Brief.");
  }

  @Test
  void keeps_a_heading_with_what_it_heads() {
    var body = "The harbour board heard the ferry union for an hour. ".repeat(18).strip();
    var passages = passages(body + "\n\nWhat comes next\n\nThe board meets again in May.");
    assertThat(passages)
        .extracting(Passage::text)
        .containsExactly(body, "What comes next\n\nThe board meets again in May.");
  }

  @Test
  void keeps_several_headings_together_but_not_a_list() {
    var body = "The harbour board heard the ferry union for an hour. ".repeat(18).strip();
    var headed = "The quay\n\nIts wardens\n\nThey meet in May.";
    assertThat(passages(body + "\n\n" + headed))
        .element(1)
        .extracting(Passage::text)
        .isEqualTo(headed);
    var list = "barge\n\nferry\n\npunt\n\ntug\n\nraft\n\nlaunch";
    assertThat(passages(list)).singleElement().extracting(Passage::text).isEqualTo(list);
  }

  @Test
  void ends_with_a_paragraph_when_it_is_nearly_full() {
    var first = "The harbour board heard the ferry union for an hour. ".repeat(16).strip();
    var second = "Nobody else was heard by the board on that day. ".repeat(10).strip();
    assertThat(passages(first + "\n\n" + second))
        .extracting(Passage::text)
        .containsExactly(first, second);
  }

  @Test
  void knows_the_pages_of_a_passage() {
    var text = "The ferry sailed.\n\nIt was late.";
    var reference = new Reference("a", "a.pdf", null, "Title", null, null, null, null, null);
    var article = new Article(reference, "/a.pdf", text, null, List.of(0, 0, 19));
    assertThat(Passages.of(article))
        .singleElement()
        .extracting(Passage::pages)
        .isEqualTo(new Pages(2, List.of(19)));
  }

  @Provide
  Arbitrary<String> texts() {
    var words =
        Arbitraries.of(
            "ferry", "Board", "quay", "No.", "U.S.", "3.5", "“quay”", "dépôt", "💧", "یہ");
    var sentences =
        words
            .list()
            .ofMinSize(1)
            .ofMaxSize(120)
            .flatMap(
                list ->
                    Arbitraries.of(". ", "? ", ".\n", "\n\n", ".\u00A0", ".” ")
                        .map(end -> "The " + String.join(" ", list) + end));
    var prose = sentences.list().ofMaxSize(25).map(list -> String.join("", list));
    return Arbitraries.oneOf(prose, prose, Arbitraries.strings().ofMaxLength(200));
  }

  @Property(tries = 200)
  void quotes_the_text_exactly_and_leaves_no_sentence_out(@ForAll("texts") String text) {
    var passages = passages(text);
    var sentences = Sentences.of(text);
    int next = 0;
    for (var passage : passages) {
      assertThat(passage.span().of(text)).isEqualTo(passage.text());
      assertThat(passage.span().start()).isEqualTo(sentences.get(next).start());
      int first = next;
      while (next < sentences.size() && sentences.get(next).end() <= passage.span().end()) {
        next++;
      }
      assertThat(passage.span().end()).isEqualTo(sentences.get(next - 1).end());
      assertThat(next - first == 1 || passage.text().length() <= LONGEST).isTrue();
      assertThat(passage.text().length() >= Passages.NEARLY_FULL || !fits(passage, text)).isTrue();
    }
    assertThat(next).isEqualTo(sentences.size());
    assertThat(passages).extracting(Passage::id).doesNotHaveDuplicates();
  }

  /** Whether the next sentence, with the headings above it, would have had room as well. */
  private static boolean fits(Passage passage, String text) {
    return HeadedSentence.of(text).stream()
        .map(HeadedSentence::span)
        .filter(span -> span.start() >= passage.span().end())
        .findFirst()
        .filter(span -> span.end() - passage.span().start() <= LONGEST)
        .isPresent();
  }
}
