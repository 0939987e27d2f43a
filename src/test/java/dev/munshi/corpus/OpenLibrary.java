package dev.munshi.corpus;

import dev.munshi.index.Embedder;
import dev.munshi.index.PassageIndex;
import dev.munshi.store.ArticleStore;
import dev.munshi.store.Database;
import dev.munshi.store.Home;
import dev.munshi.store.VectorStore;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;

/** A library on a home of its own, opened as the application opens it. */
record OpenLibrary(
    Home.Lock lock, Database database, PassageIndex index, ArticleStore articles, Library library)
    implements AutoCloseable {

  private static final Instant NOON = Instant.parse("2024-05-01T12:00:00Z");

  /** Opens it and brings into the index what an earlier process left out. */
  static OpenLibrary at(Path folder, Embedder embedder) {
    var home = Home.at(folder);
    var lock = home.lock();
    var database = Database.openAndMigrate(home);
    var articles = new ArticleStore(database);
    if (!PassageIndex.isCurrent(home.index(), embedder.model())) {
      articles.markNoneIndexed();
    }
    var index = PassageIndex.openOrCreate(home.index(), embedder.model());
    var vectors = new VectorStore(database);
    var library = new Library(articles, vectors, index, embedder, InstantSource.fixed(NOON));
    var open = new OpenLibrary(lock, database, index, articles, library);
    try {
      library.catchUp(done -> {});
      return open;
    } catch (RuntimeException e) {
      open.close();
      throw e;
    }
  }

  List<Outcome> ingest(Path... files) {
    var outcomes = new ArrayList<Outcome>();
    ingest(outcomes::add, files);
    return outcomes;
  }

  void ingest(Consumer<Outcome> each, Path... files) {
    library.ingest(new FileSupply(Arrays.asList(files)), each);
  }

  @Override
  public void close() {
    index.close();
    database.close();
    lock.close();
  }
}
