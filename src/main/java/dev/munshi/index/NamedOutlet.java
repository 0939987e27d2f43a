package dev.munshi.index;

import java.io.IOException;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.TermQuery;

/**
 * A publisher of the index that a question names as one: "according to Dawn", "what did Reuters
 * report". A name in another place ("Dawn French", "at dawn") is none.
 *
 * @param outlet as {@link #key} writes it, empty where there is none
 * @param rest the question without the name
 */
record NamedOutlet(String outlet, String rest) {

  private static final String NAME =
      "(?<name>(?:[Tt]he )?\\p{Lu}[\\p{L}\\p{N}.&-]*(?: (?:of |and |the )?\\p{Lu}[\\p{L}\\p{N}.&-]*){0,4})";
  private static final Pattern BEFORE =
      Pattern.compile(
          "\\b(?i:according to|reported by|published (?:by|in)|(?:articles?|reports?|reporting"
              + "|stor(?:y|ies)|coverage|news|pieces?) (?:by|in|from|of)|as told by|in) "
              + NAME
              + "(?![\\p{L}\\p{N}])");
  private static final Pattern AFTER =
      Pattern.compile(
          "\\b"
              + NAME
              + "(?:['’]s?)? (?:reports?|reported|reporting|wrote|writes?|published|articles?"
              + "|coverage)\\b");
  private static final Pattern ASKED =
      Pattern.compile(
          "\\b(?i:did|does|do|has|have) "
              + NAME
              + " (?:say|said|claim|tell|cover|call|describe|mention|quote)\\b");
  private static final int LONGEST = 100;

  static NamedOutlet of(String question, HiddenPassages hidden, IndexSearcher searcher)
      throws IOException {
    for (var form : new Pattern[] {BEFORE, AFTER, ASKED}) {
      for (Matcher match = form.matcher(question); match.find(); ) {
        var outlet = key(match.group("name"));
        var published = new TermQuery(new Term(Schema.OUTLET, outlet));
        if (searcher.count(hidden.without(published)) > 0) {
          var rest =
              question.substring(0, match.start("name")) + question.substring(match.end("name"));
          return new NamedOutlet(outlet, rest);
        }
      }
    }
    return new NamedOutlet("", question);
  }

  boolean published(PassageFacts passage) {
    return !outlet.isEmpty() && outlet.equals(passage.outlet());
  }

  /** A publisher's name without its article and in lower case; cut where it is very long. */
  static String key(String publisher) {
    var plain = publisher.strip().toLowerCase(Locale.ROOT).replaceFirst("^the ", "");
    return plain.substring(0, Math.min(plain.length(), LONGEST));
  }
}
