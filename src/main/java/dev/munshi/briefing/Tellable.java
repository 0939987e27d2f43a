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

  private static final Pattern BEGUN = Pattern.compile("^[“\"'‘(]*[\\p{Lu}\\p{Lo}\\p{N}$€£]");

  private static final Pattern LEANING =
      Pattern.compile(
          "^[“\"'‘(]*(?:he|she|they|it|his|her|their|its|this|these|those|that|both|such|but|and|so"
              + "|or|also|however|meanwhile|there|here|still|yet|then|instead|because|which|another"
              + "|others?|yes|no|not|separately|in addition|meantime|earlier|later|additionally|moreover|furthermore|nor|some|one|most|many|the (?:two"
              + "|three|former|latter|incident|move|decision|announcement|report|study|pair|group"
              + "|company|agency|statement|news|ruling|bill|measure|law|proposal|attack|suspect|victim"
              + "|man|woman|president|couple|official|officials|ministry|minister))\\b"
              + "|\\b(?:he|she|they|it) (?:also )?(?:said|says|added|told|wrote|tweeted|noted|explained"
              + "|continued|recalled|argued|warned)\\b"
              + "|\\b(?:said|added|says) (?:he|she|they)\\b",
          CASE_INSENSITIVE);

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
              + "|op-ed|views expressed|the following contains|editor[’']s notes?)\\b|\\||©|https?://|www\\.|\\p{L}/(?:\\p{L}+/|AP|AFP|Getty|Reuters|Redux)|\\bfile photo|\\bin this aerial view|^[\\p{L} ,.]{3,40} - \\p{L}{3,9} \\d{1,2}(?:, \\d{4})?:|\\p{L}/\\p{L}{3,}|\\bin this (?:photo|image|picture)|\\bsatellite image\\b|\\bhide caption|\\bphotos?:|\\bfor cnn \\p{L}|\\bimages \\p{L}+ \\p{L}+",
          CASE_INSENSITIVE);

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
        && isClosed(sentence)
        && !ONLY_QUOTE.matcher(sentence).matches()
        && !PERSONAL.matcher(QUOTED.matcher(sentence).replaceAll("")).find();
  }

  /** A quote that goes on in the next sentence, or comes from the one before, is none alone. */
  private static boolean isClosed(String sentence) {
    return count(sentence, '"') % 2 == 0 && count(sentence, '“') == count(sentence, '”');
  }

  private static long count(String sentence, char sign) {
    return sentence.chars().filter(c -> c == sign).count();
  }
}
