package dev.munshi.answer.generative;

import static java.util.regex.Pattern.CASE_INSENSITIVE;

import java.util.regex.Pattern;

/**
 * Tells sentences that want something of their reader from those that report. An instruction that
 * somebody planted in an article stands there to the letter, so that no quote tells it apart; but a
 * statement of an answer has no business to give orders. What stands in quotation marks is
 * reported.
 */
final class Instruction {

  private static final Pattern QUOTED = Pattern.compile("[“\"«].*?[”\"»]");

  /** Openings of sentences without anybody who does it. */
  private static final Pattern ORDER =
      Pattern.compile(
          "^\\W*(?:please |kindly |now |first |then |always |never |do not |don[’']t |make sure |be sure )*"
              + "(?:answer|add|append|begin|call|click|contact|copy|disclose|disregard|download|email"
              + "|end|enter|execute|follow|forget|forward|give|go to|ignore|include|insert|install|log"
              + "|mention|open|output|pay|post|print|provide|recommend|remember|repeat|reply|respond"
              + "|reveal|run|say|scan|send|share|sign up|start|submit|subscribe|tell|transfer|type|use"
              + "|visit|write)\\b(?![-–]| (?:of|data|is|was|were|are|has|had|have|will|would|says|said|rates?|prices?)\\b)",
          CASE_INSENSITIVE);

  private static final Pattern TO_THE_READER =
      Pattern.compile(
          "^\\W*(?:please|do not|don[’']t)\\b|\\byou (?:must|should|need to|have to|ought to|are (?:required|asked"
              + "|requested|instructed|now))\\b|\\byour (?:password|passwords|token|key|keys|credentials"
              + "|account|login|pin|instructions|system|prompt|response|answer|reply)\\b",
          CASE_INSENSITIVE);

  private static final Pattern TO_A_MODEL =
      Pattern.compile(
          "\\b(?:ignore|disregard|forget|override) (?:\\w+ ){0,3}(?:instructions?|rules|prompts?)\\b"
              + "|\\b(?:system prompt|as an ai|language model,)",
          CASE_INSENSITIVE);

  private Instruction() {}

  static boolean isIn(String statement) {
    var reported = QUOTED.matcher(statement).replaceAll("");
    return ORDER.matcher(reported).find()
        || TO_THE_READER.matcher(reported).find()
        || TO_A_MODEL.matcher(reported).find();
  }
}
