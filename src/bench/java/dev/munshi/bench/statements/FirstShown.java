package dev.munshi.bench.statements;

import dev.munshi.answer.Answerer;
import dev.munshi.answer.Question;
import dev.munshi.testing.ModelReply;
import dev.munshi.testing.ModelServer;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicLong;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Measures how long the first statement of an answer takes when a model writes at its pace. */
@Command(
    name = "first",
    mixinStandardHelpOptions = true,
    description = "when the first statement is shown, to when its tokens had arrived")
public final class FirstShown implements Callable<Integer> {

  private static final int TOLD = 4;

  @Option(names = "--home", required = true, description = "with the articles taken in")
  private Path home = Path.of("");

  @Mixin private AskedQuestions questions = new AskedQuestions();

  @Option(names = "--seed", defaultValue = "1")
  private long seed;

  @Option(names = "--tokens-per-second", defaultValue = "40")
  private int pace;

  private final AtomicLong requested = new AtomicLong();
  private final AtomicLong arrived = new AtomicLong();
  private final List<Double> ofQuestion = new ArrayList<>();
  private final List<Double> ofRequest = new ArrayList<>();

  @Override
  public Integer call() throws IOException {
    var all = questions.read();
    try (var open = new ScriptedHome(home)) {
      var scribe = new Scribe(matter(all.getFirst(), open), seed, TOLD, 0);
      try (var server = new ModelServer(scribe).pace(pace)) {
        var answerer = open.answerer(server);
        System.out.printf(
            "%10s %10s %10s %8s %8s%n", "tokens ms", "shown ms", "all ms", "asked", "request");
        for (var question : all.subList(1, all.size())) {
          scribe.turnTo(matter(question, open));
          server.next(reply -> write(scribe.apply(server.asked().getLast()), reply));
          measure(answerer, question);
        }
      }
    }
    print("shown after the question, to the tokens' arrival after the request", ofQuestion);
    print("shown after the request, to the same", ofRequest);
    return 0;
  }

  private static Scribe.Matter matter(Question question, ScriptedHome open) {
    return new Scribe.Matter(question, open.retrieve(question), List.of());
  }

  /** As the server itself would, but notes when the first statement is whole. */
  private void write(String text, ModelReply reply) throws IOException {
    boolean isFirst = requested.compareAndSet(0, System.nanoTime());
    int end = text.indexOf("},{\"citations\"") + 1;
    reply.begin();
    reply.pieces(text.substring(0, end));
    if (isFirst) {
      arrived.set(System.nanoTime());
    }
    reply.pieces(text.substring(end));
    reply.end("stop");
  }

  private void measure(Answerer answerer, Question question) {
    requested.set(0);
    var shown = new AtomicLong();
    long start = System.nanoTime();
    answerer.answer(question, statement -> shown.compareAndSet(0, System.nanoTime()));
    long all = System.nanoTime() - start;
    if (requested.get() == 0 || shown.get() == 0) {
      System.out.printf("%10s%n", requested.get() == 0 ? "at the gate" : "none shown");
      return;
    }
    double tokens = arrived.get() - requested.get();
    ofQuestion.add((shown.get() - start) / tokens);
    ofRequest.add((shown.get() - requested.get()) / tokens);
    System.out.printf(
        "%10.0f %10.0f %10.0f %8.2f %8.2f%n",
        tokens / 1e6,
        (shown.get() - start) / 1e6,
        all / 1e6,
        ofQuestion.getLast(),
        ofRequest.getLast());
  }

  private static void print(String what, List<Double> ratios) {
    var sorted = ratios.stream().sorted().toList();
    System.out.printf(
        "%s: median %.2f, worst %.2f of %d%n",
        what, sorted.get(sorted.size() / 2), sorted.getLast(), sorted.size());
  }
}
