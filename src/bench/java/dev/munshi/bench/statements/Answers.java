package dev.munshi.bench.statements;

import dev.munshi.answer.Answer;
import dev.munshi.answer.Question;
import dev.munshi.answer.Reply;
import dev.munshi.answer.Statement;
import dev.munshi.answer.Verifier;
import dev.munshi.testing.ModelServer;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Has a scripted model answer questions through the whole way, and counts what is shown. */
@Command(
    name = "answers",
    mixinStandardHelpOptions = true,
    description = "what answers show of what a model on loopback tells truly, or invents")
public final class Answers implements Callable<Integer> {

  private static final int TOLD = 4;
  private static final int INVENTED = 1;

  @Option(names = "--home", required = true, description = "with the articles taken in")
  private Path home = Path.of("");

  @Mixin private AskedQuestions questions = new AskedQuestions();

  @Option(names = "--seed", defaultValue = "1")
  private long seed;

  @Option(names = "--verbose", description = "print what is judged wrongly")
  private boolean verbose;

  private final Tally tally = new Tally();
  private final Map<String, Integer> ends = new TreeMap<>();
  private int written;
  private int crowdedOut;
  private int strange;
  private int asked;

  @Override
  public Integer call() throws IOException {
    var all = questions.read();
    try (var open = new ScriptedHome(home)) {
      var lent = matter(all.getFirst(), open, List.of());
      var scribe = new Scribe(lent, seed, TOLD, INVENTED);
      try (var server = new ModelServer(scribe)) {
        var answerer = open.answerer(server);
        var before = lent;
        for (var question : all.subList(1, all.size())) {
          var elsewhere = before.retrieved().hits().stream();
          var matter =
              matter(
                  question,
                  open,
                  elsewhere.flatMap(hit -> Source.of(hit.passage()).stream()).toList());
          scribe.turnTo(matter);
          int calls = server.asked().size();
          var shown = new ArrayList<Statement>();
          var reply = answerer.answer(question, shown::add);
          count(reply, shown, server.asked().size() - calls);
          judge(scribe, shown, open.verifier());
          before = matter;
        }
        print(server.asked());
      }
    }
    return 0;
  }

  private static Scribe.Matter matter(
      Question question, ScriptedHome open, List<Source> elsewhere) {
    return new Scribe.Matter(question, open.retrieve(question), elsewhere);
  }

  private void count(Reply reply, List<Statement> shown, int calls) {
    asked++;
    var end =
        switch (reply.answer()) {
          case Answer.Found found when !shown.isEmpty() -> "in the model's words";
          case Answer.Found found -> "in the articles' own words";
          case Answer.NotFound none -> calls == 0 ? "refused at the gate" : "refused";
        };
    ends.merge(end + (reply.note() == null ? "" : ": " + reply.note()), 1, Integer::sum);
    if (!shown.isEmpty() && !shown.equals(statements(reply.answer()))) {
      throw new IllegalStateException("shown is not what was answered: " + reply.question());
    }
  }

  private static List<Statement> statements(Answer answer) {
    return answer instanceof Answer.Found found ? found.statements() : List.of();
  }

  private void judge(Scribe scribe, List<Statement> shown, Verifier verifier) {
    var texts = shown.stream().map(Statement::text).collect(Collectors.toSet());
    for (var made : scribe.written()) {
      var text = made.statement().text().strip();
      written++;
      boolean isShown = texts.remove(text);
      boolean isRefused =
          scribe.refused().isEmpty()
              ? verifier.fault(made.statement()).isPresent()
              : scribe.refused().contains(text);
      if (isShown || isRefused) {
        tally.add(made, isShown);
      } else {
        crowdedOut++;
      }
      if (verbose && isShown == made.invented()) {
        Judged.print(made.kind(), made.statement(), verifier.fault(made.statement()));
      }
    }
    strange += texts.size();
  }

  private void print(List<ModelServer.Asked> calls) {
    tally.print();
    System.out.printf(
        "%d statements written; %d had no room; %d shown that nobody wrote%n",
        written, crowdedOut, strange);
    System.out.printf("%d questions, %.2f calls each%n", asked, (double) calls.size() / asked);
    ends.forEach((end, n) -> System.out.printf("%6d %s%n", n, end));
  }
}
