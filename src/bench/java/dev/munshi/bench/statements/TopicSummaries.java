package dev.munshi.bench.statements;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.munshi.answer.Statement;
import dev.munshi.article.Access;
import dev.munshi.article.DateRange;
import dev.munshi.article.Reference;
import dev.munshi.briefing.Archive;
import dev.munshi.briefing.Summarizer;
import dev.munshi.briefing.Topic;
import dev.munshi.index.PassageIndex;
import dev.munshi.retrieval.MiniLmEmbedder;
import dev.munshi.retrieval.MiniLmEmbeddingModel;
import dev.munshi.retrieval.Retriever;
import dev.munshi.store.ArticleStore;
import dev.munshi.store.Database;
import dev.munshi.store.Home;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Sums up many topics, so that they can be read and scored beside other summaries. */
@Command(
    name = "topics",
    mixinStandardHelpOptions = true,
    description = "summaries of topics as JSON Lines: \"id\", \"topic\", \"ms\", \"sentences\"")
public final class TopicSummaries implements Callable<Integer> {

  @Option(names = "--home", required = true, description = "with the articles taken in")
  private Path home = Path.of("");

  @Option(
      names = "--topics",
      required = true,
      description = "JSON Lines: \"id\", \"topic\" as for the command summary, \"asked\"")
  private Path topics = Path.of("");

  @Option(names = "--out", required = true)
  private Path out = Path.of("");

  /** All that is kept. */
  private record Kept(ArticleStore articles) implements Archive {
    @Override
    public List<String> storyAt(String address) {
      return articles.visibleTo(Access.ALL).named(address).stream().map(Reference::id).toList();
    }

    @Override
    public List<String> publishedIn(DateRange days, int limit) {
      return articles.visibleTo(Access.ALL).publishedIn(days, limit);
    }
  }

  @Override
  public Integer call() throws IOException {
    var opened = Home.at(home);
    var json = new JsonMapper();
    try (var database = Database.open(opened);
        var index = PassageIndex.openForReading(opened.index());
        var model = MiniLmEmbeddingModel.load(opened.natives());
        var written = new PrintWriter(Files.newBufferedWriter(out))) {
      var articles = new ArticleStore(database);
      var retriever = new Retriever(index, new MiniLmEmbedder(model));
      var summarizer =
          new Summarizer(
              retriever, new StoredArticles(articles), new Kept(articles), Optional.empty());
      for (var line : Files.readAllLines(topics)) {
        written.println(sumUp(json.readTree(line), summarizer));
      }
    }
    return 0;
  }

  private static JsonNode sumUp(JsonNode order, Summarizer summarizer) {
    var asked = LocalDate.parse(order.get("asked").textValue());
    long start = System.nanoTime();
    var summary = summarizer.of(Topic.of(order.get("topic").textValue(), asked), asked);
    long millis = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start);
    var json = new JsonMapper().createObjectNode();
    json.set("id", order.get("id"));
    json.set("topic", order.get("topic"));
    json.put("ms", millis).put("articles", summary.articles());
    var sentences = json.putArray("sentences");
    summary.statements().stream().map(Statement::text).forEach(sentences::add);
    return json;
  }
}
