package dev.munshi.corpus.reading;

import dev.munshi.article.PartialDate;
import dev.munshi.language.Language;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A plain text: a note that is read whole, or the copy of a web page with all that stood on it. */
final class TextPage {

  /** An imprint may stand so many lines below the text. */
  private static final int BELOW_TEXT = 3;

  /** What the text itself says of its origin, where the page's head says nothing. */
  private record Told(@Nullable Imprint imprint, @Nullable Dateline dateline) {

    @Nullable String publisher() {
      return imprint != null ? imprint.publisher() : dateline == null ? null : dateline.agency();
    }

    @Nullable PartialDate published() {
      return imprint != null ? imprint.date() : dateline == null ? null : dateline.date();
    }
  }

  private final Origin origin;
  private final List<Block> blocks;
  private final boolean isNote;
  private final MainRun run;

  private TextPage(Origin origin, List<Block> blocks) {
    this.origin = origin;
    this.blocks = blocks;
    this.isNote = Note.isOne(blocks);
    this.run = isNote ? Note.run(blocks) : MainRun.in(blocks, MainRun.WIDEST_GAP);
  }

  /** Throws the reason where nothing can be read of the text. */
  static Draft read(Origin origin, String text) throws UnreadableException {
    var blocks = TextBlocks.of(text);
    if (blocks.isEmpty()) {
      throw new UnreadableException("is empty");
    }
    return new TextPage(origin, blocks).draft();
  }

  private Draft draft() {
    var found = isNote ? Note.text(run) : run.text();
    var used = found.isEmpty() ? new MainRun(blocks, 0, blocks.size()) : run;
    var paragraphs = found.isEmpty() ? blocks : found;
    var text = paragraphs.stream().map(Block::text).collect(Collectors.joining("\n\n"));
    var head = PageHead.of(used.head());
    var told = new Told(Imprint.in(used.upTo(BELOW_TEXT)), Dateline.of(text));
    var site = SiteName.in(used);
    var publisher = site == null ? told.publisher() : site;
    var headline = head.headline();
    var published = head.published();
    return new Draft(
        origin.source(),
        origin.name(),
        origin.url(),
        headline == null ? Titles.fromText(text) : Titles.withoutSite(headline, publisher),
        publisher,
        head.author(),
        Dates.published(published == null ? told.published() : published),
        Language.guess(text),
        text);
  }
}
