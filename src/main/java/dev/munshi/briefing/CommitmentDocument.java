package dev.munshi.briefing;

import dev.munshi.answer.Caption;
import dev.munshi.briefing.Commitments.Commitment;
import dev.munshi.document.Block;
import dev.munshi.document.Block.Paragraph;
import dev.munshi.document.Document;
import dev.munshi.document.Inline;
import dev.munshi.language.Isolated;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * How commitments are read.
 *
 * @param asked the day from which a time has passed or not
 */
record CommitmentDocument(Commitments commitments, LocalDate asked) {

  Document document() {
    var order = commitments.order();
    var title = "Promises" + (order.written().isEmpty() ? "" : ": " + Isolated.of(order.written()));
    if (commitments.items().isEmpty()) {
      return new Document(
          title,
          List.of(
              Paragraph.of(
                  "The articles here quote nobody who promised anything"
                      + (order.written().isEmpty() ? "." : " of that.")),
              Block.Aside.of(Caption.of(commitments.coverage()))));
    }
    var notes = new Footnotes(commitments.statements());
    var blocks = new ArrayList<Block>();
    blocks.add(
        new Block.Bullets(
            commitments.items().stream().map(item -> new Paragraph(told(item, notes))).toList()));
    blocks.addAll(notes.list());
    blocks.add(
        Block.Aside.of(
            "Each promise is quoted from its article. Where nothing later is quoted, no article here"
                + " says whether it was kept. "
                + Caption.of(commitments.coverage())));
    return new Document(title, blocks);
  }

  private List<Inline> told(Commitment item, Footnotes notes) {
    var told = new ArrayList<Inline>();
    told.add(new Inline.Strong(Isolated.of(item.who())));
    told.add(new Inline.Text(when(item) + ": "));
    told.addAll(notes.marked(item.statement()));
    item.sequel()
        .ifPresent(
            sequel -> {
              told.add(
                  new Inline.Strong(
                      sequel.isDone()
                          ? " Later reported as done: "
                          : " Later reported otherwise: "));
              told.addAll(notes.marked(sequel.statement()));
            });
    return told;
  }

  private String when(Commitment item) {
    var reported = item.reported() == null ? "" : ", reported " + item.reported().inWords();
    var due = item.due();
    if (due == null) {
      return reported;
    }
    boolean hasPassed = due.last().isBefore(asked);
    return reported + ", due " + item.dueInWords() + (hasPassed ? " (that has passed)" : "");
  }
}
