package dev.munshi.article;

import java.nio.ByteBuffer;
import java.util.List;

/**
 * The sentences of a text with a vector for each, in one byte a number: the stretch in UTF-16
 * units, then the vector's numbers from -1 to 1 in steps of 1/127. A sentence may be without a
 * vector, where the model did not read so far. Immutable; thread-safe.
 */
public final class SentenceVectors {

  /** Of a text whose sentences nobody looked at. */
  public static final SentenceVectors NONE = new SentenceVectors(new byte[0], 0, 0);

  private static final int HEAD = 2 * Integer.BYTES;
  private static final int SPAN = 2 * Integer.BYTES + 1;
  private static final float STEPS = 127;

  private final byte[] packed;
  private final int count;
  private final int dimension;

  private SentenceVectors(byte[] packed, int count, int dimension) {
    this.packed = packed;
    this.count = count;
    this.dimension = dimension;
  }

  /**
   * Packs them.
   *
   * @param spans in the text
   * @param vectors one for each span, all of one length; an empty one where there is none
   */
  public static SentenceVectors of(List<Span> spans, List<float[]> vectors) {
    if (spans.size() != vectors.size()) {
      throw new IllegalArgumentException(spans.size() + " spans, " + vectors.size() + " vectors");
    }
    int dimension = vectors.stream().mapToInt(vector -> vector.length).max().orElse(0);
    var buffer = ByteBuffer.allocate(HEAD + spans.size() * (SPAN + dimension));
    buffer.putInt(spans.size()).putInt(dimension);
    for (int i = 0; i < spans.size(); i++) {
      var vector = vectors.get(i);
      buffer.putInt(spans.get(i).start()).putInt(spans.get(i).end());
      buffer.put((byte) (vector.length == 0 ? 0 : 1));
      for (int j = 0; j < dimension; j++) {
        buffer.put(vector.length == 0 ? 0 : (byte) Math.round(vector[j] * STEPS));
      }
    }
    return new SentenceVectors(buffer.array(), spans.size(), dimension);
  }

  /**
   * What {@link #bytes} gave.
   *
   * @throws IllegalArgumentException where it is something else
   */
  public static SentenceVectors ofBytes(byte[] packed) {
    if (packed.length == 0) {
      return NONE;
    }
    var buffer = ByteBuffer.wrap(packed);
    if (packed.length < HEAD) {
      throw new IllegalArgumentException("no packed sentences");
    }
    int count = buffer.getInt();
    int dimension = buffer.getInt();
    if (packed.length != HEAD + (long) count * (SPAN + dimension)) {
      throw new IllegalArgumentException("packed sentences of another form");
    }
    return new SentenceVectors(packed.clone(), count, dimension);
  }

  public byte[] bytes() {
    return packed.clone();
  }

  /** How many sentences. */
  public int count() {
    return count;
  }

  /** Where a sentence stands in the text. */
  public Span span(int sentence) {
    var buffer = ByteBuffer.wrap(packed);
    return new Span(buffer.getInt(at(sentence)), buffer.getInt(at(sentence) + Integer.BYTES));
  }

  /** Whether the sentence has a vector. */
  public boolean has(int sentence) {
    return packed[at(sentence) + SPAN - 1] != 0;
  }

  /**
   * The cosine between a sentence and a vector of length one.
   *
   * @param vector of the length of those packed here
   */
  public double cosine(int sentence, float[] vector) {
    if (vector.length != dimension) {
      throw new IllegalArgumentException(vector.length + " numbers against " + dimension);
    }
    int start = at(sentence) + SPAN;
    float sum = 0;
    for (int i = 0; i < dimension; i++) {
      sum += packed[start + i] * vector[i];
    }
    return sum / STEPS;
  }

  /** A sentence's vector, of length one as far as its steps allow; empty where it has none. */
  public float[] vector(int sentence) {
    var vector = new float[has(sentence) ? dimension : 0];
    int start = at(sentence) + SPAN;
    for (int i = 0; i < vector.length; i++) {
      vector[i] = packed[start + i] / STEPS;
    }
    return vector;
  }

  private int at(int sentence) {
    if (sentence < 0 || sentence >= count) {
      throw new IndexOutOfBoundsException(sentence);
    }
    return HEAD + sentence * (SPAN + dimension);
  }
}
