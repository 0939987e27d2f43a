package dev.munshi.app;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.munshi.article.Access;
import dev.munshi.briefing.Topic;
import dev.munshi.document.Document;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.concurrent.Callable;
import picocli.CommandLine.Mixin;

/** A command that tells a topic from all articles of a home. */
abstract class TopicCommand implements Callable<Integer> {

  /** The same in both ways of printing it. */
  record Told(ObjectNode json, Document document) {}

  private final Terminal terminal;

  @Mixin private HomeOptions options = new HomeOptions();
  @Mixin private TopicOptions asked = new TopicOptions();

  TopicCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  abstract Told tell(Briefings briefings, Topic topic, LocalDate day);

  @Override
  public Integer call() {
    var topic = asked.topic();
    var settings = options.settings();
    var preparation = new Preparation(settings, terminal.progress());
    try (var open = preparation.open(options.home())) {
      var clock = Clock.system(ZoneId.systemDefault());
      var answering = new Answering(settings, open, new SimpleMeterRegistry(), clock);
      var told = tell(new Briefings(open, Access.ALL, answering), topic, asked.asked());
      if (asked.json()) {
        terminal.print(told.json());
      } else {
        terminal.print(DocumentText.of(told.document()));
      }
      return 0;
    }
  }
}
