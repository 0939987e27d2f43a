package dev.munshi.testing;

import dev.munshi.answer.Answerer;
import dev.munshi.answer.Coverage;
import dev.munshi.answer.ExtractiveAnswerer;
import dev.munshi.answer.Holdings;
import dev.munshi.article.Access;
import dev.munshi.article.Article;
import dev.munshi.article.Reference;
import dev.munshi.corpus.FileSupply;
import dev.munshi.corpus.Library;
import dev.munshi.index.PassageIndex;
import dev.munshi.retrieval.MiniLmEmbedder;
import dev.munshi.retrieval.MiniLmEmbeddingModel;
import dev.munshi.retrieval.Retriever;
import dev.munshi.store.ArticleStore;
import dev.munshi.store.Database;
import dev.munshi.store.Home;
import dev.munshi.store.VectorStore;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/** The articles that ship, taken into a home of their own, with the real embedding model. */
public final class ShippedCorpus implements AutoCloseable, Holdings {

  private static final double THRESHOLD = 0.23;

  private final Database database;
  private final MiniLmEmbeddingModel model;
  private final PassageIndex index;
  private final ArticleStore articles;

  public ShippedCorpus(Path folder) {
    var home = Home.at(folder);
    database = Database.openAndMigrate(home);
    model = MiniLmEmbeddingModel.load(Path.of("target", "test-natives"));
    var embedder = new MiniLmEmbedder(model);
    index = PassageIndex.openOrCreate(home.index(), embedder.model());
    articles = new ArticleStore(database);
    new Library(articles, new VectorStore(database), index, embedder, InstantSource.system())
        .ingest(new FileSupply(files()), outcome -> {});
  }

  private static List<Path> files() {
    try (var files = Files.list(Path.of("corpus"))) {
      return files.sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public Retriever retriever() {
    return new Retriever(index, new MiniLmEmbedder(model));
  }

  public Answerer answerer() {
    return new ExtractiveAnswerer(retriever(), this, THRESHOLD);
  }

  @Override
  public Optional<String> textOf(String article, int revision) {
    return articles.find(article, revision).map(Article::text);
  }

  @Override
  public Coverage coverage(List<Reference> near) {
    return new Coverage(
        articles.count(), articles.visibleTo(Access.ALL).countPublishers(), null, null, null, near);
  }

  @Override
  public void close() {
    index.close();
    model.close();
    database.close();
  }
}
