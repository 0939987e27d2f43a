package dev.munshi.answer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.munshi.article.PartialDate;
import dev.munshi.testing.ShippedCorpus;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ExtractiveAnswererTest {

  private static final LocalDate TODAY = LocalDate.of(2025, 1, 15);

  @TempDir private static Path folder;
  private static ShippedCorpus corpus;

  @BeforeAll
  static void take_in_the_corpus() {
    corpus = new ShippedCorpus(folder);
  }

  @AfterAll
  static void close() {
    corpus.close();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          When did Meta meet the National Social Media Coordination Working Group? | 15 February 2022
          Who set up the NSMCWG?                                                   | Imran Khan
          Who set up the working group, and when?                                  | October 2021
          What kind of lab did Meta and the NSMCWG agree to explore?               | Community Lab
          Who led the OIC delegation?                                              | Askar Mussinove
          What happened to Pakistan's ICT exports?                                 | doubled
          What share of PTA's requests does Twitter comply with?                   | 29%
          Who complained that one man controls all of social media?                | Naz Baloch
          Which country's ambassador met Shaza Fatima Khawaja in November 2024?    | Qatar
          Who spoke at the launch of Digital Dialogue Pakistan?                    | Shaza Fatima Khawaja
          """)
  void answers_with_what_the_articles_say(String question, String expected) {
    assertThat(ask(question)).isInstanceOf(Answer.Found.class);
    assertThat(ask(question).text()).contains(expected);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "What is the capital of Australia?",
        "Who is the prime minister of India?",
        "Who launched Digital Dialogue India?",
        "How many goals did Messi score in 2022?",
        "How many people attended the meeting between Meta and the NSMCWG?",
        "Who led the Qatari delegation to the OIC?",
        "Did Meta open an office in Karachi?",
        "What did Meta and the NSMCWG agree to explore this week?",
        "Who led the OIC delegation, and who is the prime minister of India?",
        "asdf qwer",
        "?"
      })
  void says_so_when_no_passage_answers(String question) {
    assertThat(ask(question)).isInstanceOf(Answer.NotFound.class);
  }

  @Test
  void answers_each_of_two_questions() {
    var answer = ask("When did Meta meet the NSMCWG, and who set up the working group?");

    assertThat(answer.text()).contains("15 February 2022").contains("Imran Khan");
  }

  @Test
  void answers_a_comparison_from_both_sides() {
    var found = (Answer.Found) ask("How did Pakistan's talks with Qatar and with Meta differ?");

    assertThat(found.statements())
        .extracting(statement -> statement.citations().getFirst().article().title())
        .anyMatch(title -> title.contains("Qatar"))
        .anyMatch(title -> title.contains("Meta"));
  }

  @Test
  void answers_whether_with_the_sentence_that_settles_it() {
    assertThat(ask("Did the OIC delegation call on the IT minister?").text())
        .contains("called on Syed Aminul Haque");
  }

  @Test
  void a_no_says_what_the_corpus_holds() {
    var none = (Answer.NotFound) ask("Who is the prime minister of India?");

    assertThat(none.coverage().articles()).isEqualTo(5);
    assertThat(none.coverage().near()).hasSizeLessThanOrEqualTo(3);
  }

  @Test
  void every_statement_quotes_its_article_to_the_letter() {
    var found = (Answer.Found) ask("Who drafted the Citizen Protection Rules?");

    assertThat(found.statements()).hasSizeBetween(1, 3);
    for (var statement : found.statements()) {
      for (var citation : statement.citations()) {
        var text = corpus.textOf(citation.article().id(), 1).orElseThrow();
        assertThat(citation.span().of(text)).isEqualTo(citation.quote());
      }
    }
  }

  @Test
  void cites_publisher_dates_and_address() {
    var found =
        (Answer.Found)
            ask("When did Meta meet the National Social Media Coordination Working Group?");

    var article = found.statements().getFirst().citations().getFirst().article();
    assertThat(article.publisher()).isEqualTo("CW Pakistan");
    assertThat(article.published()).isEqualTo(PartialDate.parse("2022-02-19"));
    assertThat(article.eventDate()).isEqualTo(PartialDate.parse("2022-02-15"));
    assertThat(article.url()).isEqualTo("http://pid.gov.pk/site/press_detail/19234");
  }

  @Test
  void an_answer_has_ninety_words_at_most() {
    var answer = ask("What did the IT secretary say about the Citizen Protection Rules?");

    assertThat(Arrays.asList(answer.text().split("\\s+", -1))).hasSizeLessThanOrEqualTo(90);
  }

  @Test
  void a_follow_up_keeps_the_subject() {
    var reply =
        reply(
            "And who set it up?",
            "When did Meta meet the National Social Media Coordination Working Group?");

    assertThat(reply.understood()).contains("National Social Media Coordination Working Group");
    assertThat(reply.answer().text()).contains("Imran Khan");
  }

  @Test
  void a_new_subject_is_no_follow_up() {
    var reply = reply("Who led the OIC delegation?", "When did Meta meet the NSMCWG?");

    assertThat(reply.understood()).isNull();
  }

  @Test
  void an_undated_article_stays_undated() {
    var found = (Answer.Found) ask("Who led the OIC delegation?");

    assertThat(found.statements().getFirst().citations().getFirst().article().published()).isNull();
  }

  private static Answer ask(String question) {
    return reply(question).answer();
  }

  private static Reply reply(String question, String... earlier) {
    return corpus
        .answerer()
        .answer(new Question(question, TODAY, Stream.of(earlier).map(Turn::new).toList()));
  }
}
