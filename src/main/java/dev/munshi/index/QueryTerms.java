package dev.munshi.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;

/** The different terms of a query. */
record QueryTerms(List<QueryTerm> terms) {

  /** What a word in the title counts beside one in the body. */
  static final float TITLE_WEIGHT = 0.5f;

  /**
   * What is believed of a term before the corpus is looked at: that so many passages out of so many
   * have it. It keeps a small corpus from taking each word that it lacks for a rare one.
   */
  private static final double BELIEVED_PASSAGES = 10_000;

  private static final double BELIEVED_WITH_TERM = 30;

  QueryTerms {
    terms = List.copyOf(terms);
  }

  /** Of a text; in a very long one the first terms. */
  static QueryTerms of(String text, IndexSearcher searcher, TermAnalyzer analyzer)
      throws IOException {
    var words = new LinkedHashMap<String, QueryWord>();
    var first = analyzer.words(text).stream().limit(IndexSearcher.getMaxClauseCount() / 4).toList();
    new KnownAbbreviations(searcher).tell(first);
    new Spellings(searcher, analyzer).tell(first);
    for (var word : first) {
      words.merge(word.term(), word, QueryWord::with);
    }
    var terms = new ArrayList<QueryTerm>();
    for (var word : words.values()) {
      var others = List.copyOf(word.others());
      terms.add(new QueryTerm(word.term(), others, weight(word, searcher)));
    }
    return new QueryTerms(terms);
  }

  private static double weight(QueryWord word, IndexSearcher searcher) throws IOException {
    var reader = searcher.getIndexReader();
    int having = reader.docFreq(new Term(Schema.BODY, word.term()));
    for (var other : word.others()) {
      if (other.size() == 1) {
        having = Math.max(having, reader.docFreq(new Term(Schema.BODY, other.getFirst())));
      }
    }
    return Math.log((reader.numDocs() + BELIEVED_PASSAGES) / (having + BELIEVED_WITH_TERM));
  }

  double totalWeight() {
    return terms.stream().mapToDouble(QueryTerm::weight).sum();
  }

  /** Passages that have any of the terms, in the body or in the title. */
  Query anywhere() {
    var clauses = new BooleanQuery.Builder();
    for (var term : terms) {
      clauses.add(term.in(Schema.BODY), Occur.SHOULD);
      clauses.add(new BoostQuery(term.in(Schema.TITLE), TITLE_WEIGHT), Occur.SHOULD);
    }
    return clauses.build();
  }
}
