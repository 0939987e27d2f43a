package dev.munshi.briefing;

import static java.util.regex.Pattern.CASE_INSENSITIVE;

import java.util.regex.Pattern;

/**
 * Tells sentences that can be read by themselves from those that lean on others, or tell nothing.
 */
final class Tellable {

  private static final int FEWEST_WORDS = 7;
  private static final int MOST_WORDS = 48;

  /** What ends a sentence, with the marks that may close around it. */
  private static final Pattern ENDED = Pattern.compile("[.!][”\"'’)\\]]*$");

  private static final Pattern BEGUN = Pattern.compile("^[“\"'‘]*[\\p{Lu}\\p{Lo}\\p{N}$€£]");

  private static final Pattern LEANING =
      Pattern.compile(
          "^[“\"'‘]*(?:he|she|they|it|his|her|their|its|this|these|those|that|both|such|but|and|so"
              + "|or|also|however|meanwhile|there|here|still|yet|then|instead|because|which|another"
              + "|others?|yes|no|not|separately|in addition|meantime|earlier|later|additionally|moreover|furthermore|nor|some|one|most|many|the (?:two"
              + "|three|former|latter|incident|move|decision|announcement|report|study|pair|group"
              + "|company|agency|statement|news|ruling|bill|measure|law|proposal|attack|suspect|victim"
              + "|man|woman|president|couple|official|officials|ministry|minister)"
              + "|now|thus|hence|indeed|likewise|similarly|perhaps|maybe|sure|(?:un)?fortunately"
              + "|imagine|what an?|of course|even so|as (?:a result|such)|since then|by then|like past"
              + "|(?:for|in|at|after|before|during|despite|given|on|with|from|under|besides)"
              + " (?:that|this|those|these|them|him|her|it|fact|turn|response|contrast|example"
              + "|instance))\\b"
              + "|\\b(?:he|she|they|it) (?:also )?(?:said|says|added|told|wrote|tweeted|noted|explained"
              + "|continued|recalled|argued|warned)\\b"
              + "|\\b(?:said|added|says) (?:he|she|they)\\b",
          CASE_INSENSITIVE);

  /** Speaks of something as known: "The filing is", "The port also", ", therefore,". */
  private static final Pattern FAMILIAR =
      Pattern.compile(
          "^[“\"'‘]*The (?:[\\p{Ll}\\p{N}-]+ ){1,2}(?:is|was|are|were|has|have|had|will|would|could|can"
              + "|may|might|also|did|does|came|comes|said|says|told|went|made|took|gave|began|got|led"
              + "|won|lost|held|\\p{Ll}{2,}ed)\\b"
              + "|^(?:\\S+ ){1,6}also\\b"
              + "|^The (?:state|city|county|local|new|latest|other|same|next)\\b"
              + "|^(?:Amid|Despite|With|Even|After|Before|In|On|At|From)\\b[^,“\"]*, (?:it|he|she|they|this)\\b"
              + "|\\b(?:therefore|for example|for instance|as well|in turn|these|latest development)\\b"
              + "|\\bsaid in (?:the|his|her|its|their) ");

  /** Who speaks to the reader, or of himself, outside of quotes. */
  private static final Pattern PERSONAL =
      Pattern.compile(
          "\\b(?:I|[Ww]e|[Yy]ou|[Yy]ours?|[Oo]urs?|[Mm]y|[Uu]s|[Mm]e|I['’]m|[Ll]et['’]s)\\b");

  private static final Pattern QUOTED = Pattern.compile("“[^”]*”|\"[^\"]*\"");

  private static final Pattern HOUSEKEEPING =
      Pattern.compile(
          "\\b(?:click|sign up|newsletter|subscribe|read more|getty|photo(?:graph)?s? by|follow us"
              + "|contribut(?:ed|ing) to|copyright|all rights reserved|story highlights|watch:|more:"
              + "|listen to|podcast|download the|advertis\\w+|fact check:|associated press|opinion:"
              + "|op-ed|views expressed|the following contains|editor['’]s note|previous coverage|news roundup|corrections? (?:and|&) clarifications?|version of this (?:story|article)"
              + "|(?:is|are) (?:seen|pictured|shown) (?:in|at|on|during)|shows a view|follow (?:usa today|cnn))\\b|\\||©|(?<!\\S)[(]?@\\w|https?://|www\\.|\\p{L}/(?:\\p{L}+/|AP|AFP|Getty|Reuters|Redux)|\\bfile photo|\\bin this aerial view|^[\\p{L} ,.]{3,40} - \\p{L}{3,9} \\d{1,2}(?:, \\d{4})?:|\\p{L}/\\p{L}{3,}|\\bin this (?:photo|image|picture)|\\bsatellite image\\b|\\bhide caption|\\bphotos?:|\\bfor cnn \\p{L}|\\bimages \\p{L}+ \\p{L}+",
          CASE_INSENSITIVE);

  /** Of a picture: what somebody does there, in the present, on a day. */
  private static final Pattern CAPTION =
      Pattern.compile(
          "\\b(?:attends?|address(?:es)?|speaks?|walks?|poses?|arrives?|waves?|looks? on|greets?|stands?"
              + "|sits?|gathers?|queues?|waits?|leaves?|departs?|spends?|performs?|celebrates?)\\b"
              + "[^.]*\\bon (?:\\p{Lu}\\p{L}+day, )?\\p{Lu}\\p{L}{2,8}\\.? \\d{1,2}(?:, \\d{4}|\\.$)");

  /** Nobody knows who says so. */
  private static final Pattern ONLY_QUOTE = Pattern.compile("^(?:“[^“”]*”|\"[^\"]*\")[.!]?$");

  private Tellable() {}

  static boolean is(String sentence) {
    int words = sentence.split("\\s+", -1).length;
    return words >= FEWEST_WORDS
        && words <= MOST_WORDS
        && BEGUN.matcher(sentence).find()
        && ENDED.matcher(sentence).find()
        && !LEANING.matcher(sentence).find()
        && !HOUSEKEEPING.matcher(sentence).find()
        && !CAPTION.matcher(sentence).find()
        && isClosed(sentence)
        && !ONLY_QUOTE.matcher(sentence).matches()
        && !PERSONAL.matcher(QUOTED.matcher(sentence).replaceAll("")).find();
  }

  /** Whether a sentence that is {@link #is tellable} speaks of something as known already. */
  static boolean isFamiliar(String sentence) {
    return FAMILIAR.matcher(sentence).find();
  }

  /** A quote that goes on in the next sentence, or comes from the one before, is none alone. */
  private static boolean isClosed(String sentence) {
    return count(sentence, '"') % 2 == 0 && count(sentence, '“') == count(sentence, '”');
  }

  private static long count(String sentence, char sign) {
    return sentence.chars().filter(c -> c == sign).count();
  }
}
