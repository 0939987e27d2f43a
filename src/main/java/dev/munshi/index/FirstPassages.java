package dev.munshi.index;

import dev.munshi.article.Access;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.util.BytesRef;

/** How articles begin. */
final class FirstPassages {

  private FirstPassages() {}

  static List<Hit> of(
      IndexSearcher searcher, Collection<String> articles, int perArticle, Access access)
      throws IOException {
    if (articles.isEmpty()) {
      return List.of();
    }
    var ids = articles.stream().map(BytesRef::new).toList();
    var first =
        new BooleanQuery.Builder()
            .add(new TermInSetQuery(Schema.ARTICLE, ids), Occur.FILTER)
            .add(
                NumericDocValuesField.newSlowRangeQuery(Schema.PLACE, 0, perArticle - 1),
                Occur.FILTER)
            .build();
    int most = Math.max(1, Math.multiplyExact(articles.size(), perArticle));
    var stored = searcher.storedFields();
    var hits = new ArrayList<Hit>();
    // an article's passages are one block: in the order of documents they are in their own
    for (var found :
        searcher.search(HiddenPassages.of(access, searcher).without(first), most, Sort.INDEXORDER)
            .scoreDocs) {
      var document = stored.document(found.doc);
      hits.add(new Hit(Schema.passage(document), Schema.sentences(document), 0, 0, 0));
    }
    return hits;
  }
}
