package dev.munshi.bench.statements;

import dev.munshi.answer.Citation;
import dev.munshi.article.Passage;
import dev.munshi.index.Hit;
import dev.munshi.language.VisibleText;
import dev.munshi.retrieval.Retrieved;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What a model finds in its prompt, with the passages of which that was made.
 *
 * @param hits in the order of their numbers, from 1
 */
record ShownPassages(List<Hit> hits) {

  private static final Pattern FENCED =
      Pattern.compile(
          "\\[(?<mark>\\p{XDigit}+) passage \\d+]\\n(?<text>.*?)\\n\\[\\k<mark> end]",
          Pattern.DOTALL);

  /**
   * Reads a prompt.
   *
   * @throws IllegalStateException where it has a passage that was not retrieved
   */
  static ShownPassages of(String prompt, Retrieved retrieved) {
    var hits = new ArrayList<Hit>();
    FENCED
        .matcher(prompt)
        .results()
        .forEach(fenced -> hits.add(hit(fenced.group("text"), retrieved)));
    return new ShownPassages(hits);
  }

  private static Hit hit(String text, Retrieved retrieved) {
    return retrieved.hits().stream()
        .filter(hit -> is(hit.passage(), text))
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("never retrieved: " + text));
  }

  private static boolean is(Passage passage, String text) {
    return text.startsWith(VisibleText.of(passage.reference().title()))
        && text.endsWith("\n" + VisibleText.of(passage.text()));
  }

  /** The number of the passage from which it quotes, or nothing where that is not shown. */
  Optional<Integer> number(Citation citation) {
    for (int i = 0; i < hits.size(); i++) {
      var passage = hits.get(i).passage();
      boolean here =
          passage.reference().id().equals(citation.article().id())
              && passage.span().start() <= citation.span().start()
              && passage.span().end() >= citation.span().end();
      if (here) {
        return Optional.of(i + 1);
      }
    }
    return Optional.empty();
  }

  /** The numbers of those in which these words do not stand. */
  List<Integer> without(String words) {
    var numbers = new ArrayList<Integer>();
    for (int i = 0; i < hits.size(); i++) {
      if (!hits.get(i).passage().text().contains(words)) {
        numbers.add(i + 1);
      }
    }
    return numbers;
  }
}
