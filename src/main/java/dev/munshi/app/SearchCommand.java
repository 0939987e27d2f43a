package dev.munshi.app;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.munshi.answer.Question;
import dev.munshi.answer.ReplyJson;
import dev.munshi.article.Access;
import dev.munshi.corpus.GivenSources;
import dev.munshi.index.Hit;
import dev.munshi.retrieval.Query;
import dev.munshi.retrieval.Retriever;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code munshi search}. */
@Command(
    name = "search",
    description = "Shows the passages that fit a question best, one for each article.",
    mixinStandardHelpOptions = true)
final class SearchCommand implements Callable<Integer> {

  private static final int MOST = 1_000;

  private final Terminal terminal;

  @Mixin private HomeOptions options = new HomeOptions();
  @Mixin private QuestionOptions questions = new QuestionOptions();

  @Option(names = "--top", paramLabel = "N", description = "how many (${DEFAULT-VALUE})")
  private int top = 10;

  SearchCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    questions.check();
    if (top < 1 || top > MOST) {
      throw questions.wrong("--top is a number from 1 to %,d.".formatted(MOST));
    }
    var preparation = new Preparation(options.settings(), terminal.progress());
    try (var open = preparation.open(options.home())) {
      var batch = questions.batch();
      if (batch != null) {
        return new Batch(terminal, "question").run(batch, line -> searched(open, line));
      }
      var today = LocalDate.now(ZoneId.systemDefault());
      var question = new Question(questions.text(), today, List.of());
      var hits = search(open.retriever(Access.ALL), question);
      if (questions.json()) {
        terminal.print(json(null, question, hits));
      } else {
        print(hits);
      }
      return 0;
    }
  }

  private JsonNode searched(OpenHome open, BatchLine line) {
    var question = new Question(line.text(), line.asked(), List.of());
    if (line.sources().isEmpty()) {
      return json(line.id(), question, search(open.retriever(Access.ALL), question));
    }
    var articles = GivenSources.articles(line.sources().get());
    try (var index = GivenSources.index(articles, open.embedder())) {
      return json(line.id(), question, search(new Retriever(index, open.embedder()), question));
    }
  }

  private List<Hit> search(Retriever retriever, Question question) {
    return retriever.retrieve(new Query(question.text(), question.asked(), top, 1)).hits();
  }

  private static JsonNode json(@Nullable JsonNode id, Question question, List<Hit> hits) {
    var json = JsonNodeFactory.instance.objectNode();
    json.set("id", id);
    json.put("question", question.text());
    var passages = json.putArray("passages");
    for (var hit : hits) {
      var passage = hit.passage();
      var found =
          ReplyJson.of(passage.reference())
              .put("score", Math.round(hit.score() * 10_000) / 10_000.0)
              .put("text", passage.text());
      passages.add(found);
      if (passage.pages().first() != null) {
        found.put("page", passage.pages().first());
      }
    }
    return json;
  }

  private void print(List<Hit> hits) {
    if (hits.isEmpty()) {
      terminal.print("Nothing here fits that.");
    }
    for (int i = 0; i < hits.size(); i++) {
      var passage = hits.get(i).passage();
      terminal.print(
          "[%d] %.2f  %s%n"
                  .formatted(i + 1, hits.get(i).score(), AnswerText.line(passage.reference()))
              + passage.text().indent(4));
    }
  }
}
