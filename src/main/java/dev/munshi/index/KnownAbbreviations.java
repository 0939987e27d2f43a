package dev.munshi.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.TermsEnum.SeekStatus;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.StringHelper;

/**
 * The abbreviations that the passages of an index explain. Each passage carries its own, in both
 * directions, so that they come and go with it.
 */
final class KnownAbbreviations {

  private static final String FIELD = "abbreviation";
  private static final String TO = "\t";
  private static final int LONGEST = 8;
  private static final int MOST_FORMS = 3;

  /**
   * A form that stands in so many more passages than explain it is a word of its own as well: "who"
   * or "us".
   */
  private static final int MOST_FREQUENT = 50;

  private final IndexSearcher searcher;

  KnownAbbreviations(IndexSearcher searcher) {
    this.searcher = searcher;
  }

  /** Adds what a passage explains to its document. */
  static void add(Document document, String text, TermAnalyzer analyzer) {
    for (var pair : Abbreviations.in(text)) {
      var shortTerms = analyzer.terms(pair.shortForm());
      var longTerms = analyzer.terms(pair.longForm());
      if (shortTerms.size() == 1 && longTerms.size() >= 2 && longTerms.size() <= LONGEST) {
        var shortForm = shortTerms.getFirst();
        var longForm = String.join(" ", longTerms);
        document.add(new StringField(FIELD, shortForm + TO + longForm, Store.NO));
        document.add(new StringField(FIELD, longForm + TO + shortForm, Store.NO));
      }
    }
  }

  /**
   * Tells the terms of a query what else they are called.
   *
   * @param words of the query, in order
   */
  void tell(List<QueryWord> words) throws IOException {
    for (int start = 0; start < words.size(); start++) {
      int most = Math.min(words.size(), start + LONGEST);
      for (int end = start + 1; end <= most; end++) {
        var form = words.subList(start, end);
        if (form.size() > 1 || form.getFirst().isAcronym()) {
          for (var other : otherForms(form.stream().map(QueryWord::term).toList())) {
            form.forEach(word -> word.mayBe(other));
          }
        }
      }
    }
  }

  private List<List<String>> otherForms(List<String> form) throws IOException {
    var found = new ArrayList<List<String>>();
    var terms = MultiTerms.getTerms(searcher.getIndexReader(), FIELD);
    if (terms == null) {
      return found;
    }
    var prefix = new BytesRef(String.join(" ", form) + TO);
    var each = terms.iterator();
    boolean more = each.seekCeil(prefix) != SeekStatus.END;
    while (more && found.size() < MOST_FORMS && StringHelper.startsWith(each.term(), prefix)) {
      var term = each.term().utf8ToString();
      var other = List.of(term.substring(term.indexOf(TO) + 1).split(" ", -1));
      int explained = searcher.count(new TermQuery(new Term(FIELD, term)));
      var shortForm = form.size() == 1 ? form.getFirst() : other.getFirst();
      int standing = searcher.getIndexReader().docFreq(new Term(Schema.BODY, shortForm));
      if (explained > 0 && standing <= MOST_FREQUENT * explained) {
        found.add(other);
      }
      more = each.next() != null;
    }
    return found;
  }
}
