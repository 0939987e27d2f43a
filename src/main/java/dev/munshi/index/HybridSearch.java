package dev.munshi.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.KnnFloatVectorQuery;
import org.apache.lucene.search.Query;

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
    var terms = QueryTerms.of(analyzer.terms(query.text()), searcher);
    var docs = new TreeSet<Integer>();
    add(docs, terms.anywhere(), WORD_CANDIDATES);
    var nearest = new KnnFloatVectorQuery(Schema.VECTOR, query.vector(), VECTOR_CANDIDATES);
    add(docs, nearest, VECTOR_CANDIDATES);
    var passages = PassageFacts.of(searcher, docs, query.vector());
    var words = WordEvidence.of(searcher, terms, passages);
    var candidates = Ranking.of(passages, words, query.nearness());
    return hits(Selection.of(candidates, query.limit(), query.perArticle()));
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
      var passage = Schema.passage(stored, facts.doc());
      hits.add(new Hit(passage, candidate.score(), candidate.words(), facts.cosine()));
    }
    return hits;
  }
}
