package dev.munshi.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.apache.lucene.document.LongField;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.KnnFloatVectorQuery;
import org.apache.lucene.search.Query;
import org.jspecify.annotations.Nullable;

/**
 * One search by words and vectors: the best passages by BM25 over body and title and the nearest
 * vectors are candidates; {@link Ranking} orders them, {@link Selection} chooses.
 */
final class HybridSearch {

  private static final int WORD_CANDIDATES = 200;
  private static final int VECTOR_CANDIDATES = 100;

  private final IndexSearcher searcher;
  private final TermAnalyzer analyzer;

  HybridSearch(IndexSearcher searcher, TermAnalyzer analyzer) {
    this.searcher = searcher;
    this.analyzer = analyzer;
  }

  List<Hit> search(IndexQuery query) throws IOException {
    var hidden = HiddenPassages.of(query.access(), searcher);
    var named = NamedOutlet.of(query.text(), hidden, searcher);
    var terms = QueryTerms.of(named.rest(), searcher, analyzer);
    var passages = PassageFacts.of(searcher, candidates(terms, query, hidden), query);
    var words = WordEvidence.of(searcher, terms, passages);
    var candidates = Ranking.of(passages, words, query.nearness(), named);
    return hits(Selection.of(candidates, query.limit(), query.perArticle()));
  }

  private SortedSet<Integer> candidates(QueryTerms terms, IndexQuery query, HiddenPassages hidden)
      throws IOException {
    var required = required(query, hidden);
    var docs = new TreeSet<Integer>();
    var words = terms.anywhere();
    add(docs, hidden.without(required == null ? words : both(words, required)), WORD_CANDIDATES);
    add(docs, nearest(query, hidden.filter(required)), VECTOR_CANDIDATES);
    return docs;
  }

  /** What a passage must be like at all; null for nothing. */
  private @Nullable Query required(IndexQuery query, HiddenPassages hidden) throws IOException {
    var quoted = quoted(query.text(), hidden);
    var days = query.published();
    if (days == null) {
      return quoted;
    }
    var published =
        LongField.newRangeQuery(
            Schema.PUBLISHED_DAY, days.first().toEpochDay(), days.last().toEpochDay());
    return quoted == null
        ? published
        : new BooleanQuery.Builder().add(quoted, Occur.FILTER).add(published, Occur.FILTER).build();
  }

  private static Query nearest(IndexQuery query, @Nullable Query filter) {
    var chosen = query.chosen();
    return chosen == null
        ? new KnnFloatVectorQuery(Schema.VECTOR, query.vector(), VECTOR_CANDIDATES, filter)
        : new KnnFloatVectorQuery(
            ChosenField.of(chosen.model()), chosen.numbers(), VECTOR_CANDIDATES, filter);
  }

  /** What a passage must hold for the phrases that the query quotes; null for nothing. */
  private @Nullable Query quoted(String text, HiddenPassages hidden) throws IOException {
    for (var query : QuotedPhrases.strictestFirst(QuotedPhrases.of(text, analyzer))) {
      if (searcher.count(hidden.without(query)) > 0) {
        return query;
      }
    }
    return null;
  }

  private static Query both(Query scoring, Query filter) {
    return new BooleanQuery.Builder().add(scoring, Occur.SHOULD).add(filter, Occur.FILTER).build();
  }

  private void add(Set<Integer> docs, Query query, int most) throws IOException {
    for (var found : searcher.search(query, most).scoreDocs) {
      docs.add(found.doc);
    }
  }

  private List<Hit> hits(List<Candidate> chosen) throws IOException {
    var stored = searcher.storedFields();
    var hits = new ArrayList<Hit>();
    for (var candidate : chosen) {
      var facts = candidate.facts();
      var document = stored.document(facts.doc());
      hits.add(
          new Hit(
              Schema.passage(document),
              Schema.sentences(document),
              candidate.score(),
              candidate.words(),
              facts.cosine()));
    }
    return hits;
  }
}
