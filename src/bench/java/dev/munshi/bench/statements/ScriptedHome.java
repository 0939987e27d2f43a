package dev.munshi.bench.statements;

import dev.langchain4j.model.openai.OpenAiTokenCountEstimator;
import dev.munshi.answer.AnswerSettings;
import dev.munshi.answer.Answerer;
import dev.munshi.answer.Confidence;
import dev.munshi.answer.EvidenceFinder;
import dev.munshi.answer.Question;
import dev.munshi.answer.Verifier;
import dev.munshi.answer.generative.GenerativeAnswerer;
import dev.munshi.answer.generative.Prompts;
import dev.munshi.answer.generative.WritingModel;
import dev.munshi.index.PassageIndex;
import dev.munshi.llm.Models;
import dev.munshi.llm.Provider;
import dev.munshi.llm.TokenLedger;
import dev.munshi.retrieval.MiniLmEmbedder;
import dev.munshi.retrieval.MiniLmEmbeddingModel;
import dev.munshi.retrieval.Query;
import dev.munshi.retrieval.Retrieved;
import dev.munshi.retrieval.Retriever;
import dev.munshi.store.ArticleStore;
import dev.munshi.store.Database;
import dev.munshi.store.Home;
import dev.munshi.testing.ModelServer;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;

/** A home, answers from which a model on loopback writes, as a bot would have them written. */
final class ScriptedHome implements AutoCloseable {

  static final int PASSAGES = 12;
  static final int PER_ARTICLE = 3;

  private static final double THRESHOLD = 0.23;
  private static final Duration TIMEOUT = Duration.ofMinutes(2);

  private final Database database;
  private final PassageIndex index;
  private final MiniLmEmbeddingModel embeddings;
  private final Retriever retriever;
  private final EvidenceFinder finder;

  /** Nothing is counted up, since no limit is set. */
  private static final class NoLedger implements TokenLedger {
    @Override
    public long used(LocalDate day) {
      return 0;
    }

    @Override
    public void add(LocalDate day, long tokens) {
      // nobody asks
    }
  }

  ScriptedHome(Path path) throws IOException {
    var home = Home.at(path);
    database = Database.open(home);
    index = PassageIndex.openForReading(home.index());
    embeddings = MiniLmEmbeddingModel.load(home.natives());
    retriever = new Retriever(index, new MiniLmEmbedder(embeddings));
    finder =
        new EvidenceFinder(
            retriever,
            new StoredArticles(new ArticleStore(database)),
            AnswerSettings.ofCorpus(Confidence.shipped(), THRESHOLD));
  }

  /** The same passages as those that the prompt is made of. */
  Retrieved retrieve(Question question) {
    return retriever.retrieve(new Query(question.text(), question.asked(), PASSAGES, PER_ARTICLE));
  }

  Verifier verifier() {
    return finder.verifier();
  }

  Answerer answerer(ModelServer server) {
    var registry = new SimpleMeterRegistry();
    var settings = server.settings(Provider.OPENAI, TIMEOUT);
    return new GenerativeAnswerer(
        finder,
        new WritingModel(
            Models.of(settings, new NoLedger(), registry, Clock.systemUTC()),
            Prompts.shipped(),
            new OpenAiTokenCountEstimator("gpt-4o"),
            registry));
  }

  @Override
  public void close() throws IOException {
    embeddings.close();
    index.close();
    database.close();
  }
}
