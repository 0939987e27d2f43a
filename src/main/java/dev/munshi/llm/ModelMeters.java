package dev.munshi.llm;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import org.jspecify.annotations.Nullable;

/** What is counted beside what every program with a language model counts. Thread-safe. */
final class ModelMeters {

  private static final String PROMPT = "prompt";

  private final MeterRegistry registry;

  ModelMeters(MeterRegistry registry, TokenBudget budget, long dailyTokens) {
    this.registry = registry;
    Gauge.builder("munshi.model.tokens.today", budget, TokenBudget::usedToday)
        .description("Tokens that were used today, by all processes of this home")
        .register(registry);
    if (dailyTokens > 0) {
      Gauge.builder("munshi.model.tokens.left", budget, TokenBudget::left)
          .description("Tokens that may still be used today")
          .register(registry);
    }
  }

  /** A call that was sent, and what it came to; null where it gave its text. */
  void called(Prompt prompt, @Nullable ModelFailure failure) {
    var outcome = failure == null ? "ok" : failure.kind();
    registry.counter("munshi.model.calls", PROMPT, prompt.name(), "outcome", outcome).increment();
  }

  void retried(Prompt prompt) {
    registry.counter("munshi.model.retries", PROMPT, prompt.name()).increment();
  }

  /** A text that was not given in the end. */
  void failed(Prompt prompt, ModelFailure failure) {
    registry
        .counter("munshi.model.failures", PROMPT, prompt.name(), "kind", failure.kind())
        .increment();
  }
}
