package dev.munshi.index;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.StopFilter;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.analysis.en.EnglishPossessiveFilter;
import org.apache.lucene.analysis.en.PorterStemFilter;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.apache.lucene.analysis.pattern.PatternReplaceFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;

/**
 * Words by Unicode's rules (scripts other than Latin included), lower case, accents folded, English
 * stop words left out, English endings stemmed.
 */
final class TermAnalyzer extends Analyzer {

  private static final CharArraySet STOP_WORDS = EnglishAnalyzer.ENGLISH_STOP_WORDS_SET;

  /** They shape the letters beside them, and people type them or do not. */
  private static final Pattern JOINERS = Pattern.compile("[\\u200C\\u200D]");

  @Override
  protected TokenStreamComponents createComponents(String field) {
    var words = new StandardTokenizer();
    var plain = new PatternReplaceFilter(words, JOINERS, "", true);
    var cased = new AcronymCaseFilter(new EnglishPossessiveFilter(plain), STOP_WORDS);
    var telling = new StopFilter(new ASCIIFoldingFilter(cased), STOP_WORDS);
    return new TokenStreamComponents(words, new PorterStemFilter(telling));
  }

  List<String> terms(String text) {
    return words(text).stream().map(QueryWord::term).toList();
  }

  List<QueryWord> words(String text) {
    var words = new ArrayList<QueryWord>();
    try (var stream = tokenStream(Schema.BODY, text)) {
      var term = stream.addAttribute(CharTermAttribute.class);
      var place = stream.addAttribute(OffsetAttribute.class);
      stream.reset();
      while (stream.incrementToken()) {
        var written = text.substring(place.startOffset(), place.endOffset());
        words.add(new QueryWord(term.toString(), written));
      }
      stream.end();
    } catch (IOException e) {
      throw new UncheckedIOException("analysing a text in memory", e);
    }
    return words;
  }
}
