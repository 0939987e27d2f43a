package dev.munshi.digest;

import dev.munshi.answer.Account;
import dev.munshi.answer.Answer;
import dev.munshi.answer.Caption;
import dev.munshi.article.PartialDate;
import dev.munshi.briefing.Footnotes;
import dev.munshi.document.Block;
import dev.munshi.document.Block.Paragraph;
import dev.munshi.document.Document;
import dev.munshi.document.Inline;
import dev.munshi.language.Isolated;
import dev.munshi.store.KeptWatch;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** How an open question ends. */
final class KnownDocument {

  private KnownDocument() {}

  static Document of(KeptWatch question, Answer.Found found) {
    var notes = Footnotes.of(found);
    var blocks = new ArrayList<Block>();
    blocks.add(asked(question));
    if (found.accounts().isEmpty()) {
      found.statements().forEach(one -> blocks.add(new Paragraph(notes.marked(one))));
    } else {
      blocks.add(Paragraph.of(new Inline.Strong(Caption.DIFFERING)));
      blocks.add(
          new Block.Bullets(found.accounts().stream().map(one -> told(one, notes)).toList()));
    }
    blocks.addAll(notes.quoted());
    blocks.add(
        Block.Aside.of(
            "Each quote stands word for word in the stored article. This ends the question; ask"
                + " again for what comes later."));
    return new Document("Now it is known", blocks);
  }

  /**
   * @param life for which it was looked for
   */
  static Document expired(KeptWatch question, Duration life) {
    return new Document(
        "Nothing that arrived in %d days answers this".formatted(life.toDays()),
        List.of(
            asked(question),
            Block.Aside.of("I no longer look for it; ask again if it still matters.")));
  }

  private static Paragraph asked(KeptWatch question) {
    var day = PartialDate.of(Objects.requireNonNull(question.asked()).day()).inWords();
    return Paragraph.of(
        new Inline.Text("On " + day + " you asked: "),
        new Inline.Strong(Isolated.of(question.words())));
  }

  private static Paragraph told(Account account, Footnotes notes) {
    var inlines = new ArrayList<Inline>();
    inlines.add(new Inline.Strong(Caption.of(account)));
    inlines.add(new Inline.Text(": "));
    inlines.addAll(notes.marked(account.statement()));
    return new Paragraph(inlines);
  }
}
