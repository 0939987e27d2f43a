package dev.munshi.bench.statements;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.munshi.answer.Coverage;
import dev.munshi.answer.Holdings;
import dev.munshi.answer.Verifier;
import dev.munshi.article.Article;
import dev.munshi.article.Reference;
import dev.munshi.index.PassageIndex;
import dev.munshi.retrieval.MiniLmEmbedder;
import dev.munshi.retrieval.MiniLmEmbeddingModel;
import dev.munshi.retrieval.Query;
import dev.munshi.retrieval.Retriever;
import dev.munshi.store.ArticleStore;
import dev.munshi.store.Database;
import dev.munshi.store.Home;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Has a scripted model tell of questions, truly and not, and counts what the verifier shows. */
@Command(
    name = "statements",
    mixinStandardHelpOptions = true,
    description = "what the verifier shows of statements that are true in other words, or invented")
public final class Statements implements Callable<Integer> {

  /** One in so many statements is invented. */
  private static final int INVENTED = 5;

  /** The order in which questions are parted into halves; the same for every seed. */
  private static final long PARTING = 2022;

  private static final int PASSAGES = 12;
  private static final int PER_ARTICLE = 3;

  /** Which of the questions: those on which the verifier was tuned, or the others. */
  enum Half {
    TUNE,
    HELD_OUT
  }

  @Option(names = "--home", required = true, description = "with the articles taken in")
  private Path home = Path.of("");

  @Option(names = "--questions", required = true, description = "JSON Lines, as for ask --batch")
  private Path questions = Path.of("");

  @Option(names = "--half", defaultValue = "HELD_OUT")
  private Half half = Half.HELD_OUT;

  @Option(names = "--seed", defaultValue = "1")
  private long seed;

  @Option(names = "--count", defaultValue = "200", description = "of questions")
  private int count;

  @Option(names = "--each", defaultValue = "10", description = "statements about a question")
  private int each;

  @Option(names = "--invented", defaultValue = "-1", description = "of these, else one in five")
  private int invented;

  @Option(names = "--verbose", description = "print what is judged wrongly")
  private boolean verbose;

  /** The articles of a home. */
  private record Stored(ArticleStore articles) implements Holdings {
    @Override
    public Optional<String> textOf(String article, int revision) {
      return articles.find(article, revision).map(Article::text);
    }

    @Override
    public Coverage coverage(List<Reference> near) {
      throw new UnsupportedOperationException("nobody asks here");
    }
  }

  @Override
  public Integer call() throws IOException {
    var opened = Home.at(home);
    try (var database = Database.open(opened);
        var index = PassageIndex.openForReading(opened.index());
        var model = MiniLmEmbeddingModel.load(opened.natives())) {
      var retriever = new Retriever(index, new MiniLmEmbedder(model));
      var holdings = new Stored(new ArticleStore(database));
      judge(cases(retriever), new Verifier(holdings, index.vocabulary()));
    }
    return 0;
  }

  private List<Case> cases(Retriever retriever) throws IOException {
    var random = new Random(seed);
    var cases = new ArrayList<Case>();
    var elsewhere = List.<Source>of();
    int lies = invented < 0 ? each / INVENTED : invented;
    for (var question : asked()) {
      var query =
          new Query(
              question.get("question").textValue(),
              LocalDate.parse(question.get("asked").textValue()),
              PASSAGES,
              PER_ARTICLE);
      var material = Material.of(retriever.retrieve(query), elsewhere, random);
      if (!elsewhere.isEmpty() && !material.chosen().isEmpty()) {
        cases.addAll(Cases.of(material, each - lies, lies));
      }
      elsewhere = material.all();
    }
    return cases;
  }

  /** Those of the half; one more than are counted, since the first only lends its passages. */
  private List<JsonNode> asked() throws IOException {
    var json = new JsonMapper();
    var all = new ArrayList<JsonNode>();
    for (var line : Files.readAllLines(questions)) {
      all.add(json.readTree(line));
    }
    Collections.shuffle(all, new Random(PARTING));
    int middle = all.size() / 2;
    var mine = half == Half.TUNE ? all.subList(0, middle) : all.subList(middle, all.size());
    return mine.stream().limit(count + 1L).toList();
  }

  private void judge(List<Case> cases, Verifier verifier) {
    cases.forEach(made -> verifier.fault(made.statement()));
    var tally = new Tally();
    var clock = ManagementFactory.getThreadMXBean();
    long start = clock.getCurrentThreadCpuTime();
    for (var made : cases) {
      var fault = verifier.fault(made.statement());
      tally.add(made, fault.isEmpty());
      if (verbose && fault.isEmpty() == made.invented()) {
        Judged.print(made.kind(), made.statement(), fault);
      }
    }
    double millis = (clock.getCurrentThreadCpuTime() - start) / 1e6 / Math.max(1, cases.size());
    tally.print();
    System.out.printf("verified in %.2f ms of processor time each, warm%n", millis);
  }
}
