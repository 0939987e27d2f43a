package dev.munshi.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.DoubleValuesSource;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.KnnFloatVectorQuery;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;

/**
 * One search by words and vectors: BM25 over body and title, the nearest vectors, and over the
 * union of the two lists the weighted sum of both scores, each brought to 0 to 1. An article whose
 * other passages fit too, and one from the time in question, come a little higher.
 */
final class HybridSearch {

  private static final int WORD_CANDIDATES = 200;
  private static final int VECTOR_CANDIDATES = 100;
  private static final float TITLE_WEIGHT = 0.5f;
  private static final double VECTOR_WEIGHT = 0.3;

  /** What each of an article's next best passages adds to its others. */
  private static final double SUPPORT_WEIGHT = 0.05;

  /** What a passage of a story's origin must have of the best one's score to be shown for it. */
  private static final double NEARLY_AS_WELL = 0.9;

  private static final int SUPPORTING = 3;
  private static final double TINY = 1e-9;

  private final IndexSearcher searcher;
  private final TermAnalyzer analyzer;

  HybridSearch(IndexSearcher searcher, TermAnalyzer analyzer) {
    this.searcher = searcher;
    this.analyzer = analyzer;
  }

  /** What is known of a document beside its words. */
  private record Facts(double cosine, String article, String story, long day, double bonus) {}

  private record Candidate(int doc, double words, Facts facts, double score) {
    Candidate plus(double more) {
      return new Candidate(doc, words, facts, score + more);
    }
  }

  List<Hit> search(IndexQuery query) throws IOException {
    var words = new LinkedHashMap<Integer, Double>();
    for (var found : byWords(query.text())) {
      words.put(found.doc, (double) found.score);
    }
    for (var found : byVector(query.vector())) {
      words.putIfAbsent(found.doc, 0.0);
    }
    var candidates = fused(words, facts(words.keySet(), query));
    return hits(supported(candidates), query);
  }

  private ScoreDoc[] byWords(String text) throws IOException {
    var clauses = new BooleanQuery.Builder();
    int most = IndexSearcher.getMaxClauseCount() / 2;
    new HashSet<>(analyzer.terms(text))
        .stream()
            .limit(most)
            .forEach(
                term -> {
                  clauses.add(new TermQuery(new Term(Schema.BODY, term)), Occur.SHOULD);
                  var inTitle = new TermQuery(new Term(Schema.TITLE, term));
                  clauses.add(new BoostQuery(inTitle, TITLE_WEIGHT), Occur.SHOULD);
                });
    return searcher.search(clauses.build(), WORD_CANDIDATES).scoreDocs;
  }

  private ScoreDoc[] byVector(float[] vector) throws IOException {
    var nearest = new KnnFloatVectorQuery(Schema.VECTOR, vector, VECTOR_CANDIDATES);
    return searcher.search(nearest, VECTOR_CANDIDATES).scoreDocs;
  }

  private Map<Integer, Facts> facts(Collection<Integer> docs, IndexQuery query) throws IOException {
    var sorted = docs.stream().sorted().toList();
    var facts = new HashMap<Integer, Facts>();
    int at = 0;
    for (var leaf : searcher.getIndexReader().leaves()) {
      int end = leaf.docBase + leaf.reader().maxDoc();
      if (at == sorted.size() || sorted.get(at) >= end) {
        continue;
      }
      var similarity =
          DoubleValuesSource.similarityToQueryVector(leaf, query.vector(), Schema.VECTOR);
      var articles = DocValues.getSorted(leaf.reader(), Schema.ARTICLE);
      var stories = DocValues.getSorted(leaf.reader(), Schema.STORY);
      var days = DocValues.getSortedNumeric(leaf.reader(), Schema.PUBLISHED_DAY);
      for (; at < sorted.size() && sorted.get(at) < end; at++) {
        int doc = sorted.get(at) - leaf.docBase;
        // Lucene's dot-product score is (1 + cosine) / 2
        double cosine = similarity.advanceExact(doc) ? 2 * similarity.doubleValue() - 1 : 0;
        boolean dated = days.advanceExact(doc);
        long day = dated ? days.nextValue() : Long.MAX_VALUE;
        double bonus = dated ? query.nearness().bonus(day) : 0;
        var article = value(articles, doc);
        facts.put(sorted.get(at), new Facts(cosine, article, value(stories, doc), day, bonus));
      }
    }
    return facts;
  }

