package dev.munshi.retrieval;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.munshi.index.ChosenVector;
import dev.munshi.index.Embedder;
import dev.munshi.index.EmbeddingFailedException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The model of a provider that was chosen for finding passages. It is named by provider, model and
 * the length of its vectors, {@code openai/text-embedding-3-small#1536}. Its methods throw {@link
 * EmbeddingFailedException}, except that of questions. Thread-safe.
 */
public final class RemoteEmbedder implements Embedder, AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(RemoteEmbedder.class);

  /** Of one request, whichever is reached first. */
  private static final int MOST_TEXTS = 64;

  private static final int MOST_BYTES = 100_000;

  /** A person waits for it. */
  private static final Duration QUESTION_TIMEOUT = Duration.ofSeconds(5);

  /** For how long no question is embedded after one could not be. */
  private static final Duration PAUSE = Duration.ofSeconds(30);

  private final EmbeddingSettings settings;
  private final EmbeddingPrefixes prefixes;
  private final RemoteModel remote;
  private final InstantSource clock;
  private volatile int dimension;
  private volatile Instant pausedUntil = Instant.MIN;
  private volatile boolean failing;
  private volatile boolean closed;

  public RemoteEmbedder(EmbeddingSettings settings, InstantSource clock) {
    this.settings = settings;
    this.prefixes = EmbeddingPrefixes.of(settings.name());
    this.remote = new RemoteModel(settings);
    this.clock = clock;
  }

  /** Provider and model, without the length of its vectors. */
  public String name() {
    return settings.modelName();
  }

  /** Whether vectors of this name may be this model's. */
  public boolean mayBe(String model) {
    return model.matches("\\Q" + name() + "\\E#\\d+");
  }

  /** Asks the provider once for the length of its vectors. */
  @Override
  public String model() {
    return model(dimension());
  }

  private String model(int length) {
    return name() + "#" + length;
  }

  @Override
  public int dimension() {
    if (dimension == 0) {
      embed(List.of("length"));
    }
    return dimension;
  }

  /** The vectors of passages. */
  @Override
  public List<float[]> embed(List<String> passages) {
    var vectors = new ArrayList<float[]>();
    var request = new ArrayList<String>();
    int bytes = 0;
    for (var passage : passages) {
      var text = prefixes.passage() + passage;
      int more = text.getBytes(UTF_8).length;
      if (!request.isEmpty() && (request.size() == MOST_TEXTS || bytes + more > MOST_BYTES)) {
        vectors.addAll(sent(request, settings.timeout()));
        request.clear();
        bytes = 0;
      }
      request.add(text);
      bytes += more;
    }
    if (!request.isEmpty()) {
      vectors.addAll(sent(request, settings.timeout()));
    }
    return vectors;
  }

  private List<float[]> sent(List<String> texts, Duration within) {
    var vectors = remote.embed(texts, within);
    dimension = vectors.getFirst().length;
    return vectors;
  }

  /**
   * The vectors of a question or of its parts, in order; nothing where the provider does not give
   * them soon, which is logged once until it does again. Then no question waits for some time.
   */
  public Optional<List<ChosenVector>> questions(List<String> parts) {
    if (closed || clock.instant().isBefore(pausedUntil)) {
      return Optional.empty();
    }
    var time =
        settings.timeout().compareTo(QUESTION_TIMEOUT) < 0 ? settings.timeout() : QUESTION_TIMEOUT;
    try {
      var vectors = sent(parts.stream().map(part -> prefixes.question() + part).toList(), time);
      if (failing) {
        failing = false;
        LOG.info("{} answers again; passages are found by its vectors", name());
      }
      return Optional.of(vectors.stream().map(v -> new ChosenVector(model(v.length), v)).toList());
    } catch (EmbeddingFailedException e) {
      pausedUntil = clock.instant().plus(PAUSE);
      if (!failing && !closed) {
        failing = true;
        LOG.warn("{}; until it answers, passages are found by the built-in model", e.getMessage());
      }
      return Optional.empty();
    }
  }

  /** Requests under way fail. */
  @Override
  public void close() {
    closed = true;
    remote.close();
  }
}
