package dev.munshi.app;

import dev.munshi.article.Access;
import dev.munshi.briefing.BriefingDocuments;
import dev.munshi.briefing.Chronicler;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code munshi timeline}. */
@Command(
    name = "timeline",
    description = "Tells what happened when, by the days that the articles give for it.",
    mixinStandardHelpOptions = true)
final class TimelineCommand implements Callable<Integer> {

  private final Terminal terminal;

  @Mixin private HomeOptions options = new HomeOptions();
  @Mixin private TopicOptions asked = new TopicOptions();

  TimelineCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    var topic = asked.topic();
    var preparation = new Preparation(options.settings(), terminal.progress());
    try (var open = preparation.open(options.home())) {
      var timeline =
          new Chronicler(
                  open.retriever(Access.ALL),
                  open.holdings(Access.ALL),
                  new HomeArchive(open.articles(), Access.ALL))
              .of(topic, asked.asked());
      if (asked.json()) {
        terminal.print(BriefingJson.of(timeline));
      } else {
        terminal.print(DocumentText.of(BriefingDocuments.of(timeline)));
      }
      return 0;
    }
  }
}
