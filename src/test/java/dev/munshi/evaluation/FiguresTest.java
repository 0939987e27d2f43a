package dev.munshi.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.munshi.answer.Answer;
import dev.munshi.answer.Citation;
import dev.munshi.answer.Coverage;
import dev.munshi.answer.Question;
import dev.munshi.answer.Reply;
import dev.munshi.answer.Statement;
import dev.munshi.article.Reference;
import dev.munshi.article.Span;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class FiguresTest {

  private static final LocalDate TODAY = LocalDate.of(2024, 5, 1);
  private static final Reference RIGHT = article("https://www.post.example/ferry/");
  private static final Reference OTHER = article("https://post.example/bridge");

  private static Reference article(String url) {
    return new Reference(url, url, url, "Title <b>", null, null, null, null, null);
  }

  private static LabelledQuestion question(boolean answerable) {
    return new LabelledQuestion(
        "q",
        "Who steers the <ferry>?",
        TODAY,
        answerable,
        answerable ? List.of("the Harbour-Master") : List.of(),
        answerable ? List.of("http://post.example/ferry") : List.of());
  }

  private static Judgement judged(
      boolean answerable, String said, double confidence, Reference... found) {
    var question = question(answerable);
    var citation = new Citation(found[0], new Span(0, 1), said);
    var answer = new Answer.Found(List.of(new Statement(said, List.of(citation))), confidence);
    var reply =
        new Reply(
            new Question(question.text(), TODAY, List.of()), null, answer, Duration.ofMillis(4));
    return new Judgement(question, List.of(found), reply, confidence >= 0.5);
  }

  private static final Figures FIGURES =
      new Figures(
          List.of(
              judged(true, "A harbour master does.", 0.9, RIGHT, OTHER),
              judged(true, "Nobody.", 0.7, OTHER, RIGHT),
              judged(true, "The harbour master.", 0.3, OTHER),
              judged(false, "The cook.", 0.6, OTHER),
              judged(false, "The cook.", 0.1, OTHER)));

  @Test
  void finds_the_place_of_the_first_expected_article() {
    assertThat(FIGURES.hitAt(1)).isCloseTo(1 / 3.0, within(1e-9));
    assertThat(FIGURES.hitAt(10)).isCloseTo(2 / 3.0, within(1e-9));
    assertThat(FIGURES.meanReciprocalRank()).isEqualTo(0.5);
  }

  @Test
  void counts_what_a_person_would_have_seen() {
    assertThat(FIGURES.right()).isCloseTo(1 / 3.0, within(1e-9));
    assertThat(FIGURES.citedRight()).isCloseTo(1 / 3.0, within(1e-9));
    assertThat(FIGURES.answeredWhenAnswerable()).isCloseTo(2 / 3.0, within(1e-9));
    assertThat(FIGURES.refusedWhenUnanswerable()).isEqualTo(0.5);
    assertThat(FIGURES.failures()).hasSize(3);
  }

  @Test
  void compares_the_confidence_of_both_kinds_of_questions() {
    assertThat(FIGURES.areaUnderCurve()).isCloseTo(5 / 6.0, within(1e-9));
  }

  @Test
  void sorts_questions_by_confidence() {
    assertThat(FIGURES.calibration())
        .extracting(Figures.Bin::questions)
        .containsExactly(1, 1, 1, 1, 1);
    assertThat(FIGURES.calibration().getLast().good()).isEqualTo(1);
    assertThat(FIGURES.calibrationError())
        .isCloseTo((0.1 + 0.7 + 0.7 + 0.6 + 0.1) / 5, within(1e-9));
  }

  @Test
  void has_no_shares_of_nothing() {
    var none = new Figures(List.of());

    assertThat(none.hitAt(1)).isNaN();
    assertThat(none.areaUnderCurve()).isNaN();
    assertThat(none.calibration()).isEmpty();
  }

  @Test
  void shows_failures_as_text() {
    assertThat(FailurePage.of(FIGURES))
        .contains("3 of 5 questions failed", "Who steers the &lt;ferry&gt;?", "Should have refused")
        .contains("expected article at place 2", "Title &lt;b&gt;")
        .doesNotContain("<ferry>");
  }

  @Test
  void has_no_answer_where_none_is_shown() {
    var none = new Answer.NotFound(new Coverage(0, 0, null, null, null, List.of()), 0.2);
    var asked = new Question("Who?", TODAY, List.of());
    var judged =
        new Judgement(
            question(true), List.of(), new Reply(asked, null, none, Duration.ZERO), false);

    assertThat(judged.isGood()).isFalse();
    assertThat(judged.isFailure()).isTrue();
    assertThat(judged.rank()).isZero();
  }
}
