package dev.munshi.index;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.store.Directory;
import org.jspecify.annotations.Nullable;

/**
 * What each commit of an index says of itself.
 *
 * @param schema its version, null for an index in memory
 * @param model the built-in model that its vectors were made with
 * @param foundBy the chosen model by whose vectors passages are found, null for the built-in one
 */
record CommitMarks(@Nullable String schema, @Nullable String model, @Nullable String foundBy) {

  static final CommitMarks NONE = new CommitMarks(null, null, null);

  private static final String SCHEMA_KEY = "schema";
  private static final String MODEL_KEY = "model";
  private static final String FOUND_BY_KEY = "found_by";

  /** Of the newest commit that is there. */
  static CommitMarks of(Directory directory) throws IOException {
    if (!DirectoryReader.indexExists(directory)) {
      return NONE;
    }
    try (var reader = DirectoryReader.open(directory)) {
      var data = reader.getIndexCommit().getUserData();
      return new CommitMarks(data.get(SCHEMA_KEY), data.get(MODEL_KEY), data.get(FOUND_BY_KEY));
    }
  }

  /** Whether it is of the schema as it is today and made with this model. */
  boolean isCurrent(String builtIn) {
    return Schema.VERSION.equals(schema) && builtIn.equals(model);
  }

  CommitMarks withFoundBy(@Nullable String chosen) {
    return new CommitMarks(schema, model, chosen);
  }

  /** Goes along with every commit from the next one on. */
  void putInto(IndexWriter writer) {
    Map<String, String> data = new HashMap<>();
    put(data, SCHEMA_KEY, schema);
    put(data, MODEL_KEY, model);
    put(data, FOUND_BY_KEY, foundBy);
    writer.setLiveCommitData(data.entrySet());
  }

  private static void put(Map<String, String> data, String key, @Nullable String value) {
    if (value != null) {
      data.put(key, value);
    }
  }
}
