package dev.munshi.digest;

import dev.munshi.answer.Caption;
import dev.munshi.article.Reference;
import dev.munshi.document.Block;
import dev.munshi.document.Block.Paragraph;
import dev.munshi.document.Document;
import dev.munshi.document.Inline;
import dev.munshi.language.Isolated;
import dev.munshi.store.KeptWatch;
import java.util.ArrayList;
import java.util.List;

/** What a watch tells at once: some with their sentence, more by their titles, the rest counted. */
final class WatchDocument {

  static final int WITH_SENTENCES = 5;
  private static final int TITLES = 15;

  private WatchDocument() {}

  static Document of(KeptWatch watch, List<Sighting> sightings) {
    var blocks = new ArrayList<Block>();
    int told = Math.min(WITH_SENTENCES, sightings.size());
    sightings.subList(0, told).forEach(sighting -> add(blocks, sighting));
    int named = Math.min(told + TITLES, sightings.size());
    if (named > told) {
      blocks.add(Paragraph.of("Also:"));
      blocks.add(
          new Block.Bullets(
              sightings.subList(told, named).stream().map(one -> title(one.article())).toList()));
    }
    int more = sightings.size() - named;
    blocks.add(
        Block.Aside.of(
            (more > 0 ? "%,d more have it. ".formatted(more) : "")
                + "“watch remove "
                + watch.number()
                + "” ends this watch."));
    return new Document("New on " + Isolated.of(watch.words()), blocks);
  }

  private static void add(List<Block> blocks, Sighting sighting) {
    blocks.add(title(sighting.article()));
    var sentence = sighting.sentence();
    if (sentence != null) {
      blocks.add(Paragraph.of(sighting.kind().lead() + Isolated.of(sentence.text())));
    }
  }

  private static Paragraph title(Reference article) {
    var title = Isolated.of(article.title());
    return Paragraph.of(
        article.url() == null ? new Inline.Strong(title) : new Inline.Link(title, article.url()),
        new Inline.Text(" · " + Caption.of(article)));
  }
}
