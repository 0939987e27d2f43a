package dev.munshi.llm;

import dev.langchain4j.model.chat.request.json.JsonSchema;

/**
 * What a model is asked.
 *
 * @param name of the prompt, as in {@code answer}; for logs and metrics
 * @param system the instructions
 * @param user the task with its data
 * @param schema of the JSON that is wanted; given to providers that can hold a model to it
 * @param mostTokens how long the text may be
 */
public record Prompt(String name, String system, String user, JsonSchema schema, int mostTokens) {}
