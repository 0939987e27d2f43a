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

  /** The shell has taken away the quotation marks around the names of outlets. */
  @Override
  String written(List<String> words) {
    var line = new StringBuilder("digest");
    boolean areNames = false;
    for (var word : words) {
      areNames =
          areNames
              ? !word.matches("(?i)about|on|topics?:?")
              : word.matches("(?i)from|without|only|outlets:");
      line.append(' ')
          .append(areNames ? word.replaceFirst("^([^\",]* [^\",]+)(,?)$", "\"$1\"$2") : word);
    }
    return line.toString();
  }
}
