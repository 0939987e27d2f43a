package dev.munshi.briefing;

import static java.util.regex.Pattern.CASE_INSENSITIVE;

import java.util.regex.Pattern;

/** Tells sentences that report what was decided or promised. */
final class Decision {

  private static final Pattern WORDS =
      Pattern.compile(
          "\\b(?:adopted|approved|agreed (?:to|on)|announced (?:plans|that|a|an|the)|appointed|awarded"
              + "|banned|blocked|cancel+ed|convicted|decided|declared|dismissed|fined|granted|imposed"
              + "|indicted|lifted|ordered|overturned|passed|pledged|postponed|promised|ratified|rejected"
              + "|resigned|ruled|sentenced|settled|signed|struck down|suspended|unveiled|upheld|vetoed"
              + "|voted|vowed|will (?:ban|close|end|invest|launch|pay|provide|publish|resign|send|step"
              + " down))\\b",
          CASE_INSENSITIVE);

  private Decision() {}

  static boolean isIn(String sentence) {
    return WORDS.matcher(sentence).find();
  }
}
