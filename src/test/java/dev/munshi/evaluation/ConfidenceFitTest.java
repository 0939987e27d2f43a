package dev.munshi.evaluation;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.munshi.answer.Confidence;
import dev.munshi.answer.Signals;
import dev.munshi.evaluation.ConfidenceFit.Example;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConfidenceFitTest {

  private static Signals signals(double coverage, double cosine) {
    return new Signals(coverage, 0, cosine, 0, 0, 0, 0, 0, 0);
  }

  private static double weight(Confidence fitted, String signal) {
    return requireNonNull(fitted.weights().get(signal));
  }

  /** Whether an answer is good follows from the coverage by a known law, and from nothing else. */
  private static List<Example> examples() {
    var random = new Random(7);
    return Stream.generate(() -> signals(random.nextDouble(), random.nextDouble()))
        .limit(5_000)
        .map(
            signals -> {
              double probability = 1 / (1 + Math.exp(-(6 * signals.coverage() - 2)));
              return new Example(signals, random.nextDouble() < probability);
            })
        .toList();
  }

  @Test
  void finds_the_law_behind_the_examples() {
    var fitted = ConfidenceFit.of("examples", examples());

    assertThat(weight(fitted, "coverage")).isCloseTo(6, within(0.6));
    assertThat(weight(fitted, "cosine")).isCloseTo(0, within(0.4));
    assertThat(fitted.intercept()).isCloseTo(-2, within(0.4));
  }

  @Test
  void gives_no_weight_to_what_never_changes() {
    var fitted = ConfidenceFit.of("examples", examples());

    assertThat(weight(fitted, "outsideTime")).isZero();
    assertThat(weight(fitted, "strangeNames")).isZero();
  }

  @Test
  void refuses_too_few_examples_of_one_kind() {
    var good = new Example(signals(1, 1), true);

    assertThatThrownBy(() -> ConfidenceFit.of("examples", java.util.Collections.nCopies(500, good)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("of 500 questions 500 are answered well");
  }

  @Test
  void is_written_and_read_again(@TempDir Path folder) throws Exception {
    var fitted = ConfidenceFit.of("examples", examples());
    var file = folder.resolve("confidence.json");
    fitted.write(file);

    assertThat(Confidence.read(file)).isEqualTo(fitted);
    Files.writeString(file, "{}");
    assertThatThrownBy(() -> Confidence.read(file))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(file.toString());
  }

  @Test
  void is_shipped_for_every_signal() {
    assertThat(Confidence.shipped().weights()).containsOnlyKeys(Signals.NAMES);
  }
}
