package dev.munshi.llm;

/** A language model of some provider. Thread-safe. */
public interface LanguageModel {

  /** Provider and model, as in {@code openai/gpt-4o-mini}; for logs and metrics. */
  String name();

  /** Begins the calls for one answer; from now on its time runs. */
  ModelSession open();
}
