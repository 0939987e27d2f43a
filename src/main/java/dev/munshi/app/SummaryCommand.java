package dev.munshi.app;

import dev.munshi.briefing.BriefingDocuments;
import dev.munshi.briefing.Topic;
import java.time.LocalDate;
import picocli.CommandLine.Command;

/** {@code munshi summary}. */
@Command(
    name = "summary",
    description = "Sums up what the articles tell of a topic, in their own sentences.",
    mixinStandardHelpOptions = true)
final class SummaryCommand extends TopicCommand {

  SummaryCommand(Terminal terminal) {
    super(terminal);
  }

  @Override
  Told tell(Briefings briefings, Topic topic, LocalDate day) {
    var summary = briefings.summarizer().of(topic, day);
    return new Told(BriefingJson.of(summary), BriefingDocuments.of(summary));
  }
}
