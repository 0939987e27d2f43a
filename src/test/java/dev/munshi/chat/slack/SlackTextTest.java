package dev.munshi.chat.slack;

import static dev.munshi.chat.slack.Answers.PAPER;
import static dev.munshi.chat.slack.Answers.RULES;
import static dev.munshi.chat.slack.Answers.citation;
import static dev.munshi.chat.slack.Answers.found;
import static dev.munshi.chat.slack.Answers.said;
import static dev.munshi.chat.slack.Answers.statement;
import static org.assertj.core.api.Assertions.assertThat;

import dev.munshi.answer.Account;
import dev.munshi.answer.Answer;
import dev.munshi.answer.Coverage;
import dev.munshi.article.PartialDate;
import dev.munshi.chat.Utterance;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SlackTextTest {

  @Test
  void says_the_answer_first_and_then_where_it_stands() {
    var text =
        SlackText.of(
            found(
                statement("He said so.", citation(RULES, "I said so"), citation(PAPER, "Yes")),
                statement("Twice.", citation(PAPER, "Twice"))));

    assertThat(text)
        .isEqualTo(
            """
            He said so. [1][2] Twice. [2]
            [1] Secretary briefs committee · APP · Published 19 February 2022 · Event: 15 February \
            2022 · https://example.org/rules?a=1&amp;b=2
            “I said so”
            [2] A paper · date unknown
            “Yes”
            “Twice”""");
  }

  @Test
  void says_accounts_that_differ_with_who_says_so_and_when() {
    var one = new Account("The minister", statement("Ten.", citation(RULES, "Ten.")));
    var other = new Account(null, statement("Twelve.", citation(PAPER, "Twelve.")));
    var answer = new Answer.Found(List.of(one.statement()), List.of(one, other), 0.9);

    assertThat(SlackText.of(said(answer, null)))
        .startsWith(
            """
            Accounts differ:
            • The minister · APP · Published 19 February 2022 · Event: 15 February 2022: Ten. [1]
            • date unknown: Twelve. [2]
            [1] Secretary briefs committee""");
  }

  @Test
  void says_no_and_what_there_is_instead() {
    var day = PartialDate.parse("2022-02-12");
    var coverage = new Coverage(1, 0, day, day, PAPER, List.of(PAPER));

    assertThat(SlackText.of(said(new Answer.NotFound(coverage, 0), "who is A & B?")))
        .isEqualTo(
            """
            The articles here do not answer that. The corpus holds 1 article, published 12 \
            February 2022.
            The newest: A paper · date unknown
            Close titles, no answer in them:
            • A paper · date unknown
            Understood as: who is A &amp; B?""");
  }

  @ParameterizedTest
  @ValueSource(strings = {"<!channel>", "<@U1>", "<#C1|x>", "a & b", "&lt;", "<https://a|b>"})
  void escapes_what_slack_would_read_as_its_own(String hostile) {
    var text = SlackText.of(new Utterance.Notice(hostile));

    assertThat(text).doesNotContain("<", ">").doesNotContainPattern("&(?!(amp|lt|gt);)");
    assertThat(text.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&"))
        .isEqualTo(hostile);
  }

  @Test
  void leaves_out_characters_that_nobody_sees_or_that_turn_the_text_around() {
    assertThat(SlackText.of(new Utterance.Notice("a\u0000b\u202Ec\u2066d\ne")))
        .isEqualTo("abcd\ne");
  }

  @ParameterizedTest
  @ValueSource(strings = {"&", "<a> ", "word ", "x", "\uD83D\uDE00", "&lt;&", "\n"})
  void stays_within_its_length_and_cuts_through_nothing(String piece) {
    for (int shift = 0; shift < 6; shift++) {
      var text = SlackText.of(new Utterance.Notice(" ".repeat(shift) + piece.repeat(4_000)));

      assertThat(text.length()).isLessThanOrEqualTo(4_000);
      assertThat(text).doesNotContainPattern("&(?!(amp|lt|gt);)");
      assertThat(text).doesNotContainPattern("[\uD800-\uDBFF](?![\uDC00-\uDFFF])");
    }
  }
}
