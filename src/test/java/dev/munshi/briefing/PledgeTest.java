package dev.munshi.briefing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.munshi.article.DateRange;
import dev.munshi.article.PartialDate;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PledgeTest {

  private static final PartialDate PUBLISHED = PartialDate.parse("2024-03-05");

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "The city council has promised to open the archive by 1 June.|city council|open the archive by 1 June",
        "Ilse Brandt, the mayor of Varnholm, pledged that the council would publish the list."
            + "|Ilse Brandt, the mayor of Varnholm|publish the list",
        "In a letter, the Nordhavn Digital Council said it would audit the tool."
            + "|Nordhavn Digital Council|audit the tool",
        "Officials met on Monday and Orbita agreed to pay the fine.|Orbita|pay the fine",
        "The telecom authority told reporters that it plans to test the filter.|telecom authority|test the filter",
        "The mayor said Tuesday she will extend the deadline.|mayor|extend the deadline",
        "The archive is committed to opening its stacks.|archive|opening its stacks",
        "The ministry on Monday vowed to repeal the rules.|ministry|repeal the rules"
      })
  void says_who_is_to_do_what(String sentence, String who, String act) {
    assertThat(Pledge.in(sentence, false)).contains(new Pledge(who, act));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "The council has not promised to open the archive.",
        "The council refused to say whether it would open the archive.",
        "She promised to open the archive by 1 June.",
        "Analysts said it would take years to open the archive.",
        "The council said it would be glad of an archive.",
        "The promised archive has never opened its doors.",
        "The council will open the archive."
      })
  void what_nobody_bound_themselves_to_is_none(String sentence) {
    assertThat(Pledge.in(sentence, false)).isEmpty();
  }

  @Test
  void what_will_be_done_counts_where_a_day_is_named() {
    assertThat(Pledge.in("The council will open the archive on 1 June.", true))
        .contains(new Pledge("council", "open the archive on 1 June"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "It is to open by 1 June 2024.|2024-06-01|2024-06-01",
        "It is to open in June 2024.|2024-06-01|2024-06-30",
        "It is to open next month.|2024-04-01|2024-04-30",
        "It is to open within 30 days.|2024-04-04|2024-04-04",
        "It is to open in two weeks.|2024-03-19|2024-03-19",
        "It is to open by the end of the year.|2024-12-31|2024-12-31",
        "It is to open by 2030.|2030-01-01|2030-12-31"
      })
  void a_deadline_is_told_as_precisely_as_the_sentence_does(
      String sentence, LocalDate first, LocalDate last) {
    assertThat(Deadline.of(sentence, PUBLISHED)).contains(new DateRange(first, last));
  }

  @ParameterizedTest
  @ValueSource(strings = {"It opened on 1 March 2024.", "It opened within minutes.", "It opened."})
  void what_has_passed_is_no_deadline(String sentence) {
    assertThat(Deadline.of(sentence, PUBLISHED)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "by the telecom regulator|the telecom regulator|''",
        "by Orbita on data centres|Orbita|data centres",
        "on data centres by Orbita|Orbita|data centres",
        "about ferries|''|ferries",
        "ferries|''|ferries",
        "''|''|''"
      })
  void an_order_names_whom_and_what(String written, String by, String on) {
    var order = PromiseOrder.of(written, LocalDate.of(2024, 6, 1));
    assertThat(order.by()).isEqualTo(by);
    assertThat(order.on()).isEqualTo(on);
    assertThat(order.published()).isNull();
  }

  @Test
  void an_order_names_a_time() {
    var order = PromiseOrder.of("by Orbita since 1 March", LocalDate.of(2024, 6, 1));
    assertThat(order.by()).isEqualTo("Orbita");
    assertThat(order.published())
        .isEqualTo(new DateRange(LocalDate.of(2024, 3, 1), LocalDate.of(2024, 6, 1)));
  }
}
