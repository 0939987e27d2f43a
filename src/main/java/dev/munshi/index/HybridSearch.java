package dev.munshi.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.DoubleValuesSource;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.KnnFloatVectorQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;

/**
 * One search by words and vectors: BM25 over body and title, the nearest vectors, and the weighted
 * sum of both scores over the union of the two lists.
 */
final class HybridSearch {

  private static final int WORD_CANDIDATES = 200;
  private static final int VECTOR_CANDIDATES = 100;
  private static final float TITLE_WEIGHT = 0.5f;
  private static final double VECTOR_WEIGHT = 0.3;

  private final IndexSearcher searcher;
  private final TermAnalyzer analyzer;

  HybridSearch(IndexSearcher searcher, TermAnalyzer analyzer) {
    this.searcher = searcher;
    this.analyzer = analyzer;
  }

  private record Candidate(int doc, double score, double words, double cosine) {}

  List<Hit> search(IndexQuery query) throws IOException {
    var words = new LinkedHashMap<Integer, Double>();
    for (var found : byWords(query)) {
      words.put(found.doc, (double) found.score);
    }
    for (var found : byVector(query)) {
      words.putIfAbsent(found.doc, 0.0);
    }
    return hits(ranked(words, cosines(words.keySet(), query.vector())), query);
  }

  private ScoreDoc[] byWords(IndexQuery query) throws IOException {
    var clauses = new BooleanQuery.Builder();
    for (var term : new HashSet<>(analyzer.terms(query.text()))) {
      if (clauses.build().clauses().size() + 2 > IndexSearcher.getMaxClauseCount()) {
        break;
      }
      clauses.add(new TermQuery(new Term(Schema.BODY, term)), Occur.SHOULD);
      Query inTitle = new TermQuery(new Term(Schema.TITLE, term));
      clauses.add(new BoostQuery(inTitle, TITLE_WEIGHT), Occur.SHOULD);
    }
    return searcher.search(clauses.build(), WORD_CANDIDATES).scoreDocs;
  }

  private ScoreDoc[] byVector(IndexQuery query) throws IOException {
    var nearest = new KnnFloatVectorQuery(Schema.VECTOR, query.vector(), VECTOR_CANDIDATES);
    return searcher.search(nearest, VECTOR_CANDIDATES).scoreDocs;
  }

  private Map<Integer, Double> cosines(Iterable<Integer> docs, float[] vector) throws IOException {
    var cosines = new HashMap<Integer, Double>();
    var leaves = searcher.getIndexReader().leaves();
    var sorted = new ArrayList<Integer>();
    docs.forEach(sorted::add);
    sorted.sort(Comparator.naturalOrder());
    int at = 0;
    for (var leaf : leaves) {
      int end = leaf.docBase + leaf.reader().maxDoc();
      if (at == sorted.size() || sorted.get(at) >= end) {
        continue;
      }
      var similarity = DoubleValuesSource.similarityToQueryVector(leaf, vector, Schema.VECTOR);
      for (; at < sorted.size() && sorted.get(at) < end; at++) {
        int doc = sorted.get(at);
        boolean has = similarity.advanceExact(doc - leaf.docBase);
        // Lucene's dot-product score is (1 + cosine) / 2
        cosines.put(doc, has ? 2 * similarity.doubleValue() - 1 : 0);
      }
    }
    return cosines;
  }

  private static List<Candidate> ranked(Map<Integer, Double> words, Map<Integer, Double> cosines) {
    double mostWords = Math.max(1e-9, words.values().stream().mapToDouble(x -> x).max().orElse(0));
    double best = cosines.values().stream().mapToDouble(x -> x).max().orElse(1);
    double least = cosines.values().stream().mapToDouble(x -> x).min().orElse(0);
    double range = Math.max(1e-9, best - least);
    var candidates = new ArrayList<Candidate>();
    words.forEach(
        (doc, bm25) -> {
          double cosine = cosines.getOrDefault(doc, 0.0);
          double score =
              (1 - VECTOR_WEIGHT) * bm25 / mostWords + VECTOR_WEIGHT * (cosine - least) / range;
          candidates.add(new Candidate(doc, score, bm25, cosine));
        });
    candidates.sort(
        Comparator.comparingDouble(Candidate::score).reversed().thenComparingInt(Candidate::doc));
    return candidates;
  }

  private List<Hit> hits(List<Candidate> candidates, IndexQuery query) throws IOException {
    var stored = searcher.storedFields();
    var hits = new ArrayList<Hit>();
    var perArticle = new HashMap<String, Integer>();
    for (var candidate : candidates) {
      var passage = Schema.passage(stored, candidate.doc());
      if (perArticle.merge(passage.reference().id(), 1, Integer::sum) <= query.perArticle()) {
        hits.add(new Hit(passage, candidate.score(), candidate.words(), candidate.cosine()));
      }
      if (hits.size() == query.limit()) {
        break;
      }
    }
    return hits;
  }
}
