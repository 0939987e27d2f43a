package dev.munshi.digest;

import dev.munshi.briefing.Update;
import dev.munshi.document.Block.Paragraph;
import dev.munshi.document.Inline;
import dev.munshi.language.Isolated;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** How an issue tells what is new of a story that was told. */
final class UpdateBlocks {

  private UpdateBlocks() {}

  static List<Paragraph> of(Update update) {
    var statements =
        Stream.concat(
                update.corrections().stream().map(Update.Correction::now),
                update.additions().stream())
            .toList();
    var head = new ArrayList<Inline>();
    head.add(new Inline.Strong(update.isCorrection() ? "Correction" : "Update"));
    head.add(new Inline.Text(" · "));
    head.addAll(IssueDocument.head(update.article(), statements));
    var paragraphs = new ArrayList<Paragraph>();
    paragraphs.add(new Paragraph(head));
    for (var correction : update.corrections()) {
      paragraphs.add(
          Paragraph.of(
              "It said: “%s” Now it says: “%s”"
                  .formatted(
                      Isolated.of(correction.before().text()),
                      Isolated.of(correction.now().text()))));
    }
    if (!update.additions().isEmpty()) {
      paragraphs.add(Paragraph.of(IssueDocument.said(update.additions())));
    }
    return paragraphs;
  }
}
