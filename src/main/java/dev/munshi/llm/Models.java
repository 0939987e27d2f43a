package dev.munshi.llm;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;

/** Makes the language model that the settings name. */
public final class Models {

  private Models() {}

  /**
   * @param ledger of the tokens used on each day
   * @param registry where calls, tokens and failures are counted
   * @param clock whose zone says when a day ends
   */
  public static LanguageModel of(
      ModelSettings settings, TokenLedger ledger, MeterRegistry registry, Clock clock) {
    var budget = new TokenBudget(settings.dailyTokens(), ledger, clock);
    var meters = new ModelMeters(registry, budget, settings.dailyTokens());
    return new RemoteModel(settings, budget, meters, new GenAiMeters(registry, settings));
  }
}
