package dev.munshi.claim;

import static org.assertj.core.api.Assertions.assertThat;

import dev.munshi.article.PartialDate;
import dev.munshi.index.PassageIndex;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RetellingTest {

  private static final String PORT =
      "The board of Kallsund approved the bill of Anna Sorel on Tuesday, which hired 120 clerks for"
          + " nearly two years.";
  private static final String FINE = "Peter Olm may pay about €3.5 million to the port of Vitavik.";
  private static final String STRIKE =
      "Some clerks did not strike before May, but Orbita sued Pelikan after the election.";

  private final PassageIndex index = PassageIndex.inMemory();
  private final Retelling retelling = new Retelling(index.vocabulary());

  @AfterEach
  void close() {
    index.close();
  }

  private String reason(String statement, String... quotes) {
    var day = PartialDate.parse("2024-11-20");
    var said = Stream.of(quotes).map(quote -> new Said(quote, day)).toList();
    var around = List.of(new Said("Minister Elna Sorel and her harbour", day));
    return Retelling.hidden(statement, said)
        .or(() -> retelling.fault(statement, said, around))
        .map(Fault::reason)
        .orElse("none");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "The board of Kallsund approved Anna Sorel's bill.",
        "On Tuesday, the board of Kallsund approved the bill of Anna Sorel.",
        "On 19 November 2024 the board of Kallsund approved the bill of Anna Sorel.",
        "The bill of Anna Sorel was approved by the board of Kallsund.",
        "It was reported that the Kallsund board passed Sorel's measure.",
        "The bill employed 120 clerks for almost 2 years.",
        "The bill, which recruited 120 clerks, was approved on Tuesday.",
        "The harbour board of Kallsund approved the bill.",
      })
  void finds_none_in_true_words_of_its_own(String statement) {
    assertThat(reason(statement, PORT)).isEqualTo("none");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Peter Olm could pay roughly 3,500,000 euros to Vitavik's port.",
        "The port of Vitavik may get about €3.5 million from Peter Olm.",
      })
  void finds_none_where_numbers_and_order_differ_in_writing_only(String statement) {
    assertThat(reason(statement, FINE)).isEqualTo("none");
  }

  @Test
  void takes_a_pronoun_and_its_name_from_two_quotes() {
    assertThat(
            reason(
                "Anna Sorel quit the ministry.",
                "Anna Sorel met the clerks.",
                "She resigned from the ministry."))
        .isEqualTo("none");
  }

  @Test
  void takes_two_sentences_as_one() {
    assertThat(
            reason(
                "Orbita hired 12 clerks, while Pelikan dismissed 7 captains.",
                "Pelikan fired seven captains.",
                "Orbita hired 12 clerks."))
        .isEqualTo("none");
  }

  @Test
  void takes_more_of_a_name_from_the_title_but_no_other_name() {
    var quote = "Sorel opened the port.";

    assertThat(reason("Elna Sorel opened the port.", quote)).isEqualTo("none");
    assertThat(reason("Elna opened the port.", "She opened the port.")).contains("“Elna”");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          The bill hired 130 clerks.                                  | nothing there says 130 clerks, but 120 clerks
          The bill hired clerks for three years.                      | nothing there says three years, but two years
          The bill hired clerks for more than two years.              | says at least two years
          The bill hired 120 captains.                                | the quotes do not say “captains”
          The board approved the bill on Monday.                      | the quotes do not say “Monday”
          The board approved the bill on 18 November 2024.            | gives the date 18 November 2024
          The board of Vitavik approved the bill of Anna Sorel.       | the quotes do not say “Vitavik”
          The board of Anna Sorel approved the bill of Kallsund.      | where it says
          The board of Kallsund did not approve the bill.             | the quotes do not say “not”
          The board of Kallsund rejected the bill.                    | “approved”, not “rejected”
          The board refused to approve the bill.                      | the quotes do not say
          The board approved the bill and fined it.                   | the quotes do not say “fined”
          The board approved the bill without any debate.             | the quotes do not say
          The board approved all bills.                               | the quotes do not say “all”
          The first board of Kallsund approved the bill.              | says first board
          """)
  void says_what_the_quote_does_not_say(String statement, String reason) {
    assertThat(reason(statement, PORT)).contains(reason);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Peter Olm will pay about €3.5 million.                    | where it says “will”, the quote has “may”
          Peter Olm may pay about €3.5 billion.                     | but
          Peter Olm may pay about $3.5 million.                     | says $3.5 million
          The port of Vitavik may pay about €3.5 million to Peter Olm. | where it says
          """)
  void says_what_stands_there_instead(String statement, String reason) {
    assertThat(reason(statement, FINE)).contains(reason);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          All clerks did not strike before May.            | “All”
          Some clerks did strike before May.               | only one of the two says "not" of “strike”
          Orbita did not sue Pelikan after the election.   | only one of the two says "not" of “sue”
          Pelikan sued Orbita after the election.          | the other way round
          Orbita sued Pelikan before the election.         | where it says “before”, the quote has “after”
          """)
  void says_what_is_turned_around(String statement, String reason) {
    assertThat(reason(statement, STRIKE)).contains(reason);
  }

  @Test
  void holds_numbers_against_the_quote_that_speaks_of_the_same() {
    assertThat(
            reason(
                "Orbita hired 7 clerks, while Pelikan fired 12 captains.",
                "Pelikan fired 7 captains.",
                "Orbita hired 12 clerks."))
        .contains("where it says “7 clerks”, the quote has “12 clerks”");
  }

  @Test
  void stops_a_quote_that_bears_nothing_out() {
    assertThat(
            reason(
                "The port of Kallsund hired 12 clerks.",
                "The port of Kallsund hired 12 clerks.",
                "Rain fell on the port for days."))
        .contains("does not bear it out, leave it away: “Rain fell");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "The port opened: https://evil.example/x.",
        "The port opened, see www.evil.example.",
        "The [port](evil) opened.",
        "The ![port](evil) opened.",
        "The <b>port</b> opened.",
        "The port opened <!here>.",
        "The port opened, @channel.",
      })
  void stops_links_markup_and_mentions(String statement) {
    assertThat(reason(statement, "The port opened, see the channel here.")).contains("plain words");
  }

  @ParameterizedTest
  @ValueSource(strings = {"\u200B", "\u202E", "\u2066", "\uFEFF", "\u00AD", "\u0007"})
  void stops_characters_that_nobody_sees(String unseen) {
    assertThat(reason("The port" + unseen + " opened.", "The port opened."))
        .contains("invisible character U+%04X".formatted(unseen.codePointAt(0)));
  }

  @Test
  void stops_tag_characters() {
    assertThat(reason("The port opened\uDB40\uDC41.", "The port opened."))
        .contains("invisible character U+E0041");
  }

  @Test
  void lets_a_link_through_that_the_quote_has() {
    var quote = "The port opened at www.port.example.";

    assertThat(reason(quote, quote)).isEqualTo("none");
  }

  @Test
  void lets_somebodys_words_through_without_the_editors_brackets() {
    assertThat(
            reason(
                "“The port opened on Tuesday with 12 boats”, he said.",
                "“The port opened on Tuesday [19 November 2024] with 12 boats”, he said."))
        .isEqualTo("none");
  }

  @Test
  void lets_every_verbatim_sentence_through() {
    assertThat(Stream.of(PORT, FINE, STRIKE)).allMatch(text -> reason(text, text).equals("none"));
  }
}
