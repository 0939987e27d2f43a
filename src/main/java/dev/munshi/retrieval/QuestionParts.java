package dev.munshi.retrieval;

import static java.util.regex.Pattern.CASE_INSENSITIVE;

import dev.munshi.article.Sentences;
import dev.munshi.article.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The questions within a question: "When did it open, and who paid for the bridge?" asks for two
 * things, "How do the ministry and the regulator differ on fees?" for one thing of two.
 */
public final class QuestionParts {

  private static final String ASKING = "(?:who|whom|whose|what|when|where|why|how|which)";

  private static final Pattern TWO_QUESTIONS =
      Pattern.compile(
          "^(?<one>.*?\\b"
              + ASKING
              + "\\b.{8,}?),? (?:and|but) (?:also )?(?<two>"
              + ASKING
              + "\\b.{8,})$",
          CASE_INSENSITIVE);

  /** "What did they say in 2020 and what in 2024?" */
  private static final Pattern ANOTHER_TIME =
      Pattern.compile(
          "^(?<before>.*)\\b(?<one>(?:in|on|since|during) (?:\\p{L}+ )?\\d[\\d ,]*)(?<between>.*?)"
              + ",? and (?:"
              + ASKING
              + " )?(?<two>(?:in |on |since |during )?(?:\\p{L}+ )?\\d{4})"
              + "(?<after>\\W*)$",
          CASE_INSENSITIVE);

  /** "How did the fees change between 2020 and 2025?" */
  private static final Pattern CHANGE =
      Pattern.compile(
          "^(?<before>.*\\b(?:chang|evolv|shift|develop|differ|grow|grew|ris|rose|fall|fell|declin|increas"
              + "|decreas|progress)\\w*\\b.*?)\\b(?:between|from) (?<one>(?:\\p{L}+ )?\\d{4}),?"
              + " (?:and|to|until) (?<two>(?:\\p{L}+ )?\\d{4})(?<after>.*)$",
          CASE_INSENSITIVE);

  private static final String THING = "[^,;?]{2,80}?";
  private static final List<Pattern> COMPARISONS =
      List.of(
          comparison(
              "\\b(?:do|does|did|have|has|are|were|is|was) (?<one>"
                  + THING
                  + ") and (?<two>"
                  + THING
                  + ")(?= (?:differ|disagree|agree|compare|each|both|respectively|contradict"
                  + "|different|at odds)\\b)"),
          comparison(
              "\\b(?:(?:difference|comparison|contrast|disagreement|dispute|gap)s? between|compare|comparing) (?<one>"
                  + THING
                  + ") (?:and|with|to) (?<two>"
                  + THING
                  + ")(?= (?:on|in|over|about|regarding|concerning|when|as|for|at|of)\\b|[?.,;]|$)"),
          comparison(
              "\\b(?:do|does|did) (?<one>"
                  + THING
                  + ") compare (?:to|with) (?<two>"
                  + THING
                  + ")(?= (?:on|in|over|about|regarding|when|for|at)\\b|[?.,;]|$)"),
          // "How did the talks with the ministry and with the platform differ?"
          comparison(
              "\\b(?:with|between|in|on|at|by|of) (?<one>"
                  + THING
                  + ") and (?:with|between|in|on|at|by|of) (?<two>"
                  + THING
                  + ")(?= (?:differ|disagree|compare|contradict|different)\\b)"),
          comparison(
              "^(?<one>"
                  + THING
                  + "),? (?:versus|vs\\.?|compared (?:to|with)|as opposed to) (?<two>"
                  + THING
                  + ")(?= (?:on|in|over|about|regarding|when|for|at)\\b|[?.,;]|$)"));

  /** What stands for something said before, where a part begins with it or is short. */
  private static final Pattern POINTING_BACK =
      Pattern.compile(
          "\\b(?:he|she|it|they|him|her|them|his|hers|its|their|there|this|that|these|those|the same"
              + "|else)\\b",
          CASE_INSENSITIVE);

  private static final int BEGINNING = 4;
  private static final int SHORT = 8;

  private QuestionParts() {}

  private static Pattern comparison(String form) {
    return Pattern.compile(form, CASE_INSENSITIVE);
  }

  /** The parts, each a question or the terms of one; the question alone where it asks one thing. */
  public static List<String> of(String question) {
    var text = question.strip();
    return questions(text)
        .or(() -> compared(text))
        .or(() -> times(text))
        .or(() -> change(text))
        .or(() -> joined(text))
        .orElse(List.of(question));
  }

  /** Sentences that end in a question mark, each with the statements before it. */
  private static Optional<List<String>> questions(String text) {
    var parts = new ArrayList<String>();
    int start = 0;
    for (Span sentence : Sentences.of(text)) {
      if (sentence.of(text).strip().endsWith("?")) {
        parts.add(text.substring(start, sentence.end()).strip());
        start = sentence.end();
      }
    }
    boolean alone = parts.stream().skip(1).noneMatch(QuestionParts::pointsBack);
    return parts.size() > 1 && alone ? Optional.of(parts) : Optional.empty();
  }

  private static boolean pointsBack(String part) {
    var words = part.split(" ", -1);
    int beginning = words.length <= SHORT ? words.length : BEGINNING;
    return POINTING_BACK.matcher(String.join(" ", List.of(words).subList(0, beginning))).find();
  }

  private static Optional<List<String>> joined(String text) {
    var match = TWO_QUESTIONS.matcher(text);
    return match.find() && !pointsBack(match.group("two"))
        ? Optional.of(List.of(match.group("one"), match.group("two")))
        : Optional.empty();
  }

  private static Optional<List<String>> times(String text) {
    var match = ANOTHER_TIME.matcher(text);
    if (!match.find()) {
      return Optional.empty();
    }
    var before = match.group("before");
    var rest = match.group("between") + match.group("after");
    return Optional.of(
        List.of(before + match.group("one") + rest, before + match.group("two") + rest));
  }

  /** The question asked of the beginning and of the end. */
  private static Optional<List<String>> change(String text) {
    var match = CHANGE.matcher(text);
    return match.matches()
        ? Optional.of(
            Stream.of("one", "two")
                .map(
                    time ->
                        match.group("before") + "in " + match.group(time) + match.group("after"))
                .toList())
        : Optional.empty();
  }

  /** The question asked of the one and of the other. */
  private static Optional<List<String>> compared(String text) {
    for (var form : COMPARISONS) {
      var match = form.matcher(text);
      if (match.find()) {
        var before = text.substring(0, match.start("one"));
        var after = text.substring(match.end("two"));
        return Optional.of(
            List.of(before + match.group("one") + after, before + match.group("two") + after));
      }
    }
    return Optional.empty();
  }
}
