package dev.munshi.retrieval;

import dev.langchain4j.data.embedding.Embedding;
import dev.langchain4j.model.embedding.EmbeddingModel;
import dev.langchain4j.model.embedding.request.EmbeddingInput;
import dev.langchain4j.model.embedding.request.EmbeddingRequest;
import dev.langchain4j.model.embedding.response.EmbeddingResponse;
import dev.langchain4j.model.embedding.response.EmbeddingResponseMetadata;
import dev.langchain4j.model.output.TokenUsage;
import dev.munshi.article.SentenceVectors;
import dev.munshi.article.Sentences;
import dev.munshi.article.TextVectors;
import dev.munshi.retrieval.MiniLmEncoder.Range;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The sentence encoder all-MiniLM-L6-v2 (quantised) in this process, without network or key.
 *
 * <p>A text becomes a vector of {@value #DIMENSION} numbers and length 1. <b>Only the first {@value
 * #MAX_TOKENS} tokens of a text are read</b>, the two markers around it included; the rest changes
 * nothing. Ask {@link #tokens} beforehand where that matters. LangChain4j refuses a blank text with
 * {@link IllegalArgumentException}; one without any token (zero-width characters only) is embedded
 * like an empty text.
 *
 * <p>The same text gives the same vector, bit for bit, whatever else is asked in the same call or
 * at the same time: quantisation depends on everything in one run, so each run holds one text.
 * Another kind of processor may differ in the last digits.
 *
 * <p>Safe for use by many threads, which share one session and as many places as the model is wide;
 * places are given in order of arrival, so a single question waits for one text of a large call at
 * most in each place. The calling thread takes part in the work. An interrupt ends a call with
 * {@link CancellationException}, the interrupt flag set again. After {@link #close} every call
 * fails with {@link IllegalStateException}. Close it before the JVM exits.
 */
public final class MiniLmEmbeddingModel implements EmbeddingModel, AutoCloseable {

  /** The length of a vector. */
  public static final int DIMENSION = 384;

  /** How many tokens of a text are read at most, {@code [CLS]} and {@code [SEP]} included. */
  public static final int MAX_TOKENS = 128;

  /** {@code [CLS]} and {@code [SEP]}. */
  private static final int MARKERS = 2;

  /** What {@link #modelName()} says. */
  public static final String NAME = "all-minilm-l6-v2-q";

  private final MiniLmEncoder encoder;
  private final Workers workers;
  private final ReadWriteLock life = new ReentrantReadWriteLock();
  private boolean closed;

  private MiniLmEmbeddingModel(MiniLmEncoder encoder, Workers workers) {
    this.encoder = encoder;
    this.workers = workers;
  }

  /**
   * Loads the model, as wide as the processors that are available.
   *
   * @param nativeFolder where the model and the native libraries are unpacked on first use (about
   *     55 MB); it may be shared by processes and deleted while none runs
   * @throws java.io.UncheckedIOException when the folder cannot be written
   * @throws dev.langchain4j.exception.NonRetriableException when the platform has no native library
   *     or the model does not load
   */
  public static MiniLmEmbeddingModel load(Path nativeFolder) {
    return load(nativeFolder, Runtime.getRuntime().availableProcessors());
  }

  /**
   * Loads the model as {@link #load(Path)} does.
   *
   * @param width how many texts are embedded at the same time at most, from 1
   */
  public static MiniLmEmbeddingModel load(Path nativeFolder, int width) {
    Workers workers = new Workers("embedding", width);
    return new MiniLmEmbeddingModel(MiniLmEncoder.load(NativeFiles.unpack(nativeFolder)), workers);
  }

  /**
   * The number of tokens that a text has in full, {@code [CLS]} and {@code [SEP]} included: two
   * texts joined by a space have the sum of both, less 2. Cheap beside embedding.
   */
  public int tokens(String text) {
    return whileOpen(() -> encoder.tokens(text).length);
  }

  @Override
  public EmbeddingResponse doEmbed(EmbeddingRequest request) {
    List<String> texts = request.inputs().stream().map(EmbeddingInput::text).toList();
    AtomicInteger tokens = new AtomicInteger();
    return response(forEach(texts, text -> embed(text, tokens)), tokens.get());
  }

  /**
   * The vectors of texts, in their order, and of their sentences, both out of one run for each
   * text. Sentences that begin after the tokens that are read have no vector.
   */
  public List<TextVectors> embedWithSentences(List<String> texts) {
    return forEach(texts, this::embedWithSentences);
  }

  /** Does one thing for each text, on as many places as there are; the results in their order. */
  private <T> List<T> forEach(List<String> texts, Function<String, T> action) {
    int[] order = longestFirst(texts);
    var results = new ArrayList<@Nullable T>(Collections.nCopies(texts.size(), null));
    try {
      workers.forEach(
          order.length,
          i -> results.set(order[i], whileOpen(() -> action.apply(texts.get(order[i])))));
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      throw new CancellationException("Interrupted while embedding " + texts.size() + " texts");
    }
    return results.stream().map(Objects::requireNonNull).toList();
  }

  @Override
  public int dimension() {
    return DIMENSION;
  }

  @Override
  public String modelName() {
    return NAME;
  }

  /** Waits for the runs under way, a few milliseconds each, and frees the native memory. */
  @Override
  public void close() {
    workers.close();
    life.writeLock().lock();
    try {
      if (!closed) {
        closed = true;
        encoder.close();
      }
    } finally {
      life.writeLock().unlock();
    }
  }

  private Embedding embed(String text, AtomicInteger tokens) {
    long[] read = encoder.read(text);
    tokens.addAndGet(read.length);
    return Embedding.from(encoder.vectors(read, List.of(new Range(0, read.length))).getFirst());
  }

  private TextVectors embedWithSentences(String text) {
    long[] read = encoder.read(text);
    var spans = Sentences.of(text);
    var ranges = new ArrayList<Range>();
    ranges.add(new Range(0, read.length));
    int from = 1;
    for (var span : spans) {
      int to = from + encoder.tokens(span.of(text)).length - MARKERS;
      // the closing marker is no part of any sentence
      ranges.add(new Range(Math.min(from, read.length - 1), Math.min(to, read.length - 1)));
      from = to;
    }
    var vectors = encoder.vectors(read, ranges);
    return new TextVectors(
        vectors.getFirst(), SentenceVectors.of(spans, vectors.subList(1, vectors.size())));
  }

  /** Long texts first, so that what is left for the end is short and no worker waits long. */
  private static int[] longestFirst(List<String> texts) {
    return IntStream.range(0, texts.size())
        .boxed()
        .sorted(Comparator.comparingInt((Integer i) -> texts.get(i).length()).reversed())
        .mapToInt(Integer::intValue)
        .toArray();
  }

  private static EmbeddingResponse response(List<Embedding> embeddings, int tokens) {
    return EmbeddingResponse.builder()
        .embeddings(embeddings)
        .metadata(
            EmbeddingResponseMetadata.builder()
                .modelName(NAME)
                .tokenUsage(new TokenUsage(tokens))
                .build())
        .build();
  }

  /** Native memory must not be freed under a run: closing waits for everything inside here. */
  private <T> T whileOpen(Supplier<T> action) {
    life.readLock().lock();
    try {
      if (closed) {
        throw new IllegalStateException("The embedding model is closed");
      }
      return action.get();
    } finally {
      life.readLock().unlock();
    }
  }
}
