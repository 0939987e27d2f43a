package dev.munshi.index;

import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.SynonymQuery;
import org.apache.lucene.search.TermQuery;

/**
 * A term of a query.
 *
 * @param text as the query has it
 * @param others what counts nearly as much where it stands instead: terms, or several that follow
 *     one another
 * @param weight how much the term tells, above 0
 */
record QueryTerm(String text, List<List<String>> others, double weight) {

  private static final float OTHER_WEIGHT = 0.8f;

  /** Room for the stop words within a name. */
  private static final int SLOP = 2;

  QueryTerm {
    others = List.copyOf(others);
  }

  /** What finds it in a field. */
  Query in(String field) {
    if (others.isEmpty()) {
      return new TermQuery(new Term(field, text));
    }
    var either = new SynonymQuery.Builder(field).addTerm(new Term(field, text));
    var queries = new ArrayList<Query>();
    for (var other : others) {
      if (other.size() == 1) {
        either.addTerm(new Term(field, other.getFirst()), OTHER_WEIGHT);
      } else {
        queries.add(new PhraseQuery(SLOP, field, other.toArray(String[]::new)));
      }
    }
    queries.addFirst(either.build());
    return queries.size() == 1 ? queries.getFirst() : new DisjunctionMaxQuery(queries, 0);
  }
}
