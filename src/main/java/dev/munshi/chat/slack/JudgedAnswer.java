package dev.munshi.chat.slack;

import dev.munshi.chat.Desk;
import dev.munshi.chat.Sourced;
import dev.munshi.chat.Utterance;
import dev.munshi.chat.UtteranceJson;
import dev.munshi.document.Block;
import dev.munshi.document.Document;
import dev.munshi.document.Inline;
import dev.munshi.language.Isolated;
import dev.munshi.store.KeptReply;
import java.util.ArrayList;
import java.util.List;

/** An answer as it was given, with all that stands behind it, for who is to judge it. */
final class JudgedAnswer {

  private JudgedAnswer() {}

  /**
   * @param desk of the room in which it was given
   */
  static Document of(KeptReply kept, Desk desk) {
    var blocks = new ArrayList<Block>();
    blocks.add(Block.Paragraph.of(new Inline.Strong(Isolated.of(kept.question()))));
    blocks.addAll(said(kept, desk));
    return new Document("The answer", blocks);
  }

  private static List<Block> said(KeptReply kept, Desk desk) {
    try {
      return said(UtteranceJson.read(kept.json()), desk);
    } catch (IllegalArgumentException e) {
      return List.of(Block.Paragraph.of("An earlier version said it in a way I cannot read."));
    }
  }

  private static List<Block> said(Utterance utterance, Desk desk) {
    return switch (utterance) {
      case Utterance.Answered(var reply) -> {
        var blocks = new ArrayList<Block>();
        blocks.add(Block.Paragraph.of(Isolated.of(utterance.text())));
        blocks.addAll(Sourced.quotes(reply, desk).blocks());
        yield blocks;
      }
      case Utterance.Told(var document, _) -> document.blocks();
      case Utterance.Notice(var text) -> List.of(Block.Paragraph.of(text));
      case Utterance.Whisper(var text) -> List.of(Block.Paragraph.of(text));
    };
  }
}
