package dev.munshi.app;

import dev.munshi.article.Access;
import dev.munshi.briefing.BriefingDocuments;
import dev.munshi.briefing.Summarizer;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code munshi summary}. */
@Command(
    name = "summary",
    description = "Sums up what the articles tell of a topic, in their own sentences.",
    mixinStandardHelpOptions = true)
final class SummaryCommand implements Callable<Integer> {

  private final Terminal terminal;

  @Mixin private HomeOptions options = new HomeOptions();
  @Mixin private TopicOptions asked = new TopicOptions();

  SummaryCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    var topic = asked.topic();
    var preparation = new Preparation(options.settings(), terminal.progress());
    try (var open = preparation.open(options.home())) {
      var summary =
          new Summarizer(
                  open.retriever(Access.ALL),
                  open.holdings(Access.ALL),
                  new HomeArchive(open.articles(), Access.ALL))
              .of(topic, asked.asked());
      if (asked.json()) {
        terminal.print(BriefingJson.of(summary));
      } else {
        terminal.print(DocumentText.of(BriefingDocuments.of(summary)));
      }
      return 0;
    }
  }
}
