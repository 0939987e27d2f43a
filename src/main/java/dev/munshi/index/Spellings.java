package dev.munshi.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.FuzzyTermsEnum;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.PhraseQuery;

/**
 * Other spellings of words that an index lacks or nearly lacks: names joined and parted otherwise
 * (Amin ul Haque, Aminul Haque), transliterated otherwise (Hussain, Hussein), and typing errors.
 */
final class Spellings {

  private static final int NEARLY_NONE = 2;

  /** From here on a word that is no name and that no passage has is taken for a typing error. */
  private static final int LARGE = 1_000;

  private static final int MOST = 3;
  private static final int SAME_BEGINNING = 1;
  private static final int SHORTEST = 5;
  private static final int LONG = 8;
  private static final int SHORTEST_PART = 2;

  /** What stands between the parts of a name and is written with either of them. */
  private static final Set<String> PARTICLES =
      Set.of("al", "el", "ul", "ur", "ud", "uz", "us", "bin", "ibn", "abd", "abu");

  private final IndexSearcher searcher;
  private final TermAnalyzer analyzer;

  Spellings(IndexSearcher searcher, TermAnalyzer analyzer) {
    this.searcher = searcher;
    this.analyzer = analyzer;
  }

  /** Tells the words of a query how the index spells them. */
  void tell(List<QueryWord> words) throws IOException {
    for (int i = 0; i < words.size(); i++) {
      for (int size = 2; size <= 3 && i + size <= words.size(); size++) {
        join(words.subList(i, i + size));
      }
    }
    for (var word : words) {
      int passages = passagesWith(word.term());
      boolean spelled = word.term().chars().allMatch(Character::isLetter);
      if (passages <= NEARLY_NONE && spelled && word.others().isEmpty()) {
        part(word);
        respell(word, passages);
      }
    }
  }

  private int passagesWith(String term) throws IOException {
    return searcher.getIndexReader().docFreq(new Term(Schema.BODY, term));
  }

  private void join(List<QueryWord> parts) throws IOException {
    boolean parted = false;
    var joined = new StringBuilder();
    for (var part : parts) {
      parted |= PARTICLES.contains(part.term()) || passagesWith(part.term()) <= NEARLY_NONE;
      joined.append(part.written());
    }
    var terms = analyzer.terms(joined.toString().toLowerCase(Locale.ROOT));
    if (parted && terms.size() == 1 && passagesWith(terms.getFirst()) > 0) {
      parts.forEach(part -> part.mayBe(terms));
    }
  }

  private void part(QueryWord word) throws IOException {
    var written = word.written().toLowerCase(Locale.ROOT);
    for (int at = SHORTEST_PART; at <= written.length() - SHORTEST_PART; at++) {
      var terms = analyzer.terms(written.substring(0, at) + " " + written.substring(at));
      if (terms.size() == 2
          && passagesWith(terms.getFirst()) > 0
          && passagesWith(terms.getLast()) > 0
          && searcher.count(new PhraseQuery(Schema.BODY, terms.toArray(String[]::new))) > 0) {
        word.mayBe(terms);
      }
    }
  }

  private void respell(QueryWord word, int passages) throws IOException {
    var term = word.term();
    if (word.isName()) {
      for (var form : forms(word)) {
        near(form, 2, other -> sound(other).equals(sound(form))).forEach(word::mayBe);
      }
    }
    boolean isError =
        passages == 0 && (word.isName() || searcher.getIndexReader().numDocs() >= LARGE);
    if (isError && term.length() >= SHORTEST && word.others().isEmpty()) {
      near(term, 1, other -> true).forEach(word::mayBe);
      if (word.isName() && term.length() >= LONG && word.others().isEmpty()) {
        near(term, 2, other -> true).forEach(word::mayBe);
      }
    }
  }

  /** The stemmer takes the end of Ahmed for that of a verb, and leaves Ahmad as it is. */
  private Set<String> forms(QueryWord word) {
    var written = word.written().toLowerCase(Locale.ROOT);
    var forms = new LinkedHashSet<>(List.of(word.term(), written));
    forms.addAll(analyzer.terms(written.replaceFirst("ad$", "ed")));
    return forms;
  }

  private record Found(String term, int passages) {}

  /** The most frequent terms that so few edits make of this one. */
  private List<List<String>> near(String term, int edits, Predicate<String> accepted)
      throws IOException {
    var terms = MultiTerms.getTerms(searcher.getIndexReader(), Schema.BODY);
    if (terms == null) {
      return List.of();
    }
    var found = new ArrayList<Found>();
    var each = new FuzzyTermsEnum(terms, new Term(Schema.BODY, term), edits, SAME_BEGINNING, true);
    while (each.next() != null) {
      var other = each.term().utf8ToString();
      if (accepted.test(other)) {
        found.add(new Found(other, each.docFreq()));
      }
    }
    return found.stream()
        .sorted(Comparator.comparingInt(Found::passages).reversed())
        .limit(MOST)
        .map(other -> List.of(other.term()))
        .toList();
  }

  /** What is left of a name in whatever transliteration: its consonants, each once. */
  private static String sound(String term) {
    return term.charAt(0)
        + term.substring(1)
            .replace("qu", "k")
            .replace('q', 'k')
            .replace("ph", "f")
            .replace('w', 'v')
            .replaceAll("[aeiouy]", "")
            .replaceAll("(.)\\1+", "$1");
  }
}
