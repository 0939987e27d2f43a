package dev.munshi.index;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.util.QueryBuilder;

/** The phrases of several words that a text puts in quotation marks, of whatever kind. */
final class QuotedPhrases {

  /** Single marks only where they stand at the edges of words: an apostrophe opens nothing. */
  private static final Pattern QUOTED =
      Pattern.compile(
          "[\"“”„«»‟]([^\"“”„«»‟]{2,200})[\"“”„«»‟]"
              + "|(?<![\\p{L}\\p{N}])['‘‚‹]([^'’‘‚‹›]{2,200})['’‘›](?![\\p{L}\\p{N}])");

  private QuotedPhrases() {}

  /** What finds each phrase in the body or in the title, by its words in their order. */
  static List<Query> of(String text, Analyzer analyzer) {
    var builder = new QueryBuilder(analyzer);
    var phrases = new ArrayList<Query>();
    QUOTED
        .matcher(text)
        .results()
        .map(quoted -> quoted.group(1) == null ? quoted.group(2) : quoted.group(1))
        .forEach(
            phrase -> {
              var inBody = builder.createPhraseQuery(Schema.BODY, phrase);
              var inTitle = builder.createPhraseQuery(Schema.TITLE, phrase);
              // a single word in quotation marks is often a name or meant with irony
              if (inBody instanceof PhraseQuery && inTitle instanceof PhraseQuery) {
                phrases.add(either(List.of(inBody, inTitle)));
              }
            });
    return phrases;
  }

  private static Query either(List<Query> queries) {
    var either = new BooleanQuery.Builder();
    queries.forEach(query -> either.add(query, Occur.SHOULD));
    return either.build();
  }

  /** What finds passages with all of the phrases, and with any of them. */
  static List<Query> strictestFirst(List<Query> phrases) {
    var all = new BooleanQuery.Builder();
    phrases.forEach(phrase -> all.add(phrase, Occur.FILTER));
    return phrases.isEmpty() ? List.of() : List.of(all.build(), either(phrases));
  }
}
