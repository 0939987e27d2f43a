package dev.munshi.answer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.munshi.article.Pages;
import dev.munshi.article.Passage;
import dev.munshi.article.Reference;
import dev.munshi.article.Span;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class AntecedentTest {

  private static final String TEXT =
      "The pool opened.\n\nIlse Brandt objected. She had counted. She wants a vote.";

  private static Optional<String> antecedent(String passageStart, String sentence) {
    int start = TEXT.indexOf(passageStart);
    var reference = new Reference("a", "a", null, "Title", null, null, null, null, null);
    var passage =
        new Passage(reference, new Span(start, TEXT.length()), TEXT.substring(start), Pages.NONE);
    int at = TEXT.indexOf(sentence);
    var candidate =
        new Candidate(
            passage,
            new Span(at, at + sentence.length()),
            sentence,
            Set.of(),
            new Features(0, 0, 0, 0, 0, 0, 0));
    return Antecedent.of(candidate, TEXT).map(span -> span.of(TEXT));
  }

  @Test
  void stands_before_the_pronoun() {
    assertThat(antecedent("Ilse", "She wants a vote.")).contains("Ilse Brandt objected.");
    assertThat(antecedent("The pool", "She had counted.")).contains("Ilse Brandt objected.");
  }

  @Test
  void may_stand_before_the_passage_in_the_same_paragraph() {
    assertThat(antecedent("She had", "She wants a vote.")).contains("Ilse Brandt objected.");
    assertThat(antecedent("She wants", "She wants a vote.")).contains("Ilse Brandt objected.");
  }

  @Test
  void is_not_looked_for_where_nothing_asks_for_it() {
    assertThat(antecedent("The pool", "Ilse Brandt objected.")).isEmpty();
  }
}
