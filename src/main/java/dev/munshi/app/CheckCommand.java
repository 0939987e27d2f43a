package dev.munshi.app;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.munshi.answer.Citation;
import dev.munshi.answer.ClaimChecker;
import dev.munshi.answer.ReplyJson;
import dev.munshi.answer.Support;
import dev.munshi.article.Access;
import dev.munshi.article.Passage;
import dev.munshi.article.Span;
import dev.munshi.corpus.GivenSources;
import dev.munshi.index.Hit;
import dev.munshi.retrieval.Query;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code munshi check}. */
@Command(
    name = "check",
    description = "Says whether the articles support a claim, and by which sentences.",
    mixinStandardHelpOptions = true)
final class CheckCommand implements Callable<Integer> {

  private static final int PASSAGES = 12;
  private static final int PASSAGES_PER_ARTICLE = 3;

  private final Terminal terminal;

  @Mixin private HomeOptions options = new HomeOptions();
  @Mixin private ClaimOptions claims = new ClaimOptions();

  CheckCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    claims.check();
    var preparation = new Preparation(options.settings(), terminal.progress());
    try (var open = preparation.open(options.home())) {
      var batch = claims.batch();
      if (batch != null) {
        return new Batch(terminal, "claim")
            .run(batch, line -> json(checked(open, line)).set("id", line.id()));
      }
      var support = checked(open, claims.text(), LocalDate.now(ZoneId.systemDefault()));
      if (claims.json()) {
        terminal.print(json(support));
      } else {
        terminal.print(text(support));
      }
      return 0;
    }
  }

  private static Support checked(OpenHome open, BatchLine line) {
    return line.sources()
        .map(
            sources -> {
              var whole =
                  GivenSources.articles(sources).stream()
                      .map(
                          a -> new Passage(a.reference(), new Span(0, a.text().length()), a.text()))
                      .toList();
              return checker(open).check(line.text(), whole);
            })
        .orElseGet(() -> checked(open, line.text(), line.asked()));
  }

  private static Support checked(OpenHome open, String claim, LocalDate today) {
    var query = new Query(claim, today, PASSAGES, PASSAGES_PER_ARTICLE);
    var passages =
        open.retriever(Access.ALL).retrieve(query).hits().stream().map(Hit::passage).toList();
    return checker(open).check(claim, passages);
  }

  private static ClaimChecker checker(OpenHome open) {
    return new ClaimChecker(open.embedder(), open.retriever(Access.ALL).vocabulary());
  }

  private static ObjectNode json(Support support) {
    var json = JsonNodeFactory.instance.objectNode();
    json.put("supported", support.isEnough());
    json.put("score", Math.round(support.score() * 10_000) / 10_000.0);
    json.put("fault", support.reason());
    var evidence = json.putArray("evidence");
    for (var citation : support.evidence()) {
      var article = citation.article();
      evidence
          .addObject()
          .put("source", article.name())
          .put("quote", citation.quote())
          .setAll(ReplyJson.of(article));
    }
    return json;
  }

  private static String text(Support support) {
    var verdict = support.isEnough() ? "Supported" : "Not supported";
    var fault = support.reason() == null ? "" : ": " + support.reason();
    var text =
        new StringBuilder(
            "%s by the articles (%.2f)%s.".formatted(verdict, support.score(), fault));
    if (!support.evidence().isEmpty()) {
      text.append(support.isEnough() ? "\n" : "\n\nWhat comes closest:\n");
      support.evidence().forEach(citation -> text.append('\n').append(text(citation)));
    }
    return text.toString();
  }

  private static String text(Citation citation) {
    return AnswerText.quoted(citation.quote()) + "\n    " + AnswerText.line(citation.article());
  }
}
