package dev.munshi.answer;

import static java.util.regex.Pattern.CASE_INSENSITIVE;

import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Makes a follow-up whole: a question that leans on what was asked before ("And who set it up?")
 * takes over that question's subject, its names or else its words.
 */
public final class FollowUp {

  private static final Pattern LEANS =
      Pattern.compile(
          "^\\s*(and|but|so|also|what about|how about|what else|anything else|why|when|where|who|how"
              + " (many|much|long))\\s*\\??$"
              + "|^\\s*(and|but|so|also|what about|how about)\\b"
              + "|\\b(it|its|they|them|their|theirs|he|him|his|she|her|hers|this|that|these|those"
              + "|there|then|the same|the (meeting|group|talks?|event|rules|law|committee|launch"
              + "|briefing|lab|delegation|minister|company|report))\\b",
          CASE_INSENSITIVE);
  private static final Pattern NAME =
      Pattern.compile(
          "\\p{Lu}[\\p{L}\\p{N}'’.-]*+(?:\\s+(?:(?:of|for|and|the|on|ul|al)\\s+)?\\p{Lu}[\\p{L}\\p{N}'’.-]*)*");
  private static final Pattern OPENING =
      Pattern.compile(
          "^(?:who|what|when|where|which|why|how|did|does|do|is|are|was|were|has|have|had|can|could"
              + "|will|would|should|tell|and|but|so|the|a|an|in|on|at)\\b\\s*",
          CASE_INSENSITIVE);

  private FollowUp() {}

  /** The question with its subject, empty where it stands alone or nothing was asked before. */
  public static Understood understand(Question question) {
    var leans = LEANS.matcher(question.text()).find() && names(question.text()).isEmpty();
    if (!leans) {
      return new Understood(question.text(), "");
    }
    return new Understood(
        question.text(),
        subject(question.earlier().stream().map(Turn::question).toList()).orElse(""));
  }

  private static Optional<String> subject(List<String> earlier) {
    var latestFirst = earlier.reversed();
    return latestFirst.stream()
        .map(FollowUp::names)
        .filter(names -> !names.isEmpty())
        .findFirst()
        .or(() -> latestFirst.stream().findFirst().map(FollowUp::withoutMark));
  }

  private static String names(String question) {
    return NAME.matcher(withoutOpening(question))
        .results()
        .map(MatchResult::group)
        .filter(name -> name.length() > 1)
        .distinct()
        .collect(Collectors.joining(", "));
  }

  /** The first word is capital whatever it is. */
  private static String withoutOpening(String question) {
    var rest = question.strip();
    while (OPENING.matcher(rest).find()) {
      rest = OPENING.matcher(rest).replaceFirst("");
    }
    return rest;
  }

  private static String withoutMark(String question) {
    return question.strip().replaceFirst("[?!.\\s]+$", "");
  }
}
