package dev.munshi.index;

import dev.munshi.article.Access;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/**
 * The passages that somebody may not see, for keeping them out of queries.
 *
 * @param tagged finds them; null where there are none
 */
record HiddenPassages(@Nullable Query tagged) {

  static HiddenPassages of(Access access, IndexSearcher searcher) throws IOException {
    List<BytesRef> tags = new ArrayList<>();
    for (var tag : access.hidden()) {
      if (searcher.getIndexReader().docFreq(new Term(Schema.TAG, tag)) > 0) {
        tags.add(new BytesRef(tag));
      }
    }
    return new HiddenPassages(tags.isEmpty() ? null : new TermInSetQuery(Schema.TAG, tags));
  }

  /** What matches and may be seen, with the same scores. */
  Query without(Query query) {
    return tagged == null
        ? query
        : new BooleanQuery.Builder().add(query, Occur.MUST).add(tagged, Occur.MUST_NOT).build();
  }

  /** What passes a filter and may be seen; null for everything. */
  @Nullable Query filter(@Nullable Query filter) {
    if (tagged == null) {
      return filter;
    }
    return new BooleanQuery.Builder()
        .add(filter == null ? MatchAllDocsQuery.INSTANCE : filter, Occur.FILTER)
        .add(tagged, Occur.MUST_NOT)
        .build();
  }
}
