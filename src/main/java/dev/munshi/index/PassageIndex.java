package dev.munshi.index;

import dev.munshi.article.Access;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.IndexWriterConfig.OpenMode;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.SearcherFactory;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.jspecify.annotations.Nullable;

/**
 * Passages with words and vectors, searched by both. What is written shows in searches after {@link
 * #commit}, and survives a crash from then on. Thread-safe.
 */
public final class PassageIndex implements Closeable {

  private static final double WRITE_BUFFER_MEGABYTES = 64;

  /** Merging keeps the graph of the new segment's vectors on the heap, about 350 bytes for each. */
  private static final int MOST_IN_SEGMENT = 500_000;

  /** The share of passages in as few segments as there may be from which on merging waits. */
  private static final double ENOUGH_TOGETHER = 0.75;

  private static final int PASSAGES_AT_ONCE = 500;

  private final Directory directory;
  private final @Nullable IndexWriter writer;
  private final SearcherManager searchers;
  private final TermAnalyzer analyzer = new TermAnalyzer();
  private volatile CommitMarks marks;

  private PassageIndex(
      Directory directory,
      @Nullable IndexWriter writer,
      SearcherManager searchers,
      CommitMarks marks) {
    this.directory = directory;
    this.writer = writer;
    this.searchers = searchers;
    this.marks = marks;
  }

  /** An empty index in memory, for sources that come with a question. */
  public static PassageIndex inMemory() {
    try {
      return writing(new ByteBuffersDirectory(), CommitMarks.NONE);
    } catch (IOException e) {
      throw new IndexFailedException("making an index in memory", e);
    }
  }

  /**
   * Opens the index in this folder for reading and writing; an index that is missing, or that
   * {@link #isCurrent} refuses, is made anew and empty.
   */
  public static PassageIndex openOrCreate(Path folder, String model) {
    try {
      var directory = FSDirectory.open(folder);
      if (isCurrent(folder, model)) {
        return writing(directory, CommitMarks.of(directory));
      }
      IndexFiles.clear(directory);
      return writing(directory, new CommitMarks(Schema.VERSION, model, null));
    } catch (IOException e) {
      throw new IndexFailedException("opening the index " + folder, e);
    }
  }

  /** Opens the index beside the process that writes it. */
  public static PassageIndex openForReading(Path folder) {
    try {
      var directory = FSDirectory.open(folder);
      return new PassageIndex(
          directory, null, new SearcherManager(directory, null), CommitMarks.of(directory));
    } catch (IOException e) {
      throw new IndexFailedException("reading the index " + folder, e);
    }
  }

  /** Whether an undamaged index of this schema, made with this embedding model, is there. */
  public static boolean isCurrent(Path folder, String model) {
    try (var directory = FSDirectory.open(folder)) {
      return CommitMarks.of(directory).isCurrent(model);
    } catch (IOException | IllegalArgumentException e) {
      return false;
    }
  }

  private static PassageIndex writing(Directory directory, CommitMarks marks) throws IOException {
    var config =
        new IndexWriterConfig(new TermAnalyzer())
            .setCodec(new IndexCodec())
            .setOpenMode(OpenMode.CREATE_OR_APPEND)
            .setRAMBufferSizeMB(WRITE_BUFFER_MEGABYTES)
            .setCommitOnClose(false);
    var writer = new IndexWriter(directory, config);
    marks.putInto(writer);
    writer.commit();
    return new PassageIndex(
        directory, writer, new SearcherManager(writer, new SearcherFactory()), marks);
  }

  /** The same for an article without tags that is a story of its own. */
  public void replace(String article, Collection<EmbeddedPassage> passages) {
    replace(article, Placement.alone(article), passages);
  }

  /** Puts these in the place of all passages that the article has in the index. */
  public void replace(String article, Placement placement, Collection<EmbeddedPassage> passages) {
    var old = new Term(Schema.ARTICLE, article);
    try {
      if (passages.isEmpty()) {
        writer().deleteDocuments(old);
      } else {
        writer().updateDocuments(old, Schema.documents(passages, placement, analyzer));
      }
    } catch (IOException e) {
      throw new IndexFailedException("writing the passages of " + article, e);
    }
  }

