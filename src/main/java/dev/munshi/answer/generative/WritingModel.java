package dev.munshi.answer.generative;

import dev.langchain4j.model.TokenCountEstimator;
import dev.munshi.llm.LanguageModel;
import io.micrometer.core.instrument.MeterRegistry;

/**
 * A language model with all that it takes to let it write answers.
 *
 * @param model writes
 * @param prompts what it is told
 * @param tokens how long a text is for it, about
 * @param registry where statements and answers are counted
 */
public record WritingModel(
    LanguageModel model, Prompts prompts, TokenCountEstimator tokens, MeterRegistry registry) {}
