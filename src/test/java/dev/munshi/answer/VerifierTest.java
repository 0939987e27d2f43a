package dev.munshi.answer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.munshi.article.PartialDate;
import dev.munshi.article.Reference;
import dev.munshi.article.Span;
import dev.munshi.claim.Fault;
import dev.munshi.index.PassageIndex;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class VerifierTest {

  private static final String TEXT =
      "The regulator blocked 120 sites on Tuesday. The minister did not comment.";

  private final PassageIndex index = PassageIndex.inMemory();
  private final Verifier verifier = new Verifier(new OneArticle(), index.vocabulary());

  @AfterEach
  void close() {
    index.close();
  }

  private record OneArticle() implements Holdings {
    @Override
    public Optional<String> textOf(String article, int revision) {
      return article.equals("a") ? Optional.of(TEXT) : Optional.empty();
    }

    @Override
    public Coverage coverage(List<Reference> near) {
      return new Coverage(1, 1, null, null, null, near);
    }
  }

  @Test
  void lets_a_verbatim_sentence_through() {
    assertThat(verifier.fault(quoting("The regulator blocked 120 sites on Tuesday."))).isEmpty();
  }

  @Test
  void lets_a_relative_day_made_absolute_through() {
    var said = "The regulator blocked 120 sites on Tuesday [19 November 2024].";
    assertThat(verifier.fault(said(said, quote(0, 43, "2024-11-20")))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          The regulator blocked 210 sites on Tuesday.       | nothing there says 210 sites, but 120 sites
          The regulator did not block 120 sites on Tuesday. | the quotes do not say “not”
          The regulator Ofcom blocked 120 sites on Tuesday. | the quotes do not say “Ofcom”
          The regulator said: “all of them are blocked”.    | the words “all of them are blocked”
          Sites cost money while hosting needs engineers.   | the quotes do not say “cost”, “money”, “hosting”
          """)
  void stops_what_the_quote_does_not_say(String said, String reason) {
    assertThat(verifier.fault(said(said, quote(0, 43, null))))
        .hasValueSatisfying(fault -> assertThat(fault.reason()).contains(reason));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "According to the Gazette, the regulator blocked 120 sites on Tuesday.",
        "The regulator blocked 120 sites, the Gazette reported.",
        "The Gazette reported on 20 November 2024 that the regulator blocked 120 websites.",
      })
  void lets_the_cited_outlet_tell_it(String said) {
    assertThat(verifier.fault(said(said, quote(0, 43, "2024-11-20")))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "According to the Courier, the regulator blocked 120 sites on Tuesday.",
        "The Gazette blocked 120 sites on Tuesday.",
        "The Gazette reported on 21 November 2024 that the regulator blocked 120 sites.",
      })
  void stops_another_outlet_or_what_it_does_not_tell(String said) {
    assertThat(verifier.fault(said(said, quote(0, 43, "2024-11-20")))).isPresent();
  }

  @Test
  void stops_markup_also_in_the_name_of_an_outlet() {
    var outlet = "<!channel>";
    var reference = new Reference("a", "a.txt", null, "Sites", outlet, null, null, null, "en");
    var quote = new Citation(reference, new Span(0, 43), TEXT.substring(0, 43));

    assertThat(verifier.fault(said("According to <!channel>, the regulator blocked sites.", quote)))
        .containsInstanceOf(Fault.Markup.class);
  }

  @Test
  void stops_a_quote_that_does_not_stand_there() {
    var invented = new Citation(reference("a", null), new Span(0, 9), "Invented.");
    assertThat(verifier.verified(List.of(said("Invented.", invented)))).isEmpty();
  }

  @Test
  void stops_a_quote_beyond_the_end_of_the_article() {
    var beyond = new Citation(reference("a", null), new Span(60, 900), "comment");
    assertThat(verifier.verified(List.of(said("comment", beyond)))).isEmpty();
  }

  @Test
  void stops_a_quote_of_an_article_that_is_not_stored() {
    var gone = new Citation(reference("b", null), new Span(0, 43), TEXT.substring(0, 43));
    assertThat(verifier.verified(List.of(said(TEXT.substring(0, 43), gone)))).isEmpty();
  }

  private static Statement quoting(String sentence) {
    int start = TEXT.indexOf(sentence);
    return said(sentence, quote(start, start + sentence.length(), null));
  }

  private static Statement said(String text, Citation citation) {
    return new Statement(text, List.of(citation));
  }

  private static Citation quote(int start, int end, @Nullable String published) {
    return new Citation(
        reference("a", published), new Span(start, end), TEXT.substring(start, end));
  }

  private static Reference reference(String id, @Nullable String published) {
    var date = published == null ? null : PartialDate.parse(published);
    return new Reference(id, "a.txt", null, "Sites blocked", "Gazette", null, date, null, "en");
  }
}
