package dev.munshi.app;

import dev.munshi.answer.AnswerSettings;
import dev.munshi.answer.Confidence;
import dev.munshi.answer.EvidenceFinder;
import dev.munshi.answer.Holdings;
import dev.munshi.article.Access;
import dev.munshi.corpus.ChosenVectors;
import dev.munshi.corpus.Library;
import dev.munshi.digest.DigestStores;
import dev.munshi.index.Embedder;
import dev.munshi.index.PassageIndex;
import dev.munshi.retrieval.EmbeddingSettings;
import dev.munshi.retrieval.MiniLmEmbedder;
import dev.munshi.retrieval.MiniLmEmbeddingModel;
import dev.munshi.retrieval.RemoteEmbedder;
import dev.munshi.retrieval.Retriever;
import dev.munshi.store.ArticleStore;
import dev.munshi.store.Database;
import dev.munshi.store.EditionStore;
import dev.munshi.store.FeedStore;
import dev.munshi.store.FeedTags;
import dev.munshi.store.Home;
import dev.munshi.store.InstallationStore;
import dev.munshi.store.JobQueue;
import dev.munshi.store.MatrixSendStore;
import dev.munshi.store.ReplyStore;
import dev.munshi.store.RoomMoves;
import dev.munshi.store.TokenStore;
import dev.munshi.store.VectorStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A home with everything that works on it, wired. Closing it closes all. */
final class OpenHome implements AutoCloseable {

  private final Home home;
  private final Deque<AutoCloseable> resources;
  private final Database database;
  private final PassageIndex index;
  private final Models models;
  private final ArticleStore articles;

  private OpenHome(
      Home home,
      Deque<AutoCloseable> resources,
      Database database,
      PassageIndex index,
      Models models) {
    this.home = home;
    this.resources = resources;
    this.database = database;
    this.index = index;
    this.models = models;
    this.articles = new ArticleStore(database);
  }

  /** The embedding models: the one in this process, and the one that is set beside it, or null. */
  private record Models(Embedder builtIn, @Nullable RemoteEmbedder chosen) {

    static Models open(
        Home home, Optional<EmbeddingSettings> settings, Deque<AutoCloseable> resources) {
      var model = MiniLmEmbeddingModel.load(home.natives());
      resources.push(model);
      var chosen = settings.map(s -> new RemoteEmbedder(s, InstantSource.system()));
      chosen.ifPresent(resources::push);
      return new Models(new MiniLmEmbedder(model), chosen.orElse(null));
    }
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
   *
   * @param chosen the model that is set beside the built-in one
   */
  static OpenHome forWriting(
      Home home, Home.Lock lock, Optional<EmbeddingSettings> chosen, Progress progress) {
    return opened(
        resources -> {
          resources.push(lock);
          return openForWriting(home, resources, chosen, progress);
        });
  }

  private static OpenHome openForWriting(
      Home home,
      Deque<AutoCloseable> resources,
      Optional<EmbeddingSettings> chosen,
      Progress progress) {
    var database = Database.openAndMigrate(home);
    resources.push(database);
    if (database.wasOlder()) {
      progress.say("The home was written by an older version; brought up to date.");
    }
    var models = Models.open(home, chosen, resources);
    var articles = new ArticleStore(database);
    if (!PassageIndex.isCurrent(home.index(), MiniLmEmbeddingModel.NAME)) {
      if (articles.count() > 0) {
        progress.say("The index is missing or of another version; it is built anew.");
      }
      articles.markNoneIndexed();
    }
    var index = PassageIndex.openOrCreate(home.index(), MiniLmEmbeddingModel.NAME);
    resources.push(index);
    return new OpenHome(home, resources, database, index, models);
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
  static OpenHome forReading(Home home, Optional<EmbeddingSettings> chosen) {
    return opened(resources -> openForReading(home, resources, chosen));
  }

  private static OpenHome openForReading(
      Home home, Deque<AutoCloseable> resources, Optional<EmbeddingSettings> chosen) {
    var models = Models.open(home, chosen, resources);
    var database = Database.open(home);
    resources.push(database);
    var index = PassageIndex.openForReading(home.index());
    resources.push(index);
    return new OpenHome(home, resources, database, index, models);
  }

  ArticleStore articles() {
    return articles;
  }

  JobQueue jobs() {
    return new JobQueue(database);
  }

  MatrixSendStore matrixSends() {
    return new MatrixSendStore(database);
  }

  RoomMoves roomMoves() {
    return new RoomMoves(database);
  }

  Path matrixFolder() {
    return home.matrix();
  }

  ReplyStore replies() {
    return new ReplyStore(database);
  }

  InstallationStore installations() {
    return new InstallationStore(database);
  }

  FeedStore feeds() {
    return new FeedStore(database);
  }

  FeedTags feedTags() {
    return new FeedTags(database);
  }

  Library library() {
    return new Library(
        articles, new VectorStore(database), index, models.builtIn(), InstantSource.system());
  }

  /**
   * What is left to do so that passages are found by the model that is set.
   *
   * @param library the one that writes this home
   */
  ModelSwitch modelSwitch(Library library, ModelSwitch.Turn turn) {
    var vectors = new ChosenVectors(articles, new VectorStore(database), index, models.chosen());
    return new ModelSwitch(vectors, index, library, turn);
  }

  /** Whether a model is set, or one was that has left something behind. */
  boolean hasChosenModel() {
    return models.chosen() != null || index.foundBy().isPresent() || index.passagesNotOf(null) > 0;
  }

  /** The model that is set, where passages are not found by it yet. */
  Optional<String> awaitedModel() {
    return Optional.ofNullable(models.chosen())
        .filter(chosen -> index.foundBy().filter(chosen::mayBe).isEmpty())
        .map(RemoteEmbedder::name);
  }

  /** Requests to the model that is set fail from now on. */
  void closeChosenModel() {
    if (models.chosen() != null) {
      models.chosen().close();
    }
  }

  /** The built-in model. */
  Embedder embedder() {
    return models.builtIn();
  }

  /** Finds what may be told. */
  Retriever retriever(Access access) {
    return new Retriever(index, models.builtIn(), models.chosen()).with(access);
  }

  DigestStores digests() {
    return DigestStores.in(database);
  }

  EditionStore editions() {
    return new EditionStore(database);
  }

  TokenStore tokens() {
    return new TokenStore(database);
  }

  EvidenceFinder finder(double threshold, Access access) {
    return new EvidenceFinder(retriever(access), holdings(access), answering(threshold));
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

  /** What is stored, as far as it may be told. */
  Holdings holdings(Access access) {
    return new StoredHoldings(articles, access);
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
