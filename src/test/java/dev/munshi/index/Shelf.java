package dev.munshi.index;

import dev.munshi.article.Access;
import dev.munshi.article.PartialDate;
import dev.munshi.article.Passage;
import dev.munshi.article.Reference;
import dev.munshi.article.Span;
import dev.munshi.article.Tags;
import dev.munshi.article.TextVectors;
import dev.munshi.testing.WordEmbedder;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Fills an index with short made-up articles and asks it. */
record Shelf(PassageIndex index, WordEmbedder embedder) {

  static final String MODEL = "words";
  static final Nearness ANY_TIME = new Nearness(LocalDate.EPOCH, LocalDate.EPOCH, 0);

  static Shelf inMemory() {
    return new Shelf(PassageIndex.inMemory(), new WordEmbedder(MODEL));
  }

  static Shelf writing(Path folder) {
    return new Shelf(PassageIndex.openOrCreate(folder, MODEL), new WordEmbedder(MODEL));
  }

  static Shelf reading(Path folder) {
    return new Shelf(PassageIndex.openForReading(folder), new WordEmbedder(MODEL));
  }

  /** Commits these articles, each of one passage that names it, to the index in a folder. */
  static void fill(Path folder, String... articles) {
    var shelf = writing(folder);
    try (var index = shelf.index()) {
      for (var article : articles) {
        shelf.put(article, "Title", "The ferry sailed for " + article);
      }
      index.commit();
    }
  }

  /** Puts an article there with these passages, without a commit. */
  void put(String article, String title, String... texts) {
    var passages = new ArrayList<EmbeddedPassage>();
    int start = 0;
    for (var text : texts) {
      passages.add(passage(article, title, start, text));
      start += text.length() + 1;
    }
    index.replace(article, passages);
  }

  /** Puts an article of one passage there that was published on this day. */
  void putDated(String article, @Nullable String published, String text) {
    putDated(article, published, article, text);
  }

  /** Puts an article of one passage there that belongs to a story. */
  void putDated(String article, @Nullable String published, String story, String text) {
    var date = published == null ? null : PartialDate.parse(published);
    var reference =
        new Reference(article, article + ".txt", null, "Title", null, null, date, null, null);
    var passage = new Passage(reference, new Span(0, text.length()), text);
    index.replace(
        article,
        new Placement(story, Tags.NONE),
        List.of(new EmbeddedPassage(passage, vectors(text))));
  }

  /** Puts an article of one passage there that only some may see. */
  void putTagged(String article, String tags, String text) {
    index.replace(
        article,
        new Placement(article, Tags.parse(tags)),
        List.of(passage(article, "Title", 0, text)));
  }

  EmbeddedPassage passage(String article, String title, int start, String text) {
    var reference =
        new Reference(article, article + ".txt", null, title, null, null, null, null, null);
    var span = new Span(start, start + text.length());
    return new EmbeddedPassage(new Passage(reference, span, text), vectors(text));
  }

  private TextVectors vectors(String text) {
    return embedder.embedWithSentences(List.of(text)).getFirst();
  }

  List<Hit> search(String text) {
    return index.search(new IndexQuery(text, embedder.embed(text), ANY_TIME, 10, 10));
  }

  /** What is found by somebody from whom articles with these tags are hidden. */
  List<String> articlesWithout(String text, String... hidden) {
    var access = new Access(Set.of(hidden));
    return articles(
        index.search(
            new IndexQuery(text, embedder.embed(text), null, ANY_TIME, access, 10, 10, null)));
  }

  List<String> articles(String text) {
    return articles(search(text));
  }

  static List<String> articles(List<Hit> hits) {
    return hits.stream().map(hit -> hit.passage().reference().id()).toList();
  }
}
