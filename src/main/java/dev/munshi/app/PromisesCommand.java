package dev.munshi.app;

import dev.munshi.article.Access;
import dev.munshi.briefing.BriefingDocuments;
import dev.munshi.briefing.PromiseOrder;
import dev.munshi.rendering.DocumentText;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code munshi promises}. */
@Command(
    name = "promises",
    description = "Lists who said that they would do what, and by when.",
    mixinStandardHelpOptions = true)
final class PromisesCommand implements Callable<Integer> {

  private final Terminal terminal;

  @Mixin private HomeOptions options = new HomeOptions();

  @Option(names = "--json", description = "as one line of JSON")
  private boolean json;

  @Parameters(
      arity = "0..*",
      paramLabel = "[by WHOM] [on WHAT]",
      description = "such as: by the telecom regulator on internet speed since 1 March")
  private List<String> words = List.of();

  PromisesCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    var asked = LocalDate.now(ZoneId.systemDefault());
    var order = PromiseOrder.of(String.join(" ", words), asked);
    var preparation = new Preparation(options.settings(), terminal.progress());
    try (var open = preparation.open(options.home())) {
      var commitments = new Briefings(open, Access.ALL).commitments().of(order, asked);
      if (json) {
        terminal.print(BriefingJson.of(commitments));
      } else {
        terminal.print(DocumentText.of(BriefingDocuments.of(commitments, asked)));
      }
      return 0;
    }
  }
}
