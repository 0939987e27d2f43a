package dev.munshi.app;

import dev.munshi.briefing.BriefingDocuments;
import java.time.LocalDate;
import java.util.function.Function;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code munshi timeline}. */
@Command(
    name = "timeline",
    description = "Tells what happened when, by the days that the articles give for it.",
    mixinStandardHelpOptions = true)
final class TimelineCommand extends BriefingCommand {

  @Mixin private TopicOptions options = new TopicOptions();

  TimelineCommand(Terminal terminal) {
    super(terminal);
  }

  @Override
  Function<Briefings, Told> order(LocalDate day) {
    var topic = options.topic(day);
    return briefings -> {
      var timeline = briefings.chronicler().of(topic, day);
      return new Told(BriefingJson.of(timeline), BriefingDocuments.of(timeline));
    };
  }
}
