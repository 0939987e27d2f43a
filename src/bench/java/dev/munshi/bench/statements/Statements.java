package dev.munshi.bench.statements;

import dev.munshi.answer.Verifier;
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
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Has a scripted model tell of questions, truly and not, and counts what the verifier shows. */
@Command(
    name = "statements",
    mixinStandardHelpOptions = true,
    description = "what the verifier shows of statements that are true in other words, or invented")
public final class Statements implements Callable<Integer> {

  /** One in so many statements is invented. */
  private static final int INVENTED = 5;

  private static final int PASSAGES = 12;
  private static final int PER_ARTICLE = 3;

  @Option(names = "--home", required = true, description = "with the articles taken in")
  private Path home = Path.of("");

  @Mixin private AskedQuestions questions = new AskedQuestions();

  @Option(names = "--seed", defaultValue = "1")
  private long seed;

  @Option(names = "--each", defaultValue = "10", description = "statements about a question")
  private int each;

  @Option(names = "--invented", defaultValue = "-1", description = "of these, else one in five")
  private int invented;

  @Option(names = "--verbose", description = "print what is judged wrongly")
  private boolean verbose;

  @Override
  public Integer call() throws IOException {
    var opened = Home.at(home);
    try (var database = Database.open(opened);
        var index = PassageIndex.openForReading(opened.index());
        var model = MiniLmEmbeddingModel.load(opened.natives())) {
      var retriever = new Retriever(index, new MiniLmEmbedder(model));
      var holdings = new StoredArticles(new ArticleStore(database));
      judge(cases(retriever), new Verifier(holdings, index.vocabulary()));
    }
    return 0;
  }

  private List<Case> cases(Retriever retriever) throws IOException {
    var random = new Random(seed);
    var cases = new ArrayList<Case>();
    var elsewhere = List.<Source>of();
    int lies = invented < 0 ? each / INVENTED : invented;
    for (var question : questions.read()) {
      var query = new Query(question.text(), question.asked(), PASSAGES, PER_ARTICLE);
      var material = Material.of(retriever.retrieve(query), elsewhere, random);
      if (!elsewhere.isEmpty() && !material.chosen().isEmpty()) {
        cases.addAll(Cases.of(material, each - lies, lies));
      }
      elsewhere = material.all();
    }
    return cases;
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
