package dev.munshi.chat;

import dev.munshi.answer.Caption;
import dev.munshi.answer.Citation;
import dev.munshi.answer.Support;
import dev.munshi.article.Sentences;
import dev.munshi.document.Block;
import dev.munshi.document.Block.Paragraph;
import dev.munshi.document.Document;
import dev.munshi.document.Inline;
import dev.munshi.language.Isolated;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** What the articles say to a message's statements, one by one. */
public final class Checked {

  private static final int MOST_STATEMENTS = 8;

  /** A sentence of fewer words states nothing that could be checked. */
  private static final int FEWEST_WORDS = 4;

  private Checked() {}

  public static Document of(String claim, Desk desk, LocalDate asked) {
    var statements = statements(claim);
    var blocks = new ArrayList<Block>();
    for (var statement : statements.subList(0, Math.min(MOST_STATEMENTS, statements.size()))) {
      add(blocks, statement, desk.check(statement, asked));
    }
    int left = statements.size() - MOST_STATEMENTS;
    if (left > 0) {
      blocks.add(
          Block.Aside.of(
              "Only the first %d sentences were checked; %d are left."
                  .formatted(MOST_STATEMENTS, left)));
    }
    return new Document("Held against the articles", blocks);
  }

  private static List<String> statements(String text) {
    var sentences =
        Sentences.of(text).stream()
            .map(span -> span.of(text).strip())
            .filter(sentence -> !sentence.endsWith("?"))
            .filter(sentence -> sentence.split("\\s+").length >= FEWEST_WORDS)
            .toList();
    return sentences.isEmpty() ? List.of(text) : sentences;
  }

  private static void add(List<Block> blocks, String statement, Support support) {
    var reason = support.reason();
    var verdict = support.isEnough() ? "Supported" : "Not supported";
    blocks.add(
        Paragraph.of(
            new Inline.Strong(verdict + (reason == null ? "" : " (" + reason + ")") + ": "),
            new Inline.Text(Isolated.of(statement))));
    if (support.evidence().isEmpty()) {
      blocks.add(Block.Aside.of("No article speaks of it."));
    } else {
      evidence(blocks, support.evidence().getFirst());
    }
  }

  private static void evidence(List<Block> blocks, Citation citation) {
    var article = citation.article();
    var title = Isolated.of(article.title());
    blocks.add(new Block.Quote(citation.quote()));
    blocks.add(
        new Block.Aside(
            Paragraph.of(
                article.url() == null
                    ? new Inline.Text(title)
                    : new Inline.Link(title, article.url()),
                new Inline.Text(" · " + Caption.of(article)))));
  }
}
