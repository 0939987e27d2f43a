package dev.munshi.index;

import java.io.IOException;
import java.util.List;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;

/** How the words of a query stand in some passages and in the articles around them. */
final class WordEvidence {

  private final IndexSearcher searcher;
  private final List<PassageFacts> passages;
  private final double totalWeight;

  /** Each by the place of its passage in the list. */
  private final double[] bm25;

  private final double[] inPassage;
  private final double[] inTitle;
  private final double[] inArticle;

  private WordEvidence(IndexSearcher searcher, List<PassageFacts> passages, double totalWeight) {
    this.searcher = searcher;
    this.passages = passages;
    this.totalWeight = Math.max(totalWeight, Double.MIN_NORMAL);
    this.bm25 = new double[passages.size()];
    this.inPassage = new double[passages.size()];
    this.inTitle = new double[passages.size()];
    this.inArticle = new double[passages.size()];
  }

  /**
   * Looks the terms up.
   *
   * @param passages in the order of their documents
   */
  static WordEvidence of(IndexSearcher searcher, QueryTerms terms, List<PassageFacts> passages)
      throws IOException {
    var evidence = new WordEvidence(searcher, passages, terms.totalWeight());
    for (var term : terms.terms()) {
      evidence.add(term);
    }
    return evidence;
  }

  /** BM25 of the body and half of the title's, 0 or more. */
  double bm25(int i) {
    return bm25[i];
  }

  /** The share of the query's weight that stands in the passage, from 0 to 1. */
  double inPassage(int i) {
    return inPassage[i] / totalWeight;
  }

  /** The share that stands in the title. */
  double inTitle(int i) {
    return inTitle[i] / totalWeight;
  }

  /** The share that stands anywhere in the article, its title included. */
  double inArticle(int i) {
    return inArticle[i] / totalWeight;
  }

  private void add(QueryTerm term) throws IOException {
    var inBody = scores(term.in(Schema.BODY));
    var inTitles = scores(term.in(Schema.TITLE));
    for (int i = 0; i < passages.size(); i++) {
      boolean titled = inTitles.own[i] > 0;
      bm25[i] += inBody.own[i] + QueryTerms.TITLE_WEIGHT * inTitles.own[i];
      inPassage[i] += inBody.own[i] > 0 ? term.weight() : 0;
      inTitle[i] += titled ? term.weight() : 0;
      inArticle[i] += titled || inBody.near[i] ? term.weight() : 0;
    }
  }

  /** The score of each passage, and whether any passage of its article matches. */
  private record Scores(float[] own, boolean[] near) {}

  private Scores scores(Query query) throws IOException {
    var scores = new Scores(new float[passages.size()], new boolean[passages.size()]);
    var weight = searcher.createWeight(searcher.rewrite(query), ScoreMode.COMPLETE, 1);
    int i = 0;
    for (var leaf : searcher.getIndexReader().leaves()) {
      int end = leaf.docBase + leaf.reader().maxDoc();
      var scorer = i < passages.size() && passages.get(i).doc() < end ? weight.scorer(leaf) : null;
      while (i < passages.size() && passages.get(i).doc() < end) {
        int next = endOfArticle(i);
        if (scorer != null) {
          score(scorer, leaf.docBase, i, next, scores);
        }
        i = next;
      }
    }
    return scores;
  }

  private int endOfArticle(int from) {
    int i = from + 1;
    while (i < passages.size() && passages.get(i).head() == passages.get(from).head()) {
      i++;
    }
    return i;
  }

  /** Goes through what matches in the article that the passages from one to another belong to. */
  private void score(Scorer scorer, int base, int from, int to, Scores scores) throws IOException {
    var matching = scorer.iterator();
    int head = passages.get(from).head() - base;
    int end = passages.get(from).end() - base;
    int doc = matching.docID() < head ? matching.advance(head) : matching.docID();
    boolean any = doc < end;
    for (int i = from;
        doc < end && doc != DocIdSetIterator.NO_MORE_DOCS;
        doc = matching.nextDoc()) {
      while (i < to && passages.get(i).doc() - base < doc) {
        i++;
      }
      if (i < to && passages.get(i).doc() - base == doc) {
        scores.own[i] = scorer.score();
      }
    }
    for (int i = from; i < to; i++) {
      scores.near[i] = any;
    }
  }
}
