package dev.munshi.bench;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.KnnFloatVectorQuery;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;

/** The parts of a search apart, as the index asks Lucene for them. */
final class SearchParts implements Closeable {

  private static final int WORD_CANDIDATES = 200;
  private static final int VECTOR_CANDIDATES = 100;
  private static final float TITLE_WEIGHT = 0.5f;

  private final Directory directory;
  private final DirectoryReader reader;
  private final IndexSearcher searcher;

  private SearchParts(Directory directory, DirectoryReader reader) {
    this.directory = directory;
    this.reader = reader;
    this.searcher = new IndexSearcher(reader);
  }

  static SearchParts of(Path folder) throws IOException {
    var directory = FSDirectory.open(folder);
    return new SearchParts(directory, DirectoryReader.open(directory));
  }

  /** Of as many segments. */
  int segments() {
    return reader.leaves().size();
  }

  /** The candidates by their vectors, nearest first. */
  ScoreDoc[] vectors(float[] vector) throws IOException {
    return vectors(vector, VECTOR_CANDIDATES);
  }

  ScoreDoc[] vectors(float[] vector, int candidates) throws IOException {
    return searcher.search(new KnnFloatVectorQuery("vector", vector, candidates), candidates)
        .scoreDocs;
  }

  /** The candidates by made words, which are their own terms. */
  ScoreDoc[] words(String question) throws IOException {
    var clauses = new BooleanQuery.Builder();
    Arrays.stream(question.toLowerCase(Locale.ROOT).split("[ ?]+", -1))
        .filter(word -> !word.isEmpty())
        .distinct()
        .forEach(
            word -> {
              clauses.add(new TermQuery(new Term("body", word)), Occur.SHOULD);
              clauses.add(
                  new BoostQuery(new TermQuery(new Term("title", word)), TITLE_WEIGHT),
                  Occur.SHOULD);
            });
    return searcher.search(clauses.build(), WORD_CANDIDATES).scoreDocs;
  }

  @Override
  public void close() throws IOException {
    reader.close();
    directory.close();
  }
}
