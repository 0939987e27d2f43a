package dev.munshi.sentence;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * What a text denies: "did not open", "denied that it paid", "without a licence".
 *
 * @param denied the words from there to the end of the clause
 * @param isOfClause whether all of it is denied, as behind "denied that"; else what comes first, as
 *     behind "not"
 */
public record Denial(String denied, boolean isOfClause) {

  private static final Pattern NOT =
      Pattern.compile(
          "\\b(?:no longer|not|no(?!\\.)|never|none|nobody|neither|nor|without|cannot|hardly|un(?:able|likely)"
              + " to|fail(?:s|ed|ing)? to|declin(?:e|es|ed|ing) to|refus(?:e|es|ed|ing) to)\\b"
              + "|n['’]t\\b",
          Pattern.CASE_INSENSITIVE);

  /** Whom somebody denies a right, or who rejects an appeal, denies nothing that is told. */
  private static final Pattern DENIED =
      Pattern.compile(
          "\\b(?:den(?:y|ies|ied|ying)(?= (?:that|any|having|\\w+ing|\\w+ that|the|it|he|she|they"
              + "|responsibility|involvement|claims|reports|allegations)\\b)"
              + "|(?:reject|dismiss)(?:s|es|ed|ing)? (?:the )?(?:claim|report|allegation|accusation)s?"
              + "|rul(?:e|es|ed|ing) out|refut(?:e|es|ed|ing))\\b",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern NOT_ONLY =
      Pattern.compile("^\\W*(?:only|just|least|surprisingly)\\b", Pattern.CASE_INSENSITIVE);

  private static final Pattern CLAUSE_END =
      Pattern.compile(
          "[,;:.!?—–()]|\\b(?:but|because|although|while|until|unless|after|before)\\b");

  /** What stands between "not" and its verb. */
  private static final Pattern ADVERBS =
      Pattern.compile("^\\W*(?:(?:\\p{L}+ly|yet|ever|even|so far|been|be|a|an|any|the) )+");

  private static final Pattern UNTIL = Pattern.compile("^(?:until|unless|before|but)\\b");

  /** First those behind "not", then those behind "denied", each in the order of the text. */
  public static List<Denial> in(String text) {
    return denials(text, false);
  }

  /** Also what is denied until something happens. */
  public static List<Denial> everyIn(String text) {
    return denials(text, true);
  }

  private static List<Denial> denials(String text, boolean every) {
    var denials = new ArrayList<Denial>();
    for (var match = NOT.matcher(text); match.find(); ) {
      var clause = clause(text, match.end());
      var after = text.substring(match.end() + clause.length());
      if (!NOT_ONLY.matcher(clause).find() && (every || !UNTIL.matcher(after).find())) {
        denials.add(new Denial(ADVERBS.matcher(clause).replaceFirst(""), false));
      }
    }
    for (var match = DENIED.matcher(text); match.find(); ) {
      denials.add(new Denial(clause(text, match.end()), true));
    }
    return denials;
  }

  private static String clause(String text, int from) {
    var end = CLAUSE_END.matcher(text);
    return text.substring(from, end.find(from) ? end.start() : text.length());
  }
}
