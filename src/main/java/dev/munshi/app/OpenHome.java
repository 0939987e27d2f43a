package dev.munshi.app;

import dev.munshi.answer.AnswerSettings;
import dev.munshi.answer.Confidence;
import dev.munshi.answer.Coverage;
import dev.munshi.answer.EvidenceFinder;
import dev.munshi.answer.ExtractiveAnswerer;
import dev.munshi.answer.Holdings;
import dev.munshi.answer.Whereabouts;
import dev.munshi.article.Article;
import dev.munshi.article.Reference;
import dev.munshi.corpus.Library;
import dev.munshi.index.Embedder;
import dev.munshi.index.PassageIndex;
import dev.munshi.retrieval.MiniLmEmbedder;
import dev.munshi.retrieval.MiniLmEmbeddingModel;
import dev.munshi.retrieval.Retriever;
import dev.munshi.store.ArticleStore;
import dev.munshi.store.Database;
import dev.munshi.store.FeedStore;
import dev.munshi.store.Home;
import dev.munshi.store.JobQueue;
import dev.munshi.store.VectorStore;
import java.nio.file.Files;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/** A home with everything that works on it, wired. Closing it closes all. */
final class OpenHome implements AutoCloseable {

  /** Reprints that a citation lists; a release that everybody carries has more. */
  private static final int MOST_REPRINTS = 20;

  private final Home home;
  private final Deque<AutoCloseable> resources;
  private final Database database;
  private final PassageIndex index;
  private final Embedder embedder;
  private final ArticleStore articles;

  private OpenHome(
      Home home,
      Deque<AutoCloseable> resources,
      Database database,
      PassageIndex index,
      Embedder embedder) {
    this.home = home;
    this.resources = resources;
    this.database = database;
    this.index = index;
    this.embedder = embedder;
    this.articles = new ArticleStore(database);
  }

  /** The parts of a home, each of which must be closed. */
  private interface Opening {
    OpenHome open(Deque<AutoCloseable> resources);
  }

  private static OpenHome opened(Opening opening) {
    var resources = new ArrayDeque<AutoCloseable>();
    try {
      return opening.open(resources);
    } catch (RuntimeException e) {
      closeAll(resources);
      throw e;
    }
  }

  /**
   * Opens a home to write it, and lets go of the lock when closed. An index that is missing or of
   * another version begins empty; {@link #catchUp} fills it from the articles kept in the store.
   */
  static OpenHome forWriting(Home home, Home.Lock lock, Progress progress) {
    return opened(
        resources -> {
          resources.push(lock);
          return openForWriting(home, resources, progress);
        });
  }

  private static OpenHome openForWriting(
      Home home, Deque<AutoCloseable> resources, Progress progress) {
    var database = Database.openAndMigrate(home);
    resources.push(database);
    if (database.wasOlder()) {
      progress.say("The home was written by an older version; brought up to date.");
    }
    var embedder = embedder(home, resources);
    var articles = new ArticleStore(database);
    if (!PassageIndex.isCurrent(home.index(), embedder.model())) {
      if (articles.count() > 0) {
        progress.say("The index is missing or of another version; it is built anew.");
      }
      articles.markNoneIndexed();
    }
    var index = PassageIndex.openOrCreate(home.index(), embedder.model());
    resources.push(index);
    return new OpenHome(home, resources, database, index, embedder);
  }

  /** Brings into the index what is stored and not in it yet. */
  void catchUp(Progress progress) {
    int missing = articles.countNotIndexed();
    if (missing > 0) {
      try (var bar = progress.of("indexing", missing)) {
        library().catchUp(bar::step);
      }
    }
  }

  /** Whether a home can be read as it is, with nothing left to index. */
  static boolean isPrepared(Home home) {
    if (!Database.isCurrent(home)
        || !PassageIndex.isCurrent(home.index(), MiniLmEmbeddingModel.NAME)) {
      return false;
    }
    try (var database = Database.open(home)) {
      var articles = new ArticleStore(database);
      return articles.count() > 0 && articles.countNotIndexed() == 0;
    }
  }

  /** Opens a home that {@link #isPrepared} to read it, beside a process that may write it. */
  static OpenHome forReading(Home home) {
    return opened(resources -> openForReading(home, resources));
  }

  private static OpenHome openForReading(Home home, Deque<AutoCloseable> resources) {
    var embedder = embedder(home, resources);
    var database = Database.open(home);
    resources.push(database);
    var index = PassageIndex.openForReading(home.index());
    resources.push(index);
    return new OpenHome(home, resources, database, index, embedder);
  }

  private static Embedder embedder(Home home, Deque<AutoCloseable> resources) {
    var model = MiniLmEmbeddingModel.load(home.natives());
    resources.push(model);
    return new MiniLmEmbedder(model);
  }

  ArticleStore articles() {
    return articles;
  }

  JobQueue jobs() {
    return new JobQueue(database);
  }

  FeedStore feeds() {
    return new FeedStore(database);
  }

  Library library() {
    return new Library(
        articles, new VectorStore(database), index, embedder, InstantSource.system());
  }

  Embedder embedder() {
    return embedder;
  }

  Retriever retriever() {
    return new Retriever(index, embedder);
  }

  ExtractiveAnswerer extractive(double threshold) {
    return new ExtractiveAnswerer(
        new EvidenceFinder(retriever(), holdings(), answering(threshold)));
  }

  /** With the weights that were fitted to this home, else those that come with the program. */
  AnswerSettings answering(double threshold) {
    return AnswerSettings.ofCorpus(confidence(), threshold);
  }

  private Confidence confidence() {
    return Files.exists(home.confidence())
        ? Confidence.read(home.confidence())
        : Confidence.shipped();
  }

  Holdings holdings() {
    return new Holdings() {
      @Override
      public Optional<String> textOf(String article, int revision) {
        return articles.find(article, revision).map(Article::text);
      }

      @Override
      public Whereabouts whereabouts(String article) {
        return new Whereabouts(
            articles.stories().others(article, MOST_REPRINTS),
            articles
                .goneSince(article)
                .map(gone -> LocalDate.ofInstant(gone, ZoneId.systemDefault()))
                .orElse(null));
      }

      @Override
      public Coverage coverage(List<Reference> near) {
        var newest = articles.newest();
        return new Coverage(
            articles.count(),
            articles.countPublishers(),
            articles.oldest().map(Reference::published).orElse(null),
            newest.map(Reference::published).orElse(null),
            newest.orElse(null),
            near);
      }
    };
  }

  @Override
  public void close() {
    closeAll(resources);
  }

  private static void closeAll(Deque<AutoCloseable> resources) {
    var failed = new IllegalStateException("closing the home");
    while (!resources.isEmpty()) {
      try {
        resources.pop().close();
      } catch (Exception e) {
        failed.addSuppressed(e);
      }
    }
    if (failed.getSuppressed().length > 0) {
      throw failed;
    }
  }
}
