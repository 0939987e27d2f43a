package dev.munshi.index;

import java.io.IOException;
import java.util.LinkedHashSet;
import java.util.List;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.KeywordField;
import org.apache.lucene.document.KnnFloatVectorField;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.VectorSimilarityFunction;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.FieldExistsQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.Query;
import org.jspecify.annotations.Nullable;

/**
 * The vectors of chosen models in the index. Each model has a field of its own, as one field holds
 * vectors of one length.
 */
final class ChosenField {

  /** The model of which a passage holds a vector. */
  private static final String MODEL = "chosen";

  private ChosenField() {}

  static String of(String model) {
    return "vector by " + model;
  }

  static void add(Document document, ChosenVector vector) {
    document.add(new KeywordField(MODEL, vector.model(), Store.NO));
    document.add(
        new KnnFloatVectorField(
            of(vector.model()), vector.numbers(), VectorSimilarityFunction.DOT_PRODUCT));
  }

  /** The passages that hold a vector of another model than this one, or lack its. */
  static Query otherThan(@Nullable String model) {
    var any = new FieldExistsQuery(MODEL);
    return model == null
        ? any
        : new BooleanQuery.Builder()
            .add(MatchAllDocsQuery.INSTANCE, Occur.FILTER)
            .add(KeywordField.newExactQuery(MODEL, model), Occur.MUST_NOT)
            .build();
  }

  /** The articles of some passages that match, each once. */
  static List<String> articles(IndexSearcher searcher, Query query, int mostPassages)
      throws IOException {
    var found = new LinkedHashSet<String>();
    var leaves = searcher.getIndexReader().leaves();
    for (var hit : searcher.search(query, mostPassages).scoreDocs) {
      var leaf = leaves.get(ReaderUtil.subIndex(hit.doc, leaves));
      var articles = DocValues.getSorted(leaf.reader(), Schema.ARTICLE);
      if (articles.advanceExact(hit.doc - leaf.docBase)) {
        found.add(articles.lookupOrd(articles.ordValue()).utf8ToString());
      }
    }
    return List.copyOf(found);
  }
}
