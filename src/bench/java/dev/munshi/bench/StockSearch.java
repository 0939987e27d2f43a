package dev.munshi.bench;

import dev.langchain4j.data.embedding.Embedding;
import dev.langchain4j.data.segment.TextSegment;
import dev.langchain4j.rag.content.Content;
import dev.langchain4j.rag.content.retriever.EmbeddingStoreContentRetriever;
import dev.langchain4j.rag.query.Query;
import dev.langchain4j.store.embedding.EmbeddingSearchRequest;
import dev.langchain4j.store.embedding.EmbeddingSearchResult;
import dev.langchain4j.store.embedding.inmemory.InMemoryEmbeddingStore;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * The same corpus and questions in LangChain4j's store in memory, by vectors alone. Its texts are
 * numbers only, so that a million of them find room.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 2, time = 3)
@Measurement(iterations = 2, time = 3)
@Fork(value = 1, jvmArgsAppend = "-Xmx4g")
public class StockSearch {

  private static final int HITS = 10;

  private InMemoryEmbeddingStore<TextSegment> store;
  private EmbeddingStoreContentRetriever retriever;

  @Setup(Level.Trial)
  public void fill(Made made) {
    store = new InMemoryEmbeddingStore<>();
    for (int i = 0; i < made.passages; i++) {
      store.add(
          Embedding.from(made.corpus.space().passage(i)), TextSegment.from(String.valueOf(i)));
    }
    retriever =
        EmbeddingStoreContentRetriever.builder()
            .embeddingStore(store)
            .embeddingModel(made.model)
            .maxResults(HITS)
            .build();
  }

  @Benchmark
  public EmbeddingSearchResult<TextSegment> vectors(Made made) {
    return store.search(
        EmbeddingSearchRequest.builder()
            .queryEmbedding(Embedding.from(made.next().vector()))
            .maxResults(HITS)
            .build());
  }

  @Benchmark
  public List<Content> retrieve(Made made) {
    return retriever.retrieve(Query.from(made.next().text()));
  }
}
