package dev.munshi.llm;

import dev.langchain4j.model.chat.listener.ChatModelErrorContext;
import dev.langchain4j.model.chat.listener.ChatModelListener;
import dev.langchain4j.model.chat.listener.ChatModelRequestContext;
import dev.langchain4j.model.chat.listener.ChatModelResponseContext;
import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.Map;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Measures each call by the names, attributes and buckets of OpenTelemetry's semantic conventions
 * for clients of generative models. An attribute that has no value is empty, because Prometheus
 * wants the same ones at every measurement. Thread-safe.
 */
final class GenAiMeters implements ChatModelListener {

  private static final String STARTED = "started";
  private static final double[] TOKENS =
      DoubleStream.iterate(1, tokens -> tokens <= 1 << 20, tokens -> tokens * 4).toArray();
  private static final Duration[] TIMES =
      Stream.iterate(Duration.ofMillis(10), time -> time.multipliedBy(2))
          .limit(14)
          .toArray(Duration[]::new);

  private final MeterRegistry registry;
  private final Tags asked;

  GenAiMeters(MeterRegistry registry, ModelSettings settings) {
    this.registry = registry;
    this.asked =
        Tags.of(
            "gen_ai.operation.name",
            "chat",
            "gen_ai.provider.name",
            settings.provider() == Provider.GEMINI ? "gcp.gemini" : settings.provider().toString(),
            "gen_ai.request.model",
            settings.name());
  }

  @Override
  public void onRequest(ChatModelRequestContext context) {
    context.attributes().put(STARTED, System.nanoTime());
  }

  @Override
  public void onResponse(ChatModelResponseContext context) {
    var response = context.chatResponse();
    var tags = answeredBy(response.metadata().modelName());
    time(context.attributes(), tags.and("error.type", ""));
    var usage = response.tokenUsage();
    if (usage != null) {
      count(usage.inputTokenCount(), tags.and("gen_ai.token.type", "input"));
      count(usage.outputTokenCount(), tags.and("gen_ai.token.type", "output"));
    }
  }

  @Override
  public void onError(ChatModelErrorContext context) {
    var kind = context.error() instanceof FaultException e ? e.fault().failure().kind() : "_OTHER";
    time(context.attributes(), answeredBy(null).and("error.type", kind));
  }

  private Tags answeredBy(@Nullable String model) {
    return asked.and("gen_ai.response.model", model == null ? "" : model);
  }

  private void time(Map<Object, Object> attributes, Tags tags) {
    if (attributes.get(STARTED) instanceof Long started) {
      Timer.builder("gen_ai.client.operation.duration")
          .tags(tags)
          .serviceLevelObjectives(TIMES)
          .register(registry)
          .record(Duration.ofNanos(System.nanoTime() - started));
    }
  }

  private void count(@Nullable Integer tokens, Tags tags) {
    if (tokens != null) {
      DistributionSummary.builder("gen_ai.client.token.usage")
          .tags(tags)
          .serviceLevelObjectives(TOKENS)
          .register(registry)
          .record(tokens);
    }
  }
}
