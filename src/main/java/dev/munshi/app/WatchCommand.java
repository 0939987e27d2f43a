package dev.munshi.app;

import dev.munshi.digest.Order;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;

/** {@code munshi watch}. */
@Command(
    name = "watch",
    description = {
      "Tells the page when something new has these words: \"National Coordinator\"; list,"
          + " remove 1.",
      "serve posts it, under /digests and /digests.atom."
    },
    mixinStandardHelpOptions = true)
final class WatchCommand extends OrderCommand {

  WatchCommand(Terminal terminal) {
    super(terminal);
  }

  /**
   * The shell has taken away the quotation marks around words that stand together; one argument may
   * also be a whole order, such as {@code 'remove 1'}.
   */
  @Override
  String written(List<String> words) {
    var plain = "watch " + String.join(" ", words);
    if (words.size() == 1 && !(Order.of(plain, ZoneOffset.UTC) instanceof Order.Watch)) {
      return plain;
    }
    return "watch "
        + words.stream()
            .map(word -> word.contains(" ") && !word.contains("\"") ? '"' + word + '"' : word)
            .collect(Collectors.joining(" "));
  }
}
