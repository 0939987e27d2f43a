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

/**
 * What is known of a passage beside its words.
 *
 * @param doc its document
 * @param head the document of its article's first passage
 * @param end the document after its article's last passage
 * @param cosine between it and the query
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
    String article,
    String story,
    String outlet,
    long day) {

  static final long UNDATED = Long.MAX_VALUE;

  /** Of these documents, in their order. */
  static List<PassageFacts> of(IndexSearcher searcher, SortedSet<Integer> docs, float[] vector)
      throws IOException {
    var facts = new ArrayList<PassageFacts>();
    for (var leaf : searcher.getIndexReader().leaves()) {
      var within = docs.subSet(leaf.docBase, leaf.docBase + leaf.reader().maxDoc());
      if (!within.isEmpty()) {
        var columns = Columns.of(leaf, vector);
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
      NumericDocValues places,
      NumericDocValues counts,
      SortedDocValues articles,
      SortedDocValues stories,
      SortedDocValues outlets,
      SortedNumericDocValues days) {

    static Columns of(LeafReaderContext leaf, float[] vector) throws IOException {
      LeafReader reader = leaf.reader();
      return new Columns(
          DoubleValuesSource.similarityToQueryVector(leaf, vector, Schema.VECTOR),
          DocValues.getNumeric(reader, Schema.PLACE),
          DocValues.getNumeric(reader, Schema.COUNT),
          DocValues.getSorted(reader, Schema.ARTICLE),
          DocValues.getSorted(reader, Schema.STORY),
          DocValues.getSorted(reader, Schema.OUTLET),
          DocValues.getSortedNumeric(reader, Schema.PUBLISHED_DAY));
    }

    PassageFacts facts(int doc, int local) throws IOException {
      int head = doc - (int) value(places, local);
      // Lucene's dot-product score is (1 + cosine) / 2
      double cosine = similarity.advanceExact(local) ? 2 * similarity.doubleValue() - 1 : 0;
      long day = days.advanceExact(local) ? days.nextValue() : UNDATED;
      int end = head + (int) value(counts, local);
      return new PassageFacts(
          doc,
          head,
          end,
          cosine,
          value(articles, local),
          value(stories, local),
          value(outlets, local),
          day);
    }

    private static long value(NumericDocValues values, int doc) throws IOException {
      return values.advanceExact(doc) ? values.longValue() : 0;
    }

    private static String value(SortedDocValues values, int doc) throws IOException {
      return values.advanceExact(doc) ? values.lookupOrd(values.ordValue()).utf8ToString() : "";
    }
  }
}
