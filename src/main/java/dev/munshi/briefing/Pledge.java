package dev.munshi.briefing;

import static java.util.regex.Pattern.CASE_INSENSITIVE;

import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * What a sentence says that somebody bound themselves to: by a verb that promises, by saying that
 * they would, or by what they will do up to a day.
 *
 * @param who in the sentence's words, without its article
 * @param act what they are to do, from its verb to the sentence's end
 */
record Pledge(String who, String act) {

  private static final String AUXILIARY = "(?:(?:has|have|had|also|again|now|then|\\w+ly) )*";
  private static final String PRONOUN = "(?:it|he|she|they)";

  /** What follows of a prediction, and not of a promise. */
  private static final String PREDICTED =
      "(?!(?:\\w+ly |still |also )*(?:be|have|take|mean|cost|require|need|become|remain|lead|cause|seem"
          + "|depend|likely|face|lose|see|feel|know|get|happen|suffer|result|never|not be|the|an?|its|his|her"
          + "|their|this|that|these|those)\\b)";

  private static final Pattern PROMISED =
      Pattern.compile(
          " "
              + AUXILIARY
              + "(?:promis(?:ed|es)|pledg(?:ed|es)|vow(?:ed|s)|undert(?:ook|aken|akes)|guaranteed"
              + "|agree[ds]|(?:(?:is|are) )?commit(?:ted|s)(?: (?:it|him|her|them)sel(?:f|ves))?"
              + "|(?:gave|given) (?:an )?assurances?|assured (?:[^,;:.“”]{2,40} )?(?=that\\b))"
              + "(?: (?:on )?\\p{L}+day| last \\p{L}+)?,? (?:(?:to|that (?:\\S+ ){1,6}?(?:will|would)) "
              + PREDICTED
              + "|to (?=\\p{L}+ing\\b))(?<act>\\p{L}.*)");

  private static final Pattern SAID =
      Pattern.compile(
          " "
              + AUXILIARY
              + "(?:said|says|announced|announces|confirmed|stated|declared|told [^,;:.“”]{2,40})"
              + "(?: (?:on )?\\p{L}+day| last \\p{L}+)?(?: that)? "
              + PRONOUN
              + " (?:(?:will|would|plans? to|planned to|intends? to|intended to|is going to"
              + "|was going to)) "
              + PREDICTED
              + "(?<act>\\p{L}.*)");

  private static final Pattern WILL =
      Pattern.compile(" will (?:also |now |soon )?" + PREDICTED + "(?<act>\\p{L}.*)");

  private static final Pattern DENIED =
      Pattern.compile(
          "(?:\\b(?:not|never|refus\\w+|declin\\w+|fail\\w+|nobody|none)|n[’']t)(?: \\w+){0,2}$",
          CASE_INSENSITIVE);

  /** What joins two subjects is none: "Ravel and the council". */
  private static final Pattern BORDER =
      Pattern.compile(
          "[,;:–—“”\"()] ?|\\b(?:that|but|while|as|after|when|because|said|says) |\\band (?=\\p{Lu}|[Tt]he )");

  private static final Pattern BRACKETS = Pattern.compile(" \\([^()]*\\)");

  private static final Pattern TIME =
      Pattern.compile(
          " (?:on \\p{Lu}\\p{L}+day|(?:last|this|earlier this) \\p{L}+|in (?:\\p{Lu}\\p{L}+|(?:\\p{Lu}\\p{L}+ )?\\d{4}))$");

  private static final Pattern NAMED =
      Pattern.compile(
          "(?:(?:[Tt]he|[Aa]n?) )?(?<who>(?:[\\p{L}\\p{N}.’'&/-]+ ){0,9}[\\p{L}\\p{N}.’'&/-]+)");

  private static final Pattern NOBODY =
      Pattern.compile(
          "(?:it|he|she|they|we|i|you|who|which|this|that|these|those|there|what|nobody|someone"
              + "|(?:in|on|at|by|for|with|from|to|of|under|since|if|although|though|his|her|its"
              + "|their|our|my|your|some|many|most|analysts|experts|economists|critics|observers|forecasters)\\b.*"
              + "|.* (?:it|he|she|they|we|is|are|was|were|been|being|and|or)"
              + "|.*\\b(?:to|(?-i:\\p{Ll}+ed))\\b.*)",
          CASE_INSENSITIVE);

  /**
   * Reads a sentence.
   *
   * @param isDated whether it names a day to come
   */
  static Optional<Pledge> in(String sentence, boolean isDated) {
    return in(PROMISED, sentence)
        .or(() -> in(SAID, sentence))
        .or(() -> isDated ? in(WILL, sentence) : Optional.empty());
  }

  private static Optional<Pledge> in(Pattern form, String sentence) {
    return form.matcher(sentence)
        .results()
        .flatMap(match -> pledge(sentence, match).stream())
        .findFirst();
  }

  private static Optional<Pledge> pledge(String sentence, MatchResult match) {
    var before = sentence.substring(0, match.start());
    if (DENIED.matcher(before).find()) {
      return Optional.empty();
    }
    var act = match.group("act").replaceFirst("[.!”\"’']+$", "");
    return subject(BRACKETS.matcher(before).replaceAll("")).map(who -> new Pledge(who, act));
  }

  /** What stands before the verb, over what is put in between commas. */
  private static Optional<String> subject(String before) {
    int end = before.endsWith(",") ? before.lastIndexOf(',', before.length() - 2) : -1;
    boolean isPutIn = end > 0;
    var clause = isPutIn ? before.substring(0, end) : before.replaceFirst(",$", "");
    int start = BORDER.matcher(clause).results().mapToInt(MatchResult::end).max().orElse(0);
    var words = TIME.matcher(clause.substring(start).strip()).replaceFirst("");
    var named = NAMED.matcher(words);
    if (!named.matches() || NOBODY.matcher(words).matches()) {
      return Optional.empty();
    }
    var putIn = isPutIn ? before.substring(end, before.length() - 1) : "";
    return Optional.of(named.group("who") + putIn);
  }
}
