package dev.munshi.answer;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.munshi.testing.Reports;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AccountsTest {

  /** A question, and what two outlets say, the day of publication in front. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          How many people were killed in the Kalmora ferry fire?    | 2024-05-02 The ferry fire in Kalmora killed 31 people on Wednesday. | 2024-05-03 The Kalmora ferry fire on Wednesday killed 47 people, the coast guard said.
          How many people died in the Kalmora ferry fire?           | 2024-05-02 At least 8 people died in the ferry fire in Kalmora. | 2024-05-06 At least 28 people have died in the Kalmora ferry fire.
          How many couriers did Orbita lay off?                     | 2024-03-04 Orbita said it would lay off 400 couriers. | 2024-03-05 The union said that Orbita will lay off 900 couriers.
          How much was Orbita fined?                                | 2024-05-17 The regulator fined Orbita 3.4 million euros. | 2024-05-18 Orbita was fined 5.1 million euros by the regulator, its lawyer said.
          What share of complaints did Pelikan answer?              | 2024-04-11 Pelikan said it answered 80% of complaints. | 2024-04-12 The council said Pelikan answered 35% of complaints.
          When did Varnholm open its register?                      | 2024-03-12 Varnholm opened its register on 4 March 2024. | 2024-03-13 Varnholm opened its register on 9 March 2024, the mayor said.
          Who drafted the Harbour Data Act?                         | 2024-02-01 The justice ministry drafted the Harbour Data Act. | 2024-02-03 The transport ministry drafted the Harbour Data Act, an official said.
          Who founded the Tidewater Archive?                        | 2024-02-01 Marta Lindqvist founded the Tidewater Archive. | 2024-02-02 The Tidewater Archive was founded by Jon Abara.
          Who shelled the Ostrel power plant?                       | 2024-02-01 Belmark accused Corvia of shelling the Ostrel power plant. | 2024-02-02 Corvia accused Belmark of shelling the Ostrel power plant.
          Did Brandt sign the surveillance contract?                | 2024-02-01 Brandt signed the surveillance contract in January, the Gazette learned. | 2024-02-02 Brandt denied that she signed the surveillance contract.
          Did Pelikan share the messages with police?               | 2024-02-01 Pelikan shared the messages with police, a clerk said. | 2024-02-02 Pelikan did not share the messages with police, its lawyer said.
          Did the council approve the Kalmora bridge?               | 2024-02-01 The council approved the Kalmora bridge. | 2024-02-02 The council rejected the Kalmora bridge, a clerk said.
          How many couriers did Orbita hire?                        | 2024-03-04 Orbita hired twenty-five couriers. | 2024-03-05 Orbita hired 90 couriers.
          How much was Orbita fined?                                | 2024-05-17 The regulator fined Orbita €3.4m. | 2024-05-18 Orbita was fined 5.1 million euros by the regulator.
          """)
  void sets_side_by_side_what_differs(String question, String one, String other) {
    assertThat(Reports.of(one, other).ask(question))
        .isInstanceOfSatisfying(
            Answer.Found.class,
            found ->
                assertThat(found.accounts())
                    .extracting(account -> account.citation().quote())
                    .containsExactly(Reports.text(one), Reports.text(other)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          rounding                | How many people attended the Kalmora fair?            | 2024-05-02 The Kalmora fair was attended by 1,200 people. | 2024-05-03 Some 1,187 people attended the Kalmora fair.
          rounding of money       | How much was Orbita fined?                            | 2024-05-17 The regulator fined Orbita $3.4 million. | 2024-05-18 Orbita was fined $3,412,000 by the regulator.
          at least                | How many people were killed in the Kalmora fire?      | 2024-05-02 At least 30 people were killed in the Kalmora fire. | 2024-05-02 The Kalmora fire killed 31 people.
          a range                 | What share of complaints did Pelikan answer?          | 2024-04-11 Pelikan answered 60 to 70% of complaints. | 2024-04-12 Pelikan answered 65% of complaints.
          words for digits        | How many ferries did Kalmora stop?                    | 2024-04-11 Kalmora stopped twelve ferries. | 2024-04-12 Kalmora stopped 12 ferries.
          another fate            | How many people were killed in the Kalmora fire?      | 2024-05-02 The Kalmora fire killed 31 people. | 2024-05-02 The Kalmora fire injured 64 people.
          another unit            | How many ferries did Kalmora stop?                    | 2024-04-11 Kalmora stopped 12 ferries. | 2024-04-12 Kalmora stopped 40 buses.
          a part of it            | How many people were killed in the Kalmora fire?      | 2024-05-02 The Kalmora fire killed 31 people. | 2024-05-02 The Kalmora fire killed people of all ages, including 9 people from Ostrel.
          another place           | How many people were killed in the Kalmora fire?      | 2024-05-02 The Kalmora fire killed 31 people. | 2024-05-02 The Ostrel fire killed 12 people. Kalmora mourned with them.
          another year            | How many people were killed in the Kalmora fire?      | 2024-05-02 The Kalmora fire killed 31 people. | 2024-05-02 The Kalmora fire of 3 May 1987 killed 12 people.
          month and day           | When did Varnholm open its register?                  | 2024-03-12 Varnholm opened its register on 4 March 2024. | 2024-03-13 Varnholm opened its register in March 2024.
          a weekday               | When did Varnholm open its register?                  | 2024-03-06 Varnholm opened its register on Monday. | 2024-03-13 Varnholm opened its register on 4 March 2024.
          name and role           | Who founded the Tidewater Archive?                    | 2024-02-01 Marta Lindqvist founded the Tidewater Archive. | 2024-02-02 The mayor founded the Tidewater Archive.
          name with role          | Who founded the Tidewater Archive?                    | 2024-02-01 Marta Lindqvist founded the Tidewater Archive. | 2024-02-02 Mayor Lindqvist founded the Tidewater Archive.
          not yet                 | Did Brandt sign the surveillance contract?            | 2024-02-01 Brandt has not yet signed the surveillance contract. | 2024-02-09 Brandt signed the surveillance contract.
          another sense of denied | Who protected the Ostrel couples?                     | 2024-02-01 The court protected the Ostrel couples. | 2024-02-02 Officials denied Ostrel couples the rights that a law protected.
          a reprint               | How many couriers did Orbita lay off?                 | 2024-03-04 Orbita said it would lay off 400 couriers. | 2024-03-05 Orbita said it would lay off 400 couriers.
          sign and word           | How much was Orbita fined?                            | 2024-05-17 The regulator fined Orbita €3.4m. | 2024-05-18 Orbita was fined 3.4 million euros by the regulator.
          dollars of two lands    | How much was Orbita fined?                            | 2024-05-17 The regulator fined Orbita $3.4 million. | 2024-05-18 The regulator fined Orbita A$5.1 million.
          two sides of a sale     | Has Pelikan bought the Kalmora ferry?                 | 2024-02-01 Pelikan bought the Kalmora ferry. | 2024-02-02 The owners sold the Kalmora ferry.
          an opposite denied      | Did the council approve the Kalmora bridge?           | 2024-02-01 The council approved the Kalmora bridge. | 2024-02-02 The council did not reject the Kalmora bridge.
          both opposites          | Did the council approve the Kalmora bridge?           | 2024-02-01 The council approved the Kalmora bridge. | 2024-02-02 The council first rejected, then approved the Kalmora bridge.
          growth of a price       | How much is the Ostrel jackpot?                       | 2024-03-04 The Ostrel jackpot starts at $2 million. | 2024-03-05 The Ostrel jackpot is $340 million.
          """)
  void keeps_quiet_where_nothing_does(String what, String question, String one, String other) {
    assertThat(Reports.of(one, other).ask(question))
        .as(what)
        .isInstanceOfSatisfying(
            Answer.Found.class, found -> assertThat(found.accounts()).isEmpty());
  }

  private static final String BRIEFING =
      """
      2024-02-01 Secretary Ilse Brandt briefed the assembly on the Harbour Rules. Brandt first said \
      that a port committee had drafted the rules. She later added that outside lawyers drafted the \
      rules. The rules were drafted by the transport ministry, she said in the end.""";

  @Test
  void shows_the_accounts_of_one_speaker_with_her_name() {
    var found = (Answer.Found) Reports.of(BRIEFING).ask("Who drafted the Harbour Rules?");

    assertThat(found.accounts())
        .extracting(account -> account.statement().text())
        .satisfiesExactly(
            first -> assertThat(first).contains("port committee"),
            second -> assertThat(second).contains("outside lawyers"),
            third -> assertThat(third).contains("transport ministry"));
    assertThat(found.accounts()).extracting(Account::speaker).containsOnly("Brandt");
    assertThat(found.text()).contains("port committee", "outside lawyers", "transport ministry");
  }

  @Test
  void shows_who_says_so_and_when_the_earliest_first() {
    var found =
        (Answer.Found)
            Reports.of(
                    "2024-03-05 The union said that Orbita will lay off 900 couriers.",
                    "2024-03-04 Orbita will lay off 400 couriers.")
                .ask("How many couriers will Orbita lay off?");

    assertThat(found.accounts()).extracting(Account::speaker).containsExactly(null, "The union");
    assertThat(found.accounts())
        .extracting(Caption::of)
        .containsExactly(
            "Outlet 2 · Published 4 March 2024", "The union · Outlet 1 · Published 5 March 2024");
  }

  @Test
  void json_has_accounts_only_where_there_are_some() {
    var differing = json("2024-03-05 The union said that Orbita will lay off 900 couriers.");
    var account = differing.path("accounts").path(1);

    assertThat(differing.path("accounts")).hasSize(2);
    assertThat(account.path("speaker").asText()).isEqualTo("The union");
    assertThat(account.path("text").asText()).contains("900 couriers");
    assertThat(account.path("citations").path(0).path("published").asText())
        .isEqualTo("2024-03-05");
    assertThat(json("2024-03-05 Orbita will lay off 400 couriers.").has("accounts")).isFalse();
  }

  private static JsonNode json(String second) {
    var question = "How many couriers will Orbita lay off?";
    var answer = Reports.of("2024-03-04 Orbita will lay off 400 couriers.", second).ask(question);
    var asked = new Question(question, LocalDate.of(2024, 6, 1), List.of());
    return ReplyJson.of(new Reply(asked, null, answer, Duration.ZERO));
  }

  @Test
  void every_account_stands_in_its_article_to_the_letter() {
    var reports = Reports.of(BRIEFING);
    var found = (Answer.Found) reports.ask("Who drafted the Harbour Rules?");

    for (var account : found.accounts()) {
      var citation = account.citation();
      var text = reports.textOf(citation.article().id(), 1).orElseThrow();
      assertThat(citation.span().of(text)).isEqualTo(citation.quote());
    }
  }

  @Test
  void keeps_the_first_and_the_last_of_many_counts() {
    var found =
        (Answer.Found)
            Reports.of(
                    "2024-05-02 At least 10 people died in the Kalmora fire.",
                    "2024-05-03 At least 20 people died in the Kalmora fire.",
                    "2024-05-04 At least 30 people died in the Kalmora fire.",
                    "2024-05-05 At least 40 people died in the Kalmora fire.",
                    "2024-05-06 At least 60 people died in the Kalmora fire.")
                .ask("How many people died in the Kalmora fire?");

    assertThat(found.accounts())
        .extracting(account -> account.statement().text().split(" ", -1)[2])
        .containsExactly("10", "30", "40", "60");
  }

  @Test
  void the_answer_itself_keeps_its_length() {
    var answer = Reports.of(BRIEFING).ask("Who drafted the Harbour Rules?");

    assertThat(Arrays.asList(answer.text().split("\\s+", -1))).hasSizeLessThanOrEqualTo(90);
  }
}
