package dev.munshi.index;

import java.io.IOException;
import org.apache.lucene.index.IndexFileNames;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.store.Directory;

/** The files of an index on disk. */
final class IndexFiles {

  private IndexFiles() {}

  /** Lucene alone makes an index anew only where it can read the old one. */
  static void clear(Directory directory) throws IOException {
    try (var _ = directory.obtainLock(IndexWriter.WRITE_LOCK_NAME)) {
      for (var file : directory.listAll()) {
        if (isOfIndex(file)) {
          directory.deleteFile(file);
        }
      }
    }
  }

  private static boolean isOfIndex(String file) {
    return IndexFileNames.CODEC_FILE_PATTERN.matcher(file).matches()
        || file.startsWith(IndexFileNames.SEGMENTS)
        || file.startsWith(IndexFileNames.PENDING_SEGMENTS);
  }
}
