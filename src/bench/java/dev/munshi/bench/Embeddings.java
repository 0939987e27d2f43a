package dev.munshi.bench;

import dev.langchain4j.data.embedding.Embedding;
import dev.langchain4j.data.segment.TextSegment;
import dev.langchain4j.model.embedding.EmbeddingModel;
import dev.langchain4j.model.embedding.onnx.allminilml6v2q.AllMiniLmL6V2QuantizedEmbeddingModel;
import dev.munshi.article.TextVectors;
import dev.munshi.retrieval.MiniLmEmbeddingModel;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/** One model, all-MiniLM-L6-v2 quantised, run by Munshi and by LangChain4j over many texts. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 1)
@Measurement(iterations = 3)
@Fork(1)
public class Embeddings {

  private Texts texts;
  private List<String> passageSentences;
  private MiniLmEmbeddingModel munshi;
  private EmbeddingModel stock;

  @Setup
  public void load() {
    texts = Texts.of(Places.home());
    passageSentences = texts.passageSentences();
    munshi = MiniLmEmbeddingModel.load(Places.natives());
    stock = new AllMiniLmL6V2QuantizedEmbeddingModel();
  }

  @TearDown
  public void close() {
    munshi.close();
  }

  @Benchmark
  public List<Embedding> munshiPassages() {
    return embed(munshi, texts.passages());
  }

  @Benchmark
  public List<Embedding> stockPassages() {
    return embed(stock, texts.passages());
  }

  @Benchmark
  public List<Embedding> munshiSentences() {
    return embed(munshi, texts.sentences());
  }

  @Benchmark
  public List<Embedding> stockSentences() {
    return embed(stock, texts.sentences());
  }

  @Benchmark
  public List<TextVectors> munshiBoth() {
    return munshi.embedWithSentences(texts.passages());
  }

  @Benchmark
  public List<List<Embedding>> stockBoth() {
    return List.of(embed(stock, texts.passages()), embed(stock, passageSentences));
  }

  private static List<Embedding> embed(EmbeddingModel model, List<String> several) {
    return model.embedAll(several.stream().map(TextSegment::from).toList()).content();
  }
}
