package dev.munshi.app;

import com.fasterxml.jackson.databind.JsonNode;
import dev.munshi.answer.EvidenceFinder;
import dev.munshi.answer.Question;
import dev.munshi.answer.Reply;
import dev.munshi.answer.ReplyJson;
import dev.munshi.article.Access;
import dev.munshi.corpus.GivenSources;
import dev.munshi.retrieval.Retriever;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code munshi ask}. */
@Command(
    name = "ask",
    description = "Answers a question from the articles, with quotes, or says that they do not.",
    mixinStandardHelpOptions = true)
final class AskCommand implements Callable<Integer> {

  private final Terminal terminal;

  @Mixin private HomeOptions options = new HomeOptions();
  @Mixin private QuestionOptions questions = new QuestionOptions();

  AskCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    questions.check();
    var settings = options.settings();
    var preparation = new Preparation(settings, terminal.progress());
    try (var open = preparation.open(options.home())) {
      var answering =
          new Answering(
              settings, open, new SimpleMeterRegistry(), Clock.system(ZoneId.systemDefault()));
      var batch = questions.batch();
      if (batch != null) {
        return new Batch(terminal, "question")
            .run(batch, line -> json(line, answered(open, settings, answering, line)));
      }
      var question =
          new Question(questions.text(), LocalDate.now(ZoneId.systemDefault()), List.of());
      var answerer = answering.from(open, Access.ALL);
      if (questions.json()) {
        terminal.print(ReplyJson.of(answerer.answer(question)));
      } else {
        var text = new AnswerText();
        var reply = answerer.answer(question, shown -> terminal.print(text.add(shown)));
        terminal.print(text.rest(reply));
      }
      return 0;
    }
  }

  private static Reply answered(
      OpenHome open, Settings settings, Answering answering, BatchLine line) {
    if (line.sources().isEmpty()) {
      return answering.from(open, Access.ALL).answer(question(line));
    }
    var articles = GivenSources.articles(line.sources().get());
    try (var index = GivenSources.index(articles, open.embedder())) {
      var finder =
          new EvidenceFinder(
              new Retriever(index, open.embedder()),
              new GivenHoldings(articles),
              open.answering(settings.threshold()).ofGivenSources());
      return answering.from(finder).answer(question(line));
    }
  }

  private static Question question(BatchLine line) {
    return new Question(line.text(), line.asked(), List.of());
  }

  private static JsonNode json(BatchLine line, Reply reply) {
    var json = ReplyJson.of(reply);
    json.set("id", line.id());
    return json;
  }
}
