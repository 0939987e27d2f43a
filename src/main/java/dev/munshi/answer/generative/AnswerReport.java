package dev.munshi.answer.generative;

import dev.munshi.answer.Answer;
import dev.munshi.answer.Reply;
import dev.munshi.llm.ModelUse;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells log and metrics how an answer came about, without a word of it. Thread-safe. */
final class AnswerReport {

  private static final Logger LOG = LoggerFactory.getLogger(AnswerReport.class);

  private final WritingModel writer;

  AnswerReport(WritingModel writer) {
    this.writer = writer;
  }

  void tell(Reply reply, Composition composition, ModelUse use) {
    var composer = composer(reply, composition);
    registry().counter("munshi.answers", "composer", composer).increment();
    tell(new Told("answer", composer, reply.elapsed()), composition, use);
  }

  /**
   * What was told.
   *
   * @param what in one word
   * @param composer who wrote it, in one word
   */
  record Told(String what, String composer, Duration elapsed) {}

  void tell(Told told, Composition composition, ModelUse use) {
    count(composition);
    var refused =
        composition.refused().stream()
            .map(StatementCheck.Checked.Bad::kind)
            .sorted()
            .collect(Collectors.joining(",", "[", "]"));
    LOG.info(
        "{} composer={} model={} prompts={} statements={} dropped={} refused={} calls={} retries={}"
            + " input_tokens={} output_tokens={} model_ms={} elapsed_ms={}",
        told.what(),
        told.composer(),
        writer.model().name(),
        writer.prompts().version(),
        composition.statements().size(),
        composition.dropped(),
        refused,
        use.calls(),
        use.retries(),
        use.inputTokens(),
        use.outputTokens(),
        use.time().toMillis(),
        told.elapsed().toMillis());
  }

  private void count(Composition composition) {
    registry()
        .counter("munshi.statements", "outcome", "shown", "fault", "none")
        .increment(composition.statements().size());
    registry()
        .counter("munshi.statements", "outcome", "dropped", "fault", "any")
        .increment(composition.dropped());
    for (var bad : composition.refused()) {
      registry()
          .counter("munshi.statements", "outcome", "refused", "fault", bad.kind())
          .increment();
    }
  }

  private MeterRegistry registry() {
    return writer.registry();
  }

  private static String composer(Reply reply, Composition composition) {
    return switch (reply.answer()) {
      case Answer.NotFound none -> "none";
      case Answer.Found found -> composition.statements().isEmpty() ? "extractive" : "generative";
    };
  }
}
