package dev.munshi.app;

import dev.munshi.briefing.BriefingDocuments;
import java.time.LocalDate;
import java.util.function.Function;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code munshi summary}. */
@Command(
    name = "summary",
    description = "Sums up what the articles tell of a topic, in their own sentences.",
    mixinStandardHelpOptions = true)
final class SummaryCommand extends BriefingCommand {

  @Mixin private TopicOptions options = new TopicOptions();

  SummaryCommand(Terminal terminal) {
    super(terminal);
  }

  @Override
  Function<Briefings, Told> order(LocalDate day) {
    var topic = options.topic(day);
    return briefings -> {
      var summary = briefings.summarizer().of(topic, day);
      return new Told(BriefingJson.of(summary), BriefingDocuments.of(summary));
    };
  }
}
