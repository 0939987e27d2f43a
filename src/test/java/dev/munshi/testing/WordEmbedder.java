package dev.munshi.testing;

import dev.munshi.index.Embedder;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;

/**
 * An embedder without a model: words hashed into a bag, of length one. Texts that share words are
 * near each other. Counts what it embeds. Thread-safe.
 */
public class WordEmbedder implements Embedder {

  private static final int DIMENSION = 128;
  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+");

  private final String model;
  private final AtomicInteger embedded = new AtomicInteger();

  public WordEmbedder() {
    this("words");
  }

  public WordEmbedder(String model) {
    this.model = model;
  }

  @Override
  public String model() {
    return model;
  }

  @Override
  public int dimension() {
    return DIMENSION;
  }

  @Override
  public List<float[]> embed(List<String> texts) {
    embedded.addAndGet(texts.size());
    return texts.stream().map(WordEmbedder::vector).toList();
  }

  public float[] embed(String text) {
    return embed(List.of(text)).getFirst();
  }

  /** How many texts were embedded so far. */
  public int embedded() {
    return embedded.get();
  }

  private static float[] vector(String text) {
    var counts = new float[DIMENSION];
    // the first place is no word's, so that a text without words has a direction too
    counts[0] = 0.01f;
    WORD.matcher(text.toLowerCase(Locale.ROOT))
        .results()
        .forEach(word -> counts[1 + Math.floorMod(word.group().hashCode(), DIMENSION - 1)]++);
    double squares = 0;
    for (float count : counts) {
      squares += count * count;
    }
    for (int i = 0; i < DIMENSION; i++) {
      counts[i] /= (float) Math.sqrt(squares);
    }
    return counts;
  }
}
