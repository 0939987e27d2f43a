package dev.munshi.corpus;

import dev.munshi.article.Article;
import dev.munshi.article.Reference;
import dev.munshi.corpus.Outcome.Status;
import dev.munshi.corpus.Supply.Found;
import dev.munshi.corpus.reading.Draft;
import dev.munshi.corpus.reading.ReadResult.Read;
import dev.munshi.corpus.reading.ReadResult.Unreadable;
import dev.munshi.index.Embedder;
import dev.munshi.index.PassageIndex;
import dev.munshi.store.ArticleStore;
import dev.munshi.store.TextHash;
import dev.munshi.store.VectorStore;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;

/**
 * The corpus of a home: takes articles in, each once, and keeps the index in step with the store.
 * For one thread, in the process that holds the home's lock.
 */
public final class Library {

  /** Articles that are stored together, and indexed together. */
  private static final int BATCH = 100;

  private final ArticleStore articles;
  private final Indexing indexing;
  private final InstantSource clock;

  public Library(
      ArticleStore articles,
      VectorStore vectors,
      PassageIndex index,
      Embedder embedder,
      InstantSource clock) {
    this.articles = articles;
    this.indexing = new Indexing(articles, vectors, index, embedder);
    this.clock = clock;
  }

  /**
   * Indexes what is stored and not indexed yet: after a crash, or for an index built anew.
   *
   * @param done told the number of articles after each batch
   */
  public void catchUp(IntConsumer done) {
    indexing.catchUp(done);
  }

  /**
   * Takes in what is supplied.
   *
   * @param each told what became of each, in order, when it is safe in store and index
   */
  public void ingest(Supply supply, Consumer<Outcome> each) {
    var batch = new Batch(each);
    supply.forEach(batch::take);
    batch.flush();
  }

  private final class Batch {
    private final Consumer<Outcome> each;
    private final Map<String, Article> changed = new LinkedHashMap<>();
    private final Map<String, Reference> byText = new LinkedHashMap<>();
    private final List<Outcome> outcomes = new ArrayList<>();

    Batch(Consumer<Outcome> each) {
      this.each = each;
    }

    void take(Found found) {
      outcomes.add(
          switch (found.result()) {
            case Unreadable bad -> new Outcome(bad.source(), Status.FAILED, bad.reason(), null);
            case Read read -> taken(article(found.file(), read.draft()), read.draft().source());
          });
      if (outcomes.size() == BATCH) {
        flush();
      }
    }

    private Outcome taken(Article article, String source) {
      if (changed.containsKey(article.id())) {
        flush();
      }
      var outcome = outcome(article, source);
      if (outcome.status() == Status.ADDED || outcome.status() == Status.UPDATED) {
        changed.put(article.id(), article);
        byText.put(article.text(), article.reference());
      }
      return outcome;
    }

    private Outcome outcome(Article article, String source) {
      var stored = articles.find(article.id());
      var same = sameText(article);
      if (stored.isPresent()) {
        boolean unchanged = sameContent(stored.get(), article);
        return told(article, source, unchanged ? Status.UNCHANGED : Status.UPDATED, null);
      }
      if (same != null) {
        return told(article, source, Status.DUPLICATE, "the same text as " + same.name());
      }
      return told(article, source, Status.ADDED, null);
    }

    private static boolean sameContent(Article one, Article other) {
      return one.reference().equals(other.reference())
          && one.text().equals(other.text())
          && Objects.equals(one.modified(), other.modified())
          && one.pageStarts().equals(other.pageStarts());
    }

    private @Nullable Reference sameText(Article article) {
      var pending = byText.get(article.text());
      return pending != null
          ? pending
          : articles
              .withText(article.text())
              .filter(same -> !changed.containsKey(same.id()))
              .orElse(null);
    }

    private static Outcome told(
        Article article, String source, Status status, @Nullable String reason) {
      return new Outcome(source, status, reason, article.reference().name());
    }

    void flush() {
      if (!changed.isEmpty()) {
        articles.save(changed.values(), clock.instant());
        indexing.index(changed.values());
      }
      outcomes.forEach(each);
      changed.clear();
      byText.clear();
      outcomes.clear();
    }
  }

  /**
   * A draft without a URL is known by its file's absolute path, however that was typed; one of
   * several in a file by its title too, as lines move.
   */
  private static Article article(@Nullable Path path, Draft draft) {
    if (path == null) {
      return article(draft.url() == null ? draft.source() : draft.url(), draft);
    }
    var file = path.toAbsolutePath().normalize().toString();
    var place =
        draft.source().substring(Math.min(path.toString().length(), draft.source().length()));
    var inFile = place.isEmpty() ? file : file + "\n" + draft.title();
    var article = article(draft.url() == null ? inFile : draft.url(), draft);
    return new Article(
        article.reference(),
        file + place,
        article.text(),
        article.modified(),
        article.pageStarts());
  }

  /** The article that a draft makes; drafts with the same identity make the same article. */
  static Article article(String identity, Draft draft) {
    var reference =
        new Reference(
            TextHash.hex(identity),
            draft.url() == null ? draft.file() : draft.url(),
            draft.url(),
            draft.title(),
            draft.publisher(),
            draft.author(),
            draft.published(),
            draft.dates().event(),
            draft.language());
    return new Article(
        reference, draft.source(), draft.text(), draft.dates().modified(), draft.pageStarts());
  }
}
