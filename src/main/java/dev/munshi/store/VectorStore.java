package dev.munshi.store;

import dev.munshi.article.SentenceVectors;
import dev.munshi.article.TextVectors;
import java.nio.ByteBuffer;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;

/**
 * Vectors by the content that they were made of, so that nothing is embedded twice. Thread-safe.
 */
public final class VectorStore {

  private final Database database;

  public VectorStore(Database database) {
    this.database = database;
  }

  /** The vectors that are known, by text; texts without them are missing from the map. */
  public Map<String, TextVectors> find(String model, List<String> texts) {
    return database.withHandle(
        handle -> {
          var found = new HashMap<String, TextVectors>();
          texts.forEach(text -> findInto(handle, model, text, found));
          return found;
        });
  }

  private static void findInto(
      Handle handle, String model, String text, Map<String, TextVectors> found) {
    handle
        .createQuery(
            """
            SELECT value, sentences FROM vector
            WHERE model = :model AND text_hash = :hash AND sentences IS NOT NULL
            """)
        .bind("model", model)
        .bind("hash", TextHash.bytes(text))
        .map(
            (row, _) ->
                new TextVectors(
                    floats(row.getBytes("value")),
                    SentenceVectors.ofBytes(row.getBytes("sentences"))))
        .findOne()
        .ifPresent(kept -> found.put(text, kept));
  }

  /** The same of a model that embeds no sentences. */
  public Map<String, float[]> findWhole(String model, Collection<String> texts) {
    return database.withHandle(
        handle -> {
          var found = new HashMap<String, float[]>();
          for (var text : texts) {
            handle
                .createQuery("SELECT value FROM vector WHERE model = :model AND text_hash = :hash")
                .bind("model", model)
                .bind("hash", TextHash.bytes(text))
                .mapTo(byte[].class)
                .findOne()
                .ifPresent(value -> found.put(text, floats(value)));
          }
          return found;
        });
  }

  public void save(String model, Map<String, TextVectors> vectors) {
    save(
        batch ->
            vectors.forEach(
                (text, kept) ->
                    bound(batch, model, text, kept.whole())
                        .bind("sentences", kept.sentences().bytes())
                        .add()));
  }

  public void saveWhole(String model, Map<String, float[]> vectors) {
    save(
        batch ->
            vectors.forEach(
                (text, vector) ->
                    bound(batch, model, text, vector).bind("sentences", (byte[]) null).add()));
  }

  private void save(Consumer<PreparedBatch> rows) {
    database.useTransaction(
        handle -> {
          var batch =
              handle.prepareBatch(
                  """
                  INSERT OR REPLACE INTO vector (model, text_hash, value, sentences)
                  VALUES (:model, :hash, :value, :sentences)
                  """);
          rows.accept(batch);
          batch.execute();
        });
  }

  private static PreparedBatch bound(
      PreparedBatch batch, String model, String text, float[] vector) {
    return batch
        .bind("model", model)
        .bind("hash", TextHash.bytes(text))
        .bind("value", bytes(vector));
  }

  private static byte[] bytes(float[] vector) {
    var buffer = ByteBuffer.allocate(vector.length * Float.BYTES);
    buffer.asFloatBuffer().put(vector);
    return buffer.array();
  }

  private static float[] floats(byte[] bytes) {
    var vector = new float[bytes.length / Float.BYTES];
    ByteBuffer.wrap(bytes).asFloatBuffer().get(vector);
    return vector;
  }
}