  private static String value(SortedDocValues values, int doc) throws IOException {
    return values.advanceExact(doc) ? values.lookupOrd(values.ordValue()).utf8ToString() : "";
  }

  private static List<Candidate> fused(Map<Integer, Double> words, Map<Integer, Facts> facts) {
    double most = Math.max(TINY, words.values().stream().mapToDouble(x -> x).max().orElse(0));
    var cosines = facts.values().stream().mapToDouble(Facts::cosine).summaryStatistics();
    double range = Math.max(TINY, cosines.getMax() - cosines.getMin());
    var candidates = new ArrayList<Candidate>();
    facts.forEach(
        (doc, known) -> {
          double bm25 = words.getOrDefault(doc, 0.0);
          double score =
              (1 - VECTOR_WEIGHT) * bm25 / most
                  + VECTOR_WEIGHT * (known.cosine() - cosines.getMin()) / range
                  + known.bonus();
          candidates.add(new Candidate(doc, bm25, known, score));
        });
    return candidates;
  }

  /** Adds the support of each article's best passages to its others; best first. */
  private static List<Candidate> supported(List<Candidate> candidates) {
    var best = new HashMap<String, List<Double>>();
    candidates.stream()
        .sorted(Comparator.comparingDouble(Candidate::score).reversed())
        .forEach(
            candidate -> {
              var scores =
                  best.computeIfAbsent(candidate.facts().article(), article -> new ArrayList<>());
              if (scores.size() <= SUPPORTING) {
                scores.add(candidate.score());
              }
            });
    return candidates.stream()
        .map(candidate -> candidate.plus(support(best, candidate)))
        .sorted(
            Comparator.comparingDouble(Candidate::score)
                .reversed()
                .thenComparingInt(Candidate::doc))
        .toList();
  }

  private static double support(Map<String, List<Double>> best, Candidate candidate) {
    var scores = best.getOrDefault(candidate.facts().article(), List.of());
    double all = scores.stream().mapToDouble(x -> x).sum();
    boolean among = scores.contains(candidate.score());
    double own = among ? candidate.score() : scores.getLast();
    return SUPPORT_WEIGHT * (all - own);
  }

  /**
   * Which article tells each story: the one whose best passage fits best, or the one published
   * first among those that fit nearly as well.
   *
   * @param candidates best first
   */
  private static Map<String, String> tellers(List<Candidate> candidates) {
    var tellers = new HashMap<String, Candidate>();
    var best = new HashMap<String, Double>();
    for (var candidate : candidates) {
      var story = candidate.facts().story();
      double enough = NEARLY_AS_WELL * best.computeIfAbsent(story, s -> candidate.score());
      tellers.merge(
          story,
          candidate,
          (teller, other) ->
              other.score() >= enough && other.facts().day() < teller.facts().day()
                  ? other
                  : teller);
    }
    var articles = new HashMap<String, String>();
    tellers.forEach((story, teller) -> articles.put(story, teller.facts().article()));
    return articles;
  }

  private List<Hit> hits(List<Candidate> candidates, IndexQuery query) throws IOException {
    var stored = searcher.storedFields();
    var hits = new ArrayList<Hit>();
    var perArticle = new HashMap<String, Integer>();
    var tellers = tellers(candidates);
    for (var candidate : candidates) {
      var facts = candidate.facts();
      if (!facts.article().equals(tellers.get(facts.story()))) {
        continue;
      }
      if (perArticle.merge(facts.article(), 1, Integer::sum) <= query.perArticle()) {
        var document = stored.document(candidate.doc());
        hits.add(
            new Hit(
                Schema.passage(document),
                Schema.sentences(document),
                candidate.score(),
                candidate.words(),
                facts.cosine()));
      }
      if (hits.size() == query.limit()) {
        break;
      }
    }
    return hits;
  }
}
