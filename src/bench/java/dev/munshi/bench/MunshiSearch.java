package dev.munshi.bench;

import dev.munshi.answer.Answerer;
import dev.munshi.answer.ExtractiveAnswerer;
import dev.munshi.answer.Question;
import dev.munshi.answer.Reply;
import dev.munshi.index.Hit;
import dev.munshi.index.IndexQuery;
import dev.munshi.index.Nearness;
import dev.munshi.retrieval.Query;
import dev.munshi.retrieval.Retrieved;
import dev.munshi.retrieval.Retriever;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.apache.lucene.search.ScoreDoc;
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
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Searching and asking, from the vectors alone to a verified answer, in the heap of the product.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 3)
@Measurement(iterations = 3, time = 3)
@Fork(value = 1, jvmArgsAppend = "-Xmx512m")
public class MunshiSearch {

  private static final LocalDate TODAY = LocalDate.of(2026, 1, 1);
  private static final Nearness NO_PREFERENCE = new Nearness(TODAY, TODAY, 0);
  private static final int HITS = 12;
  private static final int NEAREST_CANDIDATES = 30;
  private static final int PER_ARTICLE = 3;

  private SearchParts parts;
  private Retriever retriever;
  private Answerer answerer;

  @Setup(Level.Trial)
  public void wire(Made made) throws IOException {
    parts = SearchParts.of(Places.index(made.passages));
    retriever = new Retriever(made.index, made.embedder());
    answerer = new ExtractiveAnswerer(retriever, new MadeHoldings(made.corpus), 0);
  }

  @TearDown(Level.Trial)
  public void close() throws IOException {
    parts.close();
  }

  /** What finds the ten nearest vectors well enough, for the comparison with the stock store. */
  @Benchmark
  public ScoreDoc[] nearest(Made made) throws IOException {
    return parts.vectors(made.next().vector(), NEAREST_CANDIDATES);
  }

  @Benchmark
  public ScoreDoc[] vectors(Made made) throws IOException {
    return parts.vectors(made.next().vector());
  }

  @Benchmark
  public ScoreDoc[] words(Made made) throws IOException {
    return parts.words(made.next().text());
  }

  @Benchmark
  public List<Hit> hybrid(Made made) {
    var asked = made.next();
    return made.index.search(
        new IndexQuery(asked.text(), asked.vector(), NO_PREFERENCE, HITS, PER_ARTICLE));
  }

  @Benchmark
  public Retrieved retrieve(Made made) {
    return retriever.retrieve(new Query(made.next().text(), TODAY, HITS, PER_ARTICLE));
  }

  @Benchmark
  public Reply ask(Made made) {
    return answerer.answer(new Question(made.next().text(), TODAY, List.of()));
  }
}
