package dev.munshi.llm;

import dev.langchain4j.model.chat.request.json.JsonObjectSchema;
import dev.langchain4j.model.chat.request.json.JsonSchema;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** What the tests of this package ask models. */
final class Asking {

  static final JsonSchema SCHEMA =
      JsonSchema.builder()
          .name("answer")
          .rootElement(
              JsonObjectSchema.builder().addStringProperty("text").required("text").build())
          .build();

  static final Prompt PROMPT =
      new Prompt("answer", "Be a clerk of few words.", "Who met the board?", SCHEMA, 500);

  private Asking() {}

  static LanguageModel model(ModelSettings settings) {
    return model(settings, new SimpleMeterRegistry());
  }

  static LanguageModel model(ModelSettings settings, MeterRegistry registry) {
    return Models.of(settings, new MemoryLedger(), registry, Clock.systemUTC());
  }

  /** Forgets with the test. */
  static final class MemoryLedger implements TokenLedger {

    private final Map<LocalDate, Long> used = new ConcurrentHashMap<>();

    @Override
    public long used(LocalDate day) {
      return used.getOrDefault(day, 0L);
    }

    @Override
    public void add(LocalDate day, long tokens) {
      used.merge(day, tokens, Long::sum);
    }
  }
}
