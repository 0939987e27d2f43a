package dev.munshi.corpus;

import dev.munshi.article.Article;
import dev.munshi.article.Reference;
import dev.munshi.corpus.Outcome.Status;
import dev.munshi.corpus.Sorting.Sorted;
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
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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
    this.indexing =
        new Indexing(articles, new Stories(articles.stories()), vectors, index, embedder);
    this.clock = clock;
  }

  /**
   * Indexes what is stored and not indexed yet: after a crash, or for an index built anew.
   *
   * @param done told the number of articles after each batch
   */
  public void catchUp(IntConsumer done) {
    indexing.catchUp(done);
    indexing.compact();
  }

  /**
   * Puts articles into the index again, with what {@link ChosenVectors} made for them.
   *
   * @param model that made it, null for the built-in one alone
   */
  public void reindex(Collection<String> ids, @Nullable String model) {
    indexing.reindex(ids, model);
  }

  /** From now on passages are found by this chosen model, null for the built-in one. */
  public void findBy(@Nullable String model) {
    indexing.findBy(model);
  }

  /**
   * Takes in what is supplied, which is read on another thread meanwhile.
   *
   * @param each told what became of each, in order, when it is safe in store and index
   */
  public Ingested ingest(Supply supply, Consumer<Outcome> each) {
    var batch = new Batch(each);
    new ReadAhead(supply).forEach(batch::take);
    batch.flush();
    indexing.compact();
    return batch.ingested();
  }

  /**
   * Tells what would become of what is supplied, and changes nothing.
   *
   * @param articles those of the home, or nothing where it is still to be made
   */
  public static void preview(
      Optional<ArticleStore> articles, Supply supply, Consumer<Outcome> each) {
    var sorting = new Sorting(articles.map(Known::in).orElse(Known.NOTHING));
    supply.forEach(
        found ->
            each.accept(
                switch (found.result()) {
                  case Unreadable bad -> failed(bad);
                  case Read read -> told(sorting.sort(article(found.file(), read.draft())), read);
                }));
  }

  /**
   * Marks what was once read from below a folder and is not there any more; it is kept.
   *
   * @param found what an ingest of all of the folder came across
   * @return how many articles are gone that were not before
   */
  public int markGone(Path folder, Ingested found) {
    var below = folder.toAbsolutePath().normalize() + "/";
    var gone = new ArrayList<String>();
    articles
        .sourcesBelow(below)
        .forEach(
            (id, source) -> {
              if (!found.articles().contains(id) && !found.unread().contains(file(source))) {
                gone.add(id);
              }
            });
    markGone(gone);
    return gone.size();
  }

  /**
   * Marks articles as no longer at their source; they are kept.
   *
   * @param ids of articles that are stored
   */
  public void markGone(Collection<String> ids) {
    articles.markGone(ids, clock.instant());
  }

  /**
   * Takes an article out, with all that it once said.
   *
   * @param id of an article that is stored
   */
  public void remove(String id) {
    indexing.withdraw(id);
    articles.remove(id);
    indexing.catchUp(done -> {});
  }

  private final class Batch {
    private final Consumer<Outcome> each;
    private final Sorting sorting = new Sorting(Known.in(articles));
    private final Map<String, Article> changed = new LinkedHashMap<>();
    private final Map<String, String> seen = new HashMap<>();
    private final List<Outcome> outcomes = new ArrayList<>();
    private final Set<String> met = new HashSet<>();
    private final Set<String> unread = new HashSet<>();

    Batch(Consumer<Outcome> each) {
      this.each = each;
    }

    void take(Found found) {
      outcomes.add(
          switch (found.result()) {
            case Unreadable bad -> {
              unread.add(found.file() == null ? bad.source() : absolute(found.file()));
              yield failed(bad);
            }
            case Read read -> told(taken(article(found.file(), read.draft())), read);
          });
      if (outcomes.size() == BATCH) {
        flush();
      }
    }

    private Sorted taken(Article article) {
      if (sorting.isPending(article.id())) {
        flush();
      }
      var sorted = sorting.sort(article);
      met.add(article.id());
      if (sorted.fresh()) {
        changed.put(article.id(), sorted.article());
      } else {
        seen.put(article.id(), article.source());
      }
      return sorted;
    }

    void flush() {
      if (!seen.isEmpty()) {
        articles.markSeen(seen);
      }
      if (!changed.isEmpty()) {
        articles.save(changed.values(), clock.instant());
        indexing.catchUp(done -> {});
      }
      outcomes.forEach(each);
      seen.clear();
      changed.clear();
      sorting.clear();
      outcomes.clear();
    }

    Ingested ingested() {
      return new Ingested(met, unread);
    }
  }

  private static Outcome failed(Unreadable bad) {
    return new Outcome(bad.source(), Status.FAILED, bad.reason(), null);
  }

  private static Outcome told(Sorted sorted, Read read) {
    return new Outcome(
        read.draft().source(),
        sorted.status(),
        sorted.reason(),
        sorted.article().reference().name());
  }

  private static String absolute(Path path) {
    return path.toAbsolutePath().normalize().toString();
  }

  /** The file of a source: what stands before its line. */
  static String file(String source) {
    return source.replaceFirst(":\\d+$", "");
  }

  /**
   * A draft without a URL is known by its file's absolute path, however that was typed; one of
   * several in a file by its title too, as lines move.
   */
  private static Article article(@Nullable Path path, Draft draft) {
    if (path == null) {
      return article(draft.url() == null ? draft.source() : draft.url(), draft);
    }
    var file = absolute(path);
    var place =
        draft.source().substring(Math.min(path.toString().length(), draft.source().length()));
    var inFile = place.isEmpty() ? file : file + "\n" + draft.title();
    var article = article(draft.url() == null ? inFile : draft.url(), draft);
    return new Article(
        article.reference(),
        file + place,
        article.text(),
        article.modified(),
        article.pageStarts(),
        article.tags());
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
        reference,
        draft.source(),
        draft.text(),
        draft.dates().modified(),
        draft.pageStarts(),
        draft.tags());
  }
}
