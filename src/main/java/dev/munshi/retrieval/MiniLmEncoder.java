package dev.munshi.retrieval;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import ai.onnxruntime.OrtSession.SessionOptions;
import dev.langchain4j.exception.NonRetriableException;
import java.nio.FloatBuffer;
import java.nio.LongBuffer;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * A text to vectors: the network's last layer, averaged over stretches of its tokens, at length 1.
 *
 * <p>Each run takes one thread, the caller's. Safe for use by many threads, except that nothing may
 * run during or after {@link #close}.
 */
final class MiniLmEncoder implements AutoCloseable {

  private final OrtEnvironment environment;
  private final OrtSession session;
  private final WordPieceTokenizer tokenizer;

  private MiniLmEncoder(
      OrtEnvironment environment, OrtSession session, WordPieceTokenizer tokenizer) {
    this.environment = environment;
    this.session = session;
    this.tokenizer = tokenizer;
  }

  /**
   * Loads model and tokenizer.
   *
   * @throws NonRetriableException when one of them does not load
   */
  static MiniLmEncoder load(NativeFiles files) {
    files.loadLibraries();
    try (SessionOptions options = new SessionOptions()) {
      OrtEnvironment environment = OrtEnvironment.getEnvironment();
      environment.setTelemetry(false);
      options.setIntraOpNumThreads(1);
      options.setInterOpNumThreads(1);
      OrtSession session = environment.createSession(files.model().toString(), options);
      return new MiniLmEncoder(environment, session, WordPieceTokenizer.load());
    } catch (OrtException e) {
      throw new NonRetriableException("The model " + files.model() + " does not load", e);
    }
  }

  /** All tokens of a text, {@code [CLS]} first and {@code [SEP]} last. */
  long[] tokens(String text) {
    return tokenizer.tokens(text);
  }

  /** The tokens of a text that the model reads: the first ones, still with {@code [SEP]} last. */
  long[] read(String text) {
    long[] all = tokenizer.tokens(text);
    if (all.length <= MiniLmEmbeddingModel.MAX_TOKENS) {
      return all;
    }
    long[] cut = Arrays.copyOf(all, MiniLmEmbeddingModel.MAX_TOKENS);
    cut[cut.length - 1] = all[all.length - 1];
    return cut;
  }

  /**
   * A stretch of a text's tokens.
   *
   * @param from the first one's place
   * @param to the place after the last one's; {@code from} where there is none
   */
  record Range(int from, int to) {}

  /**
   * One vector for each range of the tokens that {@link #read} gave, all of one run: what a token
   * means is read in the light of the whole text ("late chunking", Günther et al. 2024). An empty
   * range has an empty vector.
   *
   * @throws NonRetriableException when the run fails
   */
  List<float[]> vectors(long[] tokens, List<Range> ranges) {
    long[] everyToken = new long[tokens.length];
    Arrays.fill(everyToken, 1);
    try (OnnxTensor ids = row(tokens);
        OnnxTensor mask = row(everyToken);
        OnnxTensor types = row(new long[tokens.length]);
        OrtSession.Result result =
            session.run(
                Map.of("input_ids", ids, "attention_mask", mask, "token_type_ids", types))) {
      var rows = ((OnnxTensor) result.get(0)).getFloatBuffer();
      return ranges.stream().map(range -> vector(rows, range)).toList();
    } catch (OrtException e) {
      throw new NonRetriableException("A text of " + tokens.length + " tokens did not run", e);
    }
  }

  @Override
  public void close() {
    tokenizer.close();
    try {
      session.close();
    } catch (OrtException e) {
      throw new NonRetriableException("The session did not close", e);
    }
  }

  private OnnxTensor row(long[] values) throws OrtException {
    return OnnxTensor.createTensor(
        environment, LongBuffer.wrap(values), new long[] {1, values.length});
  }

  private static float[] vector(FloatBuffer rows, Range range) {
    return range.from() == range.to() ? new float[0] : atLengthOne(mean(rows, range));
  }

  private static float[] mean(FloatBuffer rows, Range range) {
    float[] row = new float[MiniLmEmbeddingModel.DIMENSION];
    float[] mean = new float[row.length];
    int count = range.to() - range.from();
    rows.position(range.from() * row.length);
    for (int i = 0; i < count; i++) {
      rows.get(row);
      for (int j = 0; j < row.length; j++) {
        mean[j] += row[j];
      }
    }
    for (int j = 0; j < mean.length; j++) {
      mean[j] /= count;
    }
    return mean;
  }

  private static float[] atLengthOne(float[] vector) {
    float squares = 0;
    for (float v : vector) {
      squares += v * v;
    }
    float length = (float) Math.sqrt(squares);
    for (int j = 0; j < vector.length; j++) {
      vector[j] /= length;
    }
    return vector;
  }
}
