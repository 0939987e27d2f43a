package dev.munshi.app;

import java.util.List;
import picocli.CommandLine.Command;

/** {@code munshi digest}. */
@Command(
    name = "digest",
    description = {
      "Orders digests for the page: subscribe weekdays at 09:00 TOPICS, list, preview 1, now 1,"
          + " pause 1, resume 1, unsubscribe 1.",
      "serve posts them, under /digests and /digests.atom."
    },
    mixinStandardHelpOptions = true)
final class DigestCommand extends OrderCommand {

  DigestCommand(Terminal terminal) {
    super(terminal);
  }

  @Override
  String written(List<String> words) {
    return "digest " + String.join(" ", words);
  }
}
