package dev.munshi.app;

import dev.munshi.briefing.BriefingDocuments;
import dev.munshi.briefing.Topic;
import java.time.LocalDate;
import picocli.CommandLine.Command;

/** {@code munshi timeline}. */
@Command(
    name = "timeline",
    description = "Tells what happened when, by the days that the articles give for it.",
    mixinStandardHelpOptions = true)
final class TimelineCommand extends TopicCommand {

  TimelineCommand(Terminal terminal) {
    super(terminal);
  }

  @Override
  Told tell(Briefings briefings, Topic topic, LocalDate day) {
    var timeline = briefings.chronicler().of(topic, day);
    return new Told(BriefingJson.of(timeline), BriefingDocuments.of(timeline));
  }
}
