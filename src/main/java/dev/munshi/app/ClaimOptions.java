package dev.munshi.app;

import java.util.List;
import picocli.CommandLine.Parameters;

/** A claim on the command line, or a file of them. */
final class ClaimOptions extends AskedOptions {

  @Parameters(
      arity = "0..*",
      paramLabel = "CLAIM",
      description = "what the articles may support, one sentence")
  private List<String> words = List.of();

  @Override
  List<String> words() {
    return words;
  }

  @Override
  String noun() {
    return "claim";
  }
}
