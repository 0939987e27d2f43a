package dev.munshi.bench;

import dev.munshi.bench.burst.Burst;
import dev.munshi.bench.burst.MatrixRooms;
import dev.munshi.bench.burst.Morning;
import dev.munshi.bench.statements.Answers;
import dev.munshi.bench.statements.FirstShown;
import dev.munshi.bench.statements.Statements;
import dev.munshi.bench.statements.Summaries;
import dev.munshi.bench.statements.TopicSummaries;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.VerboseMode;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * Runs the benchmarks by JMH, several rounds of all of them so that what is compared is measured
 * side by side, and prints medians over the rounds. For all, and for some:
 *
 * <pre>
 * mvn -Pbench test
 * mvn -Pbench test "-Dbench.args=Search --passages 10000,100000 --home var --rounds 5"
 * mvn -Pbench test -Dbench.args=Embeddings
 * mvn -Pbench test "-Dbench.args=statements --home HOME --questions questions.jsonl"
 * mvn -Pbench test "-Dbench.args=answers --home HOME --questions questions.jsonl"
 * mvn -Pbench test "-Dbench.args=first --home HOME --questions questions.jsonl --count 10"
 * mvn -Pbench test "-Dbench.args=topics --home HOME --topics topics.jsonl --out summaries.jsonl"
 * mvn -Pbench test "-Dbench.args=burst --events 10000 --kill"
 * MATRIX_KIT=$(.ci/matrix) mvn -Pbench test "-Dbench.args=matrix --rooms 200"
 * </pre>
 *
 * <p>The first run makes the indexes below {@code target/bench} (a million passages take an hour on
 * two cores, and 6 GB); later ones open them again. With {@code --home} the vectors are those of
 * the passages in that home, and mixtures of them beyond their number; without, they are drawn.
 */
@Command(
    name = "bench",
    mixinStandardHelpOptions = true,
    subcommands = {
      Statements.class,
      Summaries.class,
      Answers.class,
      FirstShown.class,
      TopicSummaries.class,
      Burst.class,
      Morning.class,
      MatrixRooms.class
    })
public final class Benchmarks implements Callable<Integer> {

  private static final int[] CANDIDATES = {10, 20, 30, 50, 100};

  @Parameters(defaultValue = "", description = "a part of the names of the benchmarks to run")
  private String names = "";

  @Option(names = "--passages", split = ",", defaultValue = "10000,100000,1000000")
  private List<Integer> sizes = List.of();

  @Option(names = "--rounds", defaultValue = "3")
  private int rounds;

  @Option(names = "--folder", defaultValue = "target/bench")
  private Path folder = Path.of("");

  @Option(names = "--home")
  private @Nullable Path home;

  @Option(names = "--recall", description = "only the recall of the vector part")
  private boolean recallOnly;

  public static void main(String[] args) {
    System.exit(new CommandLine(new Benchmarks()).execute(args));
  }

  @Override
  public Integer call() throws IOException, RunnerException {
    for (var told : Places.tell(folder, home)) {
      var pair = told.substring(2).split("=", 2);
      System.setProperty(pair[0], pair[1]);
    }
    if (recallOnly || "MunshiSearch".contains(names)) {
      printRecall();
    }
    if (!recallOnly) {
      print(measure());
    }
    return 0;
  }

  private void printRecall() throws IOException {
    for (int size : sizes) {
      var corpus = new MadeCorpus(size, Places.space(), new MadeWords());
      corpus.index(Places.index(size)).close();
      var recall = Recall.of(corpus);
      try (var parts = SearchParts.of(Places.index(size))) {
        for (int candidates : CANDIDATES) {
          System.out.printf(
              "%,d passages in %d segments, %d candidates: recall@10 %.4f%n",
              size, parts.segments(), candidates, recall.at(parts, candidates));
        }
      }
    }
  }

  /** Name and size to the medians of the rounds. */
  private Map<String, List<Double>> measure() throws RunnerException {
    var options =
        new OptionsBuilder()
            .include("dev\\.munshi\\.bench\\..*" + names)
            .param("passages", sizes.stream().map(String::valueOf).toArray(String[]::new))
            .jvmArgsPrepend(jvm())
            .verbosity(VerboseMode.SILENT)
            .shouldFailOnError(true)
            .build();
    var medians = new TreeMap<String, List<Double>>();
    for (int round = 1; round <= rounds; round++) {
      for (var result : new Runner(options).run()) {
        var times = result.getPrimaryResult().getStatistics();
        System.out.printf(
            "round %d: %s p50 %.1f p99 %.1f %s%n",
            round,
            name(result),
            times.getPercentile(50),
            times.getPercentile(99),
            result.getPrimaryResult().getScoreUnit());
        medians
            .computeIfAbsent(name(result), name -> new ArrayList<>())
            .add(times.getPercentile(50));
      }
    }
    return medians;
  }

  private String[] jvm() {
    var places = Places.tell(folder, home);
    var all = Arrays.copyOf(places, places.length + 1);
    all[places.length] = "--enable-native-access=ALL-UNNAMED";
    return all;
  }

  private static String name(RunResult result) {
    var params = result.getParams();
    var name = params.getBenchmark().replace("dev.munshi.bench.", "");
    var passages = params.getParam("passages");
    return passages == null ? name : name + " " + passages;
  }

  private static void print(Map<String, List<Double>> medians) {
    System.out.println("medians of the rounds' medians:");
    medians.forEach(
        (name, all) -> {
          var sorted = all.stream().sorted().toList();
          System.out.printf("%-32s %12.1f%n", name, sorted.get(sorted.size() / 2));
        });
  }
}
