package dev.munshi.app;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.munshi.article.Access;
import dev.munshi.document.Document;
import dev.munshi.rendering.DocumentText;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.concurrent.Callable;
import java.util.function.Function;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** A command that tells something from all articles of a home. */
abstract class BriefingCommand implements Callable<Integer> {

  /** The same in both ways of printing it. */
  record Told(ObjectNode json, Document document) {}

  private final Terminal terminal;

  @Mixin private HomeOptions options = new HomeOptions();

  @Option(names = "--json", description = "as one line of JSON")
  private boolean json;

  BriefingCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  /**
   * What is to be told.
   *
   * @param day on which it is asked
   * @throws ParameterException where that cannot be told
   */
  abstract Function<Briefings, Told> order(LocalDate day);

  @Override
  public Integer call() {
    var clock = Clock.system(ZoneId.systemDefault());
    var order = order(LocalDate.now(clock));
    var settings = options.settings();
    var preparation = new Preparation(settings, terminal.progress());
    try (var open = preparation.open(options.home())) {
      var answering = new Answering(settings, open, new SimpleMeterRegistry(), clock);
      var told = order.apply(new Briefings(open, Access.ALL, answering));
      if (json) {
        terminal.print(told.json());
      } else {
        terminal.print(DocumentText.of(told.document()));
      }
      return 0;
    }
  }
}
