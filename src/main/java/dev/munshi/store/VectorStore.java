package dev.munshi.store;

import java.nio.ByteBuffer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;

/**
 * Vectors by the content that they were made of, so that nothing is embedded twice. Thread-safe.
 */
public final class VectorStore {

  private final Database database;

  public VectorStore(Database database) {
    this.database = database;
  }

  /** The vectors that are known, by text; texts without one are missing from the map. */
  public Map<String, float[]> find(String model, List<String> texts) {
    return database.withHandle(
        handle -> {
          var found = new HashMap<String, float[]>();
          texts.forEach(text -> findInto(handle, model, text, found));
          return found;
        });
  }

  private static void findInto(
      Handle handle, String model, String text, Map<String, float[]> found) {
    handle
        .createQuery("SELECT value FROM vector WHERE model = :model AND text_hash = :hash")
        .bind("model", model)
        .bind("hash", TextHash.bytes(text))
        .mapTo(byte[].class)
        .findOne()
        .ifPresent(bytes -> found.put(text, floats(bytes)));
  }

  public void save(String model, Map<String, float[]> vectors) {
    database.useTransaction(
        handle -> {
          var batch =
              handle.prepareBatch(
                  """
                  INSERT OR REPLACE INTO vector (model, text_hash, value)
                  VALUES (:model, :hash, :value)
                  """);
          vectors.forEach(
              (text, vector) ->
                  batch
                      .bind("model", model)
                      .bind("hash", TextHash.bytes(text))
                      .bind("value", bytes(vector))
                      .add());
          batch.execute();
        });
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
