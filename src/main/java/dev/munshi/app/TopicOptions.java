package dev.munshi.app;

import dev.munshi.briefing.Topic;
import dev.munshi.language.VisibleText;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** A topic on the command line. */
final class TopicOptions {

  @Spec(Spec.Target.MIXEE)
  private @Nullable CommandSpec command;

  @Parameters(
      arity = "1..*",
      paramLabel = "TOPIC",
      description =
          "words, and a time such as \"last 7 days\", \"since 1 March\", \"in 2022\"; or the"
              + " address of an article")
  private List<String> words = List.of();

  /**
   * @param asked the day from which "last week" counts
   * @throws ParameterException where nothing visible was written
   */
  Topic topic(LocalDate asked) {
    var text = VisibleText.of(String.join(" ", words)).strip();
    if (text.isEmpty() && command != null) {
      throw new ParameterException(command.commandLine(), "The topic is empty.");
    }
    return Topic.of(text, asked);
  }
}
