package dev.munshi.app;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.munshi.answer.ExtractiveAnswerer;
import dev.munshi.article.Access;
import dev.munshi.evaluation.ConfidenceFit;
import dev.munshi.evaluation.ConfidenceFit.Example;
import dev.munshi.evaluation.Evaluation;
import dev.munshi.evaluation.FailurePage;
import dev.munshi.evaluation.Figures;
import dev.munshi.evaluation.Judgement;
import dev.munshi.evaluation.LabelledQuestion;
import dev.munshi.store.Home;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code munshi eval}. */
@Command(
    name = "eval",
    description = "Measures search and answers with questions whose answers are known.",
    mixinStandardHelpOptions = true)
final class EvalCommand implements Callable<Integer> {

  private static final double ANY_CONFIDENCE = 0;

  private final Terminal terminal;
  private boolean failed;

  @Spec private @Nullable CommandSpec spec;
  @Mixin private HomeOptions options = new HomeOptions();

  @Option(names = "--json", description = "the figures as one line of JSON")
  private boolean json;

  @Option(
      names = "--page",
      paramLabel = "FILE",
      description = "where to write the page of the failures (else eval.html in the home)")
  private @Nullable Path page;

  @Option(
      names = "--fit",
      description =
          "fit the confidence to these questions, and use it in this home from now on; to go back,"
              + " delete confidence.json in the home")
  private boolean fit;

  @Parameters(
      paramLabel = "QUESTIONS",
      description =
          "JSON Lines: {\"id\",\"question\",\"asked\","
              + "\"expect\":{\"answerable\",\"contains\":[…],\"articles\":[…]}}")
  private Path questions = Path.of("");

  EvalCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    if (!Files.isReadable(questions) || Files.isDirectory(questions)) {
      throw wrong("There is no readable file " + questions + ".");
    }
    var labelled = labelled();
    if (labelled.isEmpty()) {
      throw wrong(questions + " holds no question that can be used.");
    }
    var settings = options.settings();
    var home = options.home();
    try (var open = new Preparation(settings, terminal.progress()).open(home)) {
      var figures = new Figures(judged(open, settings.threshold(), labelled));
      var written = page == null ? home.folder().resolve("eval.html") : page;
      write(written, FailurePage.of(figures));
      terminal.print(json ? json(figures).toString() : EvalText.of(figures, written));
      if (fit) {
        fit(open, home, figures);
      }
    }
    return failed ? 1 : 0;
  }

  private ParameterException wrong(String message) {
    if (spec == null) {
      throw new IllegalStateException("picocli sets the command");
    }
    return new ParameterException(spec.commandLine(), message);
  }

  private List<LabelledQuestion> labelled() {
    var labelled = new ArrayList<LabelledQuestion>();
    var today = LocalDate.now(ZoneId.systemDefault());
    var number = new int[1];
    AskedOptions.forEachLine(
        questions,
        line -> {
          number[0]++;
          try {
            labelled.add(LabelledQuestion.parse(line, today));
          } catch (IllegalArgumentException e) {
            failed = true;
            terminal.say(questions + ", question " + number[0] + ": " + e.getMessage());
          }
        });
    return labelled;
  }

  private List<Judgement> judged(OpenHome open, double threshold, List<LabelledQuestion> labelled) {
    var evaluation =
        new Evaluation(
            open.retriever(Access.ALL),
            new ExtractiveAnswerer(open.finder(ANY_CONFIDENCE, Access.ALL)),
            threshold);
    var judged = new ArrayList<Judgement>();
    try (var bar = terminal.progress().of("asking", "questions", labelled.size())) {
      for (var question : labelled) {
        judged.add(evaluation.judge(question));
        bar.step(1);
      }
    }
    return judged;
  }

  private void fit(OpenHome open, Home home, Figures figures) {
    var answerer = new ExtractiveAnswerer(open.finder(ANY_CONFIDENCE, Access.ALL));
    var source = figures.judged().size() + " questions of " + questions.getFileName();
    try {
      ConfidenceFit.of(source, examples(answerer, figures)).write(home.confidence());
      terminal.say("The confidence was fitted anew: " + home.confidence());
    } catch (IllegalArgumentException e) {
      failed = true;
      terminal.say("The confidence was not fitted: " + e.getMessage() + ".");
    }
  }

  private static List<Example> examples(ExtractiveAnswerer answerer, Figures figures) {
    return figures.judged().stream()
        .map(judged -> new Example(answerer.signals(judged.reply().question()), judged.isGood()))
        .toList();
  }

  private static void write(Path file, String text) {
    try {
      Files.writeString(file, text, UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static ObjectNode json(Figures figures) {
    var json = JsonNodeFactory.instance.objectNode();
    json.put("questions", figures.judged().size());
    json.put("answerable", figures.answerable().size());
    put(json, "hit@1", figures.hitAt(1));
    put(json, "hit@5", figures.hitAt(5));
    put(json, "hit@10", figures.hitAt(10));
    put(json, "mrr@10", figures.meanReciprocalRank());
    put(json, "right", figures.right());
    put(json, "cited_right", figures.citedRight());
    put(json, "answered_when_answerable", figures.answeredWhenAnswerable());
    put(json, "refused_when_unanswerable", figures.refusedWhenUnanswerable());
    put(json, "auc", figures.areaUnderCurve());
    put(json, "calibration_error", figures.calibrationError());
    var bins = json.putArray("calibration");
    for (var bin : figures.calibration()) {
      var one = bins.addObject().put("questions", bin.questions());
      put(one, "confidence", bin.confidence());
      put(one, "good", bin.good());
    }
    put(json, "p50_ms", figures.milliseconds(0.5));
    put(json, "p99_ms", figures.milliseconds(0.99));
    return json;
  }

  private static void put(ObjectNode json, String name, double value) {
    if (Double.isNaN(value)) {
      json.putNull(name);
    } else {
      json.put(name, Math.round(value * 10_000) / 10_000.0);
    }
  }
}
