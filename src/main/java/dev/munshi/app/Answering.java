package dev.munshi.app;

import dev.langchain4j.model.openai.OpenAiTokenCountEstimator;
import dev.munshi.answer.Answerer;
import dev.munshi.answer.EvidenceFinder;
import dev.munshi.answer.ExtractiveAnswerer;
import dev.munshi.answer.Writer;
import dev.munshi.answer.generative.GenerativeAnswerer;
import dev.munshi.answer.generative.SummaryWriter;
import dev.munshi.answer.generative.WritingModel;
import dev.munshi.article.Access;
import dev.munshi.llm.Models;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.util.Optional;

/**
 * Who answers: a language model where one is set, else the articles' own sentences. Thread-safe.
 */
final class Answering {

  /** Its way of counting stands for that of all models: texts are only cut by it. */
  private static final String COUNTING = "gpt-4o";

  private final double threshold;
  private final Optional<WritingModel> writer;

  Answering(Settings settings, OpenHome open, MeterRegistry registry, Clock clock) {
    this.threshold = settings.threshold();
    this.writer =
        settings
            .model()
            .map(model -> Models.of(model, new StoredTokens(open.tokens()), registry, clock))
            .map(
                model ->
                    new WritingModel(
                        model,
                        settings.prompts(),
                        new OpenAiTokenCountEstimator(COUNTING),
                        registry));
  }

  /** Who writes summaries of articles; nothing where no model is set. */
  Optional<Writer> ofArticles() {
    return writer.map(SummaryWriter::ofArticles);
  }

  /** Who writes summaries of what people say; nothing where no model is set. */
  Optional<Writer> ofThreads() {
    return writer.map(SummaryWriter::ofThread);
  }

  /** Answers from a home, with what may be told. */
  Answerer from(OpenHome open, Access access) {
    return from(open.finder(threshold, access));
  }

  /** The same with the articles' own sentences alone. */
  Answerer extractive(OpenHome open, Access access) {
    return new ExtractiveAnswerer(open.finder(threshold, access));
  }

  /** Answers from what this finds. */
  Answerer from(EvidenceFinder finder) {
    return writer
        .<Answerer>map(model -> new GenerativeAnswerer(finder, model))
        .orElseGet(() -> new ExtractiveAnswerer(finder));
  }
}
