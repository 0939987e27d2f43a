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

  /** Where it stands in the article's text, where the sentence needs it and the passage has it. */
  static Optional<Span> of(Candidate candidate) {
    if (!PRONOUN.matcher(candidate.text()).find()) {
      return Optional.empty();
    }
    var passage = candidate.passage();
    return Sentences.of(passage.text()).stream()
        .filter(span -> passage.inArticle(span).end() <= candidate.span().start())
        .filter(span -> !PRONOUN.matcher(span.of(passage.text())).find())
        .reduce((earlier, later) -> later)
        .map(passage::inArticle);
  }
}
