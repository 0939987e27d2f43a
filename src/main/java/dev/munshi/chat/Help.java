package dev.munshi.chat;

import dev.munshi.document.Block;
import dev.munshi.document.Block.Paragraph;
import dev.munshi.document.Document;
import dev.munshi.document.Inline;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What the bot says of itself: by examples that work as they stand. */
public final class Help {

  private static final String QUESTION =
      "When did Meta meet the National Social Media Coordination Working Group?";

  private Help() {}

  /**
   * @param command one command's word, or null for all
   */
  static Document of(@Nullable String command, String mark) {
    return command == null
        ? all(mark)
        : Command.of(command).map(known -> about(known, mark)).orElseGet(() -> all(mark));
  }

  private static Document all(String mark) {
    return new Document(
        "Ask me about the articles that I keep",
        List.of(
            Paragraph.of(
                new Inline.Text("For example: "),
                new Inline.Strong(QUESTION),
                new Inline.Text(
                    " I answer with quotes from them, with publisher, date and link, and say so"
                        + " when they hold no answer. In a thread where I have answered, just go"
                        + " on asking.")),
            new Block.Bullets(
                Arrays.stream(Command.values())
                    .filter(c -> c != Command.HELP && c != Command.ASK)
                    // where commands stand behind a slash, or nothing, nothing can be set
                    .filter(c -> c != Command.SETTINGS || !Set.of("", "/").contains(mark))
                    .map(c -> Paragraph.of(new Inline.Code(mark + c.example())))
                    .toList()),
            Block.Aside.of("help and a command's name tells more of it.")));
  }

  private static Document about(Command command, String mark) {
    var needs = command.needs();
    return new Document(
        mark + command.word() + (needs.isEmpty() ? "" : " – and then " + needs),
        List.of(
            Paragraph.of(new Inline.Text("Such as: "), new Inline.Code(mark + command.example()))));
  }

  /**
   * What is said to an intent without a look at the articles, where that is all that it needs.
   *
   * @param mark what stands before commands where they are written: {@code /}, or nothing
   */
  public static Optional<Utterance> at(Intent intent, String mark) {
    return switch (intent) {
      case Intent.Help help -> Optional.of(new Utterance.Told(of(help.command(), mark), false));
      case Intent.Mistaken mistaken -> Optional.of(nearest(mistaken, mark));
      case Intent.Ask _, Intent.Check _, Intent.Summary _, Intent.Timeline _ -> Optional.empty();
      case Intent.ThreadSummary _, Intent.Await _ -> Optional.empty();
      case Intent.Promises _, Intent.Order _, Intent.Sources _, Intent.Settings _ ->
          Optional.empty();
    };
  }

  private static Utterance nearest(Intent.Mistaken mistaken, String mark) {
    var said = mistaken.said();
    var text =
        Command.of(said)
            .map(command -> "“%s” needs %s, such as: ".formatted(mark + said, command.needs()))
            .orElse("I do not know “%s”. Did you mean: ".formatted(said));
    return new Utterance.Notice(text + mark + mistaken.nearest());
  }
}
