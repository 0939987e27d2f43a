package dev.munshi.digest;

import dev.munshi.answer.Answer;
import dev.munshi.article.PartialDate;
import dev.munshi.briefing.AnswerBlocks;
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
    var blocks = new ArrayList<Block>();
    blocks.add(asked(question));
    blocks.addAll(AnswerBlocks.of(found));
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
}
