package dev.munshi.app;

import java.util.List;
import picocli.CommandLine.Parameters;

/** A question on the command line, or a file of them. */
final class QuestionOptions extends AskedOptions {

  @Parameters(arity = "0..*", paramLabel = "QUESTION", description = "what you want to know")
  private List<String> words = List.of();

  @Override
  List<String> words() {
    return words;
  }

  @Override
  String noun() {
    return "question";
  }
}
