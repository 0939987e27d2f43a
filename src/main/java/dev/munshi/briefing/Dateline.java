package dev.munshi.briefing;

import java.util.regex.Pattern;

/** What agencies set before a report's first sentence: "WASHINGTON (AP) —". */
final class Dateline {

  private static final String AGENCY = "\\((?:CNN|AP|AFP|Reuters|UPI|PTI|APP|CNN ?\\p{L}{4,10})\\)";
  private static final String PLACE = "\\p{Lu}[\\p{L}.,' -]{1,40}?";

  private static final Pattern FORM =
      Pattern.compile(
          "^(?:(?:"
              + PLACE
              + " )?"
              + AGENCY
              + "\\s*(?:[—–-]+\\s*)?"
              + "|\\p{Lu}[\\p{Lu}.,' -]{2,30}(?:, \\p{Lu}[\\p{L}.]{1,15})? ?(?:[—–]|--|(?<= )-(?= \\p{Lu}\\p{Ll}))\\s*)");

  private Dateline() {}

  /** How many UTF-16 units of a sentence it takes; 0 where there is none. */
  static int length(String sentence) {
    var match = FORM.matcher(sentence);
    return match.find() && match.end() < sentence.length() ? match.end() : 0;
  }
}