  public void commit() {
    try {
      writer().commit();
      searchers.maybeRefreshBlocking();
    } catch (IOException e) {
      throw new IndexFailedException("committing the index", e);
    }
  }

  /**
   * Commits, and brings passages together that many commits have scattered over segments: each
   * segment costs a search of its own. It takes about as long as writing the scattered ones did,
   * without their embedding; searches go on meanwhile.
   */
  public void compact() {
    commit();
    int segments = 1 + size() / MOST_IN_SEGMENT;
    if (together(segments) < ENOUGH_TOGETHER * size()) {
      try {
        writer().forceMerge(segments);
      } catch (IOException e) {
        throw new IndexFailedException("merging the index", e);
      }
      commit();
    }
  }

  /** How many passages the largest segments hold. */
  private int together(int segments) {
    return withSearcher(
        searcher ->
            searcher.getIndexReader().leaves().stream()
                .map(leaf -> leaf.reader().numDocs())
                .sorted(Comparator.reverseOrder())
                .limit(segments)
                .mapToInt(Integer::intValue)
                .sum());
  }

  private IndexWriter writer() {
    if (writer == null) {
      throw new IllegalStateException("this index was opened for reading");
    }
    return writer;
  }

  /** The chosen model by whose vectors passages are found; empty for the built-in one. */
  public Optional<String> foundBy() {
    return Optional.ofNullable(marks.foundBy());
  }

  /**
   * Finds passages by the vectors of this model from now on, and lets go of those of others.
   *
   * @param chosen one of which all passages hold a vector, or null for the built-in one
   */
  public void findBy(@Nullable String chosen) {
    var found = marks.withFoundBy(chosen);
    found.putInto(writer());
    marks = found;
    compact();
    try {
      writer().forceMergeDeletes();
    } catch (IOException e) {
      throw new IndexFailedException("merging the index", e);
    }
    commit();
  }

  /** Some articles with passages that hold a vector of another chosen model, or lack this one's. */
  public List<String> articlesNotOf(@Nullable String chosen) {
    return withSearcher(
        searcher ->
            ChosenField.articles(searcher, ChosenField.otherThan(chosen), PASSAGES_AT_ONCE));
  }

  /** How many passages hold a vector of another chosen model, or lack this one's. */
  public int passagesNotOf(@Nullable String chosen) {
    return withSearcher(searcher -> searcher.count(ChosenField.otherThan(chosen)));
  }

  /** The best passages, best first. */
  public List<Hit> search(IndexQuery query) {
    var chosen = query.chosen();
    boolean fits = chosen != null && chosen.model().equals(marks.foundBy());
    var fitting = fits ? query : query.withoutChosen();
    return withSearcher(searcher -> new HybridSearch(searcher, analyzer).search(fitting));
  }

  /**
   * The first passages of these articles, those of one in their order; nothing tells how well they
   * fit.
   *
   * @param perArticle how many of each, at least 1
   * @param access what may be found
   */
  public List<Hit> firstOf(Collection<String> articles, int perArticle, Access access) {
    return withSearcher(searcher -> FirstPassages.of(searcher, articles, perArticle, access));
  }

  /** How many passages there are. */
  public int size() {
    return withSearcher(searcher -> searcher.getIndexReader().numDocs());
  }

  /** The words of this index as it is now. */
  public Vocabulary vocabulary() {
    return new Vocabulary() {
      @Override
      public List<String> terms(String text) {
        return analyzer.terms(text);
      }

      @Override
      public int passages() {
        return size();
      }

      @Override
      public int passagesWith(String term) {
        return withSearcher(
            searcher -> searcher.getIndexReader().docFreq(new Term(Schema.BODY, term)));
      }
    };
  }

  private interface Searching<T> {
    T in(IndexSearcher searcher) throws IOException;
  }

  private <T> T withSearcher(Searching<T> searching) {
    try {
      var searcher = searchers.acquire();
      try {
        return searching.in(searcher);
      } finally {
        searchers.release(searcher);
      }
    } catch (IOException e) {
      throw new IndexFailedException("searching the index", e);
    }
  }

  /** What was not committed is lost. */
  @Override
  public void close() {
    try (directory) {
      searchers.close();
      if (writer != null) {
        writer.rollback();
      }
    } catch (IOException e) {
      throw new IndexFailedException("closing the index", e);
    }
  }
}
