package dev.munshi.index;

import java.io.IOException;
import java.util.Locale;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/**
 * Lower case for every word but those that capitals alone tell from a stop word: "IT" the field of
 * work stays apart from "it" the pronoun.
 */
final class AcronymCaseFilter extends TokenFilter {

  private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
  private final CharArraySet stopWords;

  AcronymCaseFilter(TokenStream words, CharArraySet stopWords) {
    super(words);
    this.stopWords = stopWords;
  }

  @Override
  public boolean incrementToken() throws IOException {
    if (!input.incrementToken()) {
      return false;
    }
    var word = term.toString();
    var lower = word.toLowerCase(Locale.ROOT);
    boolean acronym =
        word.length() > 1
            && word.equals(word.toUpperCase(Locale.ROOT))
            && stopWords.contains(lower);
    if (!acronym) {
      term.setEmpty().append(lower);
    }
    return true;
  }
}
