package dev.munshi.retrieval;

import dev.langchain4j.data.segment.TextSegment;
import dev.langchain4j.model.embedding.EmbeddingModel;
import dev.langchain4j.model.ollama.OllamaEmbeddingModel;
import dev.langchain4j.model.openai.OpenAiEmbeddingModel;
import dev.munshi.index.EmbeddingFailedException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** A provider's model, asked once for each request and no longer than is allowed. Thread-safe. */
final class RemoteModel implements AutoCloseable {

  private final EmbeddingSettings settings;
  private final EmbeddingHttp http = new EmbeddingHttp();
  private final EmbeddingModel model;
  private final ExecutorService threads =
      Executors.newThreadPerTaskExecutor(Thread.ofVirtual().name("embedding-", 1).factory());

  RemoteModel(EmbeddingSettings settings) {
    this.settings = settings;
    this.model =
        switch (settings.provider()) {
          case OPENAI ->
              OpenAiEmbeddingModel.builder()
                  .httpClientBuilder(http.builder())
                  .baseUrl(settings.baseUrl())
                  .apiKey(settings.apiKey())
                  .modelName(settings.name())
                  .maxRetries(0)
                  .build();
          case OLLAMA ->
              OllamaEmbeddingModel.builder()
                  .httpClientBuilder(http.builder())
                  .baseUrl(settings.baseUrl())
                  .customHeaders(
                      settings.apiKey() == null
                          ? Map.of()
                          : Map.of("Authorization", "Bearer " + settings.apiKey()))
                  .modelName(settings.name())
                  .maxRetries(0)
                  .build();
        };
  }

  /**
   * The vectors of texts, made of length one, all of the same number of numbers.
   *
   * @throws EmbeddingFailedException where there are none, within this time
   */
  List<float[]> embed(List<String> texts, Duration within) {
    var segments = texts.stream().map(TextSegment::from).toList();
    try {
      var asked = threads.submit(() -> model.embedAll(segments).content());
      return new UnitVectors(settings.modelName(), texts.size())
          .of(within(asked, within).stream().map(e -> e.vector()).toList());
    } catch (RejectedExecutionException e) {
      throw RemoteFailure.closed(settings, e);
    }
  }

  private <T> T within(Future<T> asked, Duration time) {
    try {
      return asked.get(time.toNanos(), TimeUnit.NANOSECONDS);
    } catch (ExecutionException e) {
      throw RemoteFailure.of(settings, e.getCause());
    } catch (TimeoutException e) {
      throw RemoteFailure.timedOut(settings, time, e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw RemoteFailure.closed(settings, e);
    } finally {
      asked.cancel(true);
    }
  }

  /** Requests under way fail. */
  @Override
  public void close() {
    threads.shutdownNow();
    http.close();
  }
}
