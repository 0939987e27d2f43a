package dev.munshi.llm;

import java.time.Duration;

/**
 * What a model was used for.
 *
 * @param calls that were sent, retries included
 * @param retries of these
 * @param inputTokens read, as the provider counts, else as estimated
 * @param outputTokens written, likewise
 * @param time spent waiting for it
 */
public record ModelUse(int calls, int retries, long inputTokens, long outputTokens, Duration time) {

  public static final ModelUse NONE = new ModelUse(0, 0, 0, 0, Duration.ZERO);

  ModelUse plus(ModelUse more) {
    return new ModelUse(
        calls + more.calls,
        retries + more.retries,
        inputTokens + more.inputTokens,
        outputTokens + more.outputTokens,
        time.plus(more.time));
  }
}
