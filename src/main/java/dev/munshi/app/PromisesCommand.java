package dev.munshi.app;

import dev.munshi.briefing.BriefingDocuments;
import dev.munshi.briefing.PromiseOrder;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code munshi promises}. */
@Command(
    name = "promises",
    description = "Lists who said that they would do what, and by when.",
    mixinStandardHelpOptions = true)
final class PromisesCommand extends BriefingCommand {

  @Parameters(
      arity = "0..*",
      paramLabel = "[by WHOM] [on WHAT]",
      description = "such as: by the telecom regulator on internet speed since 1 March")
  private List<String> words = List.of();

  PromisesCommand(Terminal terminal) {
    super(terminal);
  }

  @Override
  Function<Briefings, Told> order(LocalDate day) {
    var order = PromiseOrder.of(String.join(" ", words), day);
    return briefings -> {
      var commitments = briefings.commitments().of(order, day);
      return new Told(BriefingJson.of(commitments), BriefingDocuments.of(commitments, day));
    };
  }
}
