package dev.munshi.digest;

import dev.munshi.document.Block.Paragraph;
import dev.munshi.document.Document;
import dev.munshi.document.Inline;
import dev.munshi.language.Isolated;
import dev.munshi.store.Ordered;
import dev.munshi.store.Post;
import dev.munshi.store.RoomKey;
import java.time.Instant;
import java.util.List;

/** Says to who ordered a digest or a watch that its room does not take it. */
final class RefusalNote {

  private RefusalNote() {}

  /**
   * @param key of the post that was refused
   * @param reason in a sentence
   */
  static Post of(String key, Ordered ordered, String reason, Instant now) {
    var room = ordered.room();
    boolean isDigest = ordered.words() == null;
    var after =
        (isDigest ? "It is paused" : "It has ended") + "; when I can post there again, say there: ";
    var line =
        isDigest
            ? "digest resume " + ordered.number()
            : (ordered.isQuestion() ? "ask " : "watch ") + ordered.words();
    var document =
        new Document(
            "%s %d of %s cannot be posted there."
                .formatted(
                    isDigest ? "Digest" : ordered.isQuestion() ? "Open question" : "Watch",
                    ordered.number(),
                    Isolated.of(room.channel())),
            List.of(
                Paragraph.of(Isolated.of(reason)),
                Paragraph.of(new Inline.Text(after), new Inline.Code(line))));
    var person = new RoomKey(room.surface(), room.team(), ordered.person());
    return new Post("refused/" + key, person, KeptDocument.of(document), now);
  }
}
