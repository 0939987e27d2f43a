package dev.munshi.answer;

import dev.munshi.article.Sentences;
import dev.munshi.article.Span;
import java.util.Optional;
import java.util.regex.Pattern;

/** The sentence that says whom a pronoun at a sentence's start means. */
final class Antecedent {

  private static final Pattern PRONOUN =
      Pattern.compile("^[“\"'‘]*(He|She|They|It|His|Her|Their|Its|This|These|Those|Both|Such)\\b");

  private Antecedent() {}

  /**
   * Where it stands in the article's text, where the sentence needs it and the passage has it, or
   * the paragraph in whose middle the passage begins.
   *
   * @param text the article's
   */
  static Optional<Span> of(Candidate candidate, String text) {
    if (!PRONOUN.matcher(candidate.text()).find()) {
      return Optional.empty();
    }
    int passage = candidate.passage().span().start();
    int paragraph = text.lastIndexOf("\n\n", passage) + 1;
    return last(text, passage, candidate.span().start()).or(() -> last(text, paragraph, passage));
  }

  /** The last sentence of a stretch that no pronoun begins. */
  private static Optional<Span> last(String text, int start, int end) {
    var stretch = text.substring(start, end);
    return Sentences.of(stretch).stream()
        .filter(span -> !PRONOUN.matcher(span.of(stretch)).find())
        .reduce((earlier, later) -> later)
        .map(span -> new Span(start + span.start(), start + span.end()));
  }
}
