package dev.munshi.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.index.SortedNumericDocValues;
import org.apache.lucene.search.DoubleValues;
import org.apache.lucene.search.DoubleValuesSource;
import org.apache.lucene.search.IndexSearcher;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a passage beside its words.
 *
 * @param doc its document
 * @param head the document of its article's first passage
 * @param end the document after its article's last passage
 * @param cosine between it and the query, by the built-in model
 * @param nearness the same by the model by which passages are found; {@link Double#NaN} where that
 *     has not read the passage yet
 * @param article the article's id
 * @param story the story's id
 * @param outlet its publisher as {@link NamedOutlet} writes it, empty where it is not known
 * @param day the day of publication, {@link #UNDATED} where it is not known
 */
record PassageFacts(
    int doc,
    int head,
    int end,
    double cosine,
    double nearness,
    String article,
    String story,
    String outlet,
    long day) {

  static final long UNDATED = Long.MAX_VALUE;

  /** Of these documents, in their order. */
  static List<PassageFacts> of(IndexSearcher searcher, SortedSet<Integer> docs, IndexQuery query)
      throws IOException {
    var facts = new ArrayList<PassageFacts>();
    for (var leaf : searcher.getIndexReader().leaves()) {
      var within = docs.subSet(leaf.docBase, leaf.docBase + leaf.reader().maxDoc());
      if (!within.isEmpty()) {
        var columns = Columns.of(leaf, query);
        for (int doc : within) {
          facts.add(columns.facts(doc, doc - leaf.docBase));
        }
      }
    }
    return facts;
  }

  /** The values of one segment. */
  private record Columns(
      DoubleValues similarity,
      @Nullable DoubleValues chosen,
      NumericDocValues places,
      NumericDocValues counts,
      SortedDocValues articles,
      SortedDocValues stories,
      SortedDocValues outlets,
      SortedNumericDocValues days) {

    static Columns of(LeafReaderContext leaf, IndexQuery query) throws IOException {
      LeafReader reader = leaf.reader();
      return new Columns(
          similarity(leaf, query.vector(), Schema.VECTOR),
          query.chosen() == null
              ? null
              : similarity(leaf, query.chosen().numbers(), ChosenField.of(query.chosen().model())),
          DocValues.getNumeric(reader, Schema.PLACE),
          DocValues.getNumeric(reader, Schema.COUNT),
          DocValues.getSorted(reader, Schema.ARTICLE),
          DocValues.getSorted(reader, Schema.STORY),
          DocValues.getSorted(reader, Schema.OUTLET),
          DocValues.getSortedNumeric(reader, Schema.PUBLISHED_DAY));
    }

    private static DoubleValues similarity(LeafReaderContext leaf, float[] vector, String field)
        throws IOException {
      return leaf.reader().getFieldInfos().fieldInfo(field) == null
          ? DoubleValues.EMPTY
          : DoubleValuesSource.similarityToQueryVector(leaf, vector, field);
    }

    PassageFacts facts(int doc, int local) throws IOException {
      int head = doc - (int) value(places, local);
      double cosine = cosine(similarity, local);
      long day = days.advanceExact(local) ? days.nextValue() : UNDATED;
      int end = head + (int) value(counts, local);
      return new PassageFacts(
          doc,
          head,
          end,
          Double.isNaN(cosine) ? 0 : cosine,
          chosen == null ? cosine : cosine(chosen, local),
          value(articles, local),
          value(stories, local),
          value(outlets, local),
          day);
    }

    private static double cosine(DoubleValues similarity, int doc) throws IOException {
      // Lucene's dot-product score is (1 + cosine) / 2
      return similarity.advanceExact(doc) ? 2 * similarity.doubleValue() - 1 : Double.NaN;
    }

    private static long value(NumericDocValues values, int doc) throws IOException {
      return values.advanceExact(doc) ? values.longValue() : 0;
    }

    private static String value(SortedDocValues values, int doc) throws IOException {
      return values.advanceExact(doc) ? values.lookupOrd(values.ordValue()).utf8ToString() : "";
    }
  }
}
