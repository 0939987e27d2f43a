package dev.munshi.store;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;
import org.jdbi.v3.core.Handle;

/** The sketches of texts, each found by any of its hashes. */
final class Sketches {

  private record Sketch(long number, long[] hashes) {}

  private Sketches() {}

  static void save(Handle handle, String article, long[] hashes) {
    forget(handle, article);
    handle
        .createUpdate("INSERT INTO sketch (article, hashes) VALUES (:article, :hashes)")
        .bind("article", article)
        .bind("hashes", bytes(hashes))
        .execute();
    find(handle, article)
        .forEach(
            sketch ->
                each(
                    handle,
                    "INSERT OR IGNORE INTO shingle (hash, sketch) VALUES (:hash, :sketch)",
                    sketch));
  }

  /** A sketch's own hashes lead to its rows, so that they need no index by article. */
  static void forget(Handle handle, String article) {
    find(handle, article)
        .forEach(
            sketch ->
                each(
                    handle, "DELETE FROM shingle WHERE hash = :hash AND sketch = :sketch", sketch));
    handle
        .createUpdate("DELETE FROM sketch WHERE article = :article")
        .bind("article", article)
        .execute();
  }

  private static List<Sketch> find(Handle handle, String article) {
    return handle
        .createQuery("SELECT number, hashes FROM sketch WHERE article = :article")
        .bind("article", article)
        .map((row, context) -> new Sketch(row.getLong("number"), hashes(row.getBytes("hashes"))))
        .list();
  }

  private static void each(Handle handle, String sql, Sketch sketch) {
    if (sketch.hashes().length > 0) {
      var batch = handle.prepareBatch(sql);
      Arrays.stream(sketch.hashes())
          .forEach(hash -> batch.bind("hash", hash).bind("sketch", sketch.number()).add());
      batch.execute();
    }
  }

  private static byte[] bytes(long[] hashes) {
    var buffer = ByteBuffer.allocate(hashes.length * Long.BYTES);
    buffer.asLongBuffer().put(hashes);
    return buffer.array();
  }

  static long[] hashes(byte[] bytes) {
    var hashes = new long[bytes.length / Long.BYTES];
    ByteBuffer.wrap(bytes).asLongBuffer().get(hashes);
    return hashes;
  }
}
