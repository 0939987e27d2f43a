package dev.munshi.index;

import dev.munshi.article.Passage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.lucene.index.CheckIndex;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.MultiBits;
import org.apache.lucene.store.FSDirectory;

/** Looks into an index folder from outside, for tests of other packages. */
public final class IndexedPassages {

  private IndexedPassages() {}

  /** Every passage of the last commit, as often as it stands there, sorted by id. */
  public static List<Passage> in(Path folder) {
    try (var directory = FSDirectory.open(folder);
        var reader = DirectoryReader.open(directory)) {
      var live = MultiBits.getLiveDocs(reader);
      var passages = new ArrayList<Passage>();
      for (int doc = 0; doc < reader.maxDoc(); doc++) {
        if (live == null || live.get(doc)) {
          passages.add(Schema.passage(reader.storedFields().document(doc)));
        }
      }
      passages.sort(Comparator.comparing(Passage::id));
      return passages;
    } catch (IOException e) {
      throw new IndexFailedException("looking into " + folder, e);
    }
  }

  /** What Lucene's own checker says against every file of the index; empty where it is sound. */
  public static String problems(Path folder) {
    var said = new ByteArrayOutputStream();
    try (var directory = FSDirectory.open(folder);
        var check = new CheckIndex(directory)) {
      check.setInfoStream(new PrintStream(said, true, StandardCharsets.UTF_8));
      return check.checkIndex().clean ? "" : said.toString(StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new IndexFailedException("checking " + folder, e);
    }
  }
}
