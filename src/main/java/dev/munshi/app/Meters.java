package dev.munshi.app;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.binder.MeterBinder;
import io.micrometer.core.instrument.binder.jvm.JvmGcMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmThreadMetrics;
import io.micrometer.core.instrument.binder.system.FileDescriptorMetrics;
import io.micrometer.core.instrument.binder.system.ProcessorMetrics;
import io.micrometer.core.instrument.binder.system.UptimeMetrics;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.util.function.Supplier;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;

/** What is measured of a bot that runs; the machine below it from the start. */
final class Meters implements AutoCloseable {

  private final PrometheusMeterRegistry registry =
      new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
  private final JvmGcMetrics collections = new JvmGcMetrics();

  Meters() {
    Stream.<MeterBinder>of(
            collections,
            new JvmMemoryMetrics(),
            new JvmThreadMetrics(),
            new ProcessorMetrics(),
            new FileDescriptorMetrics(),
            new UptimeMetrics())
        .forEach(binder -> binder.bindTo(registry));
  }

  PrometheusMeterRegistry registry() {
    return registry;
  }

  /** Measures a number each time that somebody asks. */
  void gauge(String name, String description, Supplier<Number> number) {
    Gauge.builder(name, number).description(description).strongReference(true).register(registry);
  }

  /** Takes over what somebody else counts, as long as they are there. */
  <T> void counter(String name, String description, T from, ToDoubleFunction<T> count) {
    FunctionCounter.builder(name, from, count).description(description).register(registry);
  }

  @Override
  public void close() {
    collections.close();
    registry.close();
  }
}
