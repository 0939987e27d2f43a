package dev.munshi.claim;

import static org.assertj.core.api.Assertions.assertThat;

import dev.munshi.article.PartialDate;
import dev.munshi.index.PassageIndex;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FaultFinderTest {

  private final PassageIndex index = PassageIndex.inMemory();
  private final FaultFinder faults = new FaultFinder(index.vocabulary());

  @AfterEach
  void close() {
    index.close();
  }

  private String reason(String claim, String source) {
    var said = List.of(new Said(source, PartialDate.parse("2024-11-20")));
    return faults.fault(claim, said, said).map(Fault::reason).orElse("none");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Orbita paid 5 billion rupees.            | It was told that Orbita paid Rs 5bn.
          Orbita paid €2.5 million.                | The Orbita group paid 2,500,000 euros.
          About 100 clerks struck.                 | On Monday 104 clerks struck.
          12 clerks struck.                        | Twelve clerks struck.
          Twenty-five clerks struck.               | A crowd of 25 clerks struck.
          12 percent of the clerks struck.         | Of the clerks, 12 % struck.
          It opened on 4 March 2024.               | It opened on March 4th, 2024.
          It opened in March 2024.                 | It opened on 4 March 2024.
          It opened on 19 November 2024.           | It opened on Tuesday.
          It opened in 2024.                       | It opened on Tuesday.
          Minister Amin Ul Haque left.             | Then Minister Aminul Haque left.
          Clerk Mohammed Sorel left.               | The clerk Muhammad Sorel left.
          The clerk José Sorel left.               | The clerk Jose Sorel left.
          The clerks of the WHF left.              | The World Harbour Forum and its clerks left.
          The clerks of Iran left.                 | The Iranian clerks left.
          The port did not open.                   | The port refused to open.
          Sorel denied that he took bribes.        | Sorel denied taking bribes.
          The port did not open until May.         | The port opened in May.
          Orbita was sued by Pelikan.              | Later, Pelikan sued Orbita.
          Orbita met Pelikan in Kallsund.          | In Kallsund Pelikan met Orbita.
          He said: “We pay every clerk”.           | "We  pay every\tclerk", he said.
          """)
  void finds_none_where_only_the_wording_differs(String claim, String source) {
    assertThat(reason(claim, source)).isEqualTo("none");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Orbita paid 5 million rupees.   | Here Orbita paid 5 billion rupees.  | says 5 million rupees, but 5 billion rupees
          Orbita paid 5 million euros.    | Here Orbita paid 5 million rupees.  | says 5 million euros
          12 people struck.               | The 12 % struck.                    | says 12 people
          Two clerks struck.              | Three clerks struck.                | says Two clerks, but Three clerks
          It opened on 9 March 2024.      | It opened on 4 March 2024.          | gives the date 9 March 2024, but 4 March 2024
          It opened on 18 November 2024.  | It opened on Tuesday.               | but 19 November 2024
          It opened in April 2024.        | It opened on 4 March 2024.          | gives the date April 2024
          The clerk Peter Olm left.       | The clerk Peter Sorel left.         | speaks of Olm
          Orbita sued Pelikan.            | Later, Pelikan sued Orbita.         | other way round: “Orbita … sued … Pelikan”
          Orbita was sued by Pelikan.     | Last year, Orbita sued Pelikan.     | other way round
          The port opened.                | The port did not open.              | "not" of “opened”
          Orbita did not pay the clerks.  | Here Orbita paid the clerks.        | "not" of “pay”
          The port opened with a licence. | The port opened without a licence.  | "not" of “licence”
          The clerks took bribes.         | He denied that the clerks took any bribes. | "not" of “clerks”
          Prices in the port fell.        | Prices in the port rose.            | it says “rose”, not “fell”
          He said: “We pay every clerk”.  | "We pay every captain", he said.    | the words “We pay every clerk”
          """)
  void says_what_speaks_against_a_claim(String claim, String source, String reason) {
    assertThat(reason(claim, source)).contains(reason);
  }

  @Test
  void holds_numbers_against_the_evidence_and_names_against_everything() {
    var evidence = List.of(new Said("The board hired clerks.", null));
    var sources =
        List.of(new Said("The board hired clerks. 70 boats. The town of Kallsund.", null));

    assertThat(faults.fault("The board of Kallsund hired clerks.", evidence, sources)).isEmpty();
    assertThat(faults.fault("The board hired 70 clerks.", evidence, sources))
        .containsInstanceOf(Fault.OtherNumber.class);
  }

  @Test
  void takes_the_first_word_for_a_name_where_the_sources_do() {
    var evidence = List.of(new Said("The board hired clerks.", null));

    assertThat(faults.strangeNames("Pelikan hired clerks.", evidence)).isZero();
    assertThat(faults.strangeNames("ABK hired clerks.", evidence)).isOne();
    assertThat(
            faults.fault(
                "Pelikan sued Orbita.",
                List.of(new Said("Then Orbita sued Pelikan.", null)),
                List.of(new Said("Then Orbita sued Pelikan.", null))))
        .containsInstanceOf(Fault.SwappedRoles.class);
  }

  @Test
  void counts_what_is_strange() {
    var evidence = List.of(new Said("On 4 March 2024 the board hired 3 clerks.", null));

    assertThat(faults.strangeFigures("On 5 March 2024 the board hired 4 clerks.", evidence))
        .isEqualTo(2);
    assertThat(faults.strangeFigures("On 4 March the board hired three clerks.", evidence))
        .isZero();
    assertThat(faults.strangeNames("The board of Kallsund hired clerks.", evidence)).isOne();
  }

  @Test
  void holds_a_denial_against_the_sentence_that_speaks_of_the_same() {
    var evidence =
        List.of(
            new Said("The weather was bad in the whole of the county.", null),
            new Said("The port of Kallsund did not open.", null));

    assertThat(faults.fault("The port of Kallsund opened.", evidence, evidence))
        .contains(new Fault.OtherSign("opened"));
    assertThat(faults.fault("The port of Kallsund did not open.", evidence, evidence)).isEmpty();
  }
}
