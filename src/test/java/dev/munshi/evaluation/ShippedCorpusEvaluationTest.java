package dev.munshi.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.munshi.answer.ExtractiveAnswerer;
import dev.munshi.testing.ShippedCorpus;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The questions that the shipped corpus must answer, and those that it must refuse. */
class ShippedCorpusEvaluationTest {

  private static final Path QUESTIONS =
      Path.of("src/test/resources/dev/munshi/evaluation/shipped-corpus.jsonl");
  private static final double THRESHOLD = 0.23;

  @TempDir Path folder;

  @Test
  void answers_what_the_corpus_knows_and_refuses_most_of_the_rest() throws Exception {
    try (var corpus = new ShippedCorpus(folder)) {
      var answerer = new ExtractiveAnswerer(corpus.retriever(), corpus, 0);
      var evaluation = new Evaluation(corpus.retriever(), answerer, THRESHOLD);

      var figures =
          new Figures(
              Files.readAllLines(QUESTIONS).stream()
                  .map(line -> LabelledQuestion.parse(line, LocalDate.of(2026, 1, 1)))
                  .map(evaluation::judge)
                  .toList());

      assertThat(figures.hitAt(1)).isGreaterThanOrEqualTo(0.95);
      assertThat(figures.right()).isGreaterThanOrEqualTo(0.95);
      assertThat(figures.citedRight()).isGreaterThanOrEqualTo(0.95);
      assertThat(figures.refusedWhenUnanswerable()).isGreaterThanOrEqualTo(0.7);
    }
  }
}
