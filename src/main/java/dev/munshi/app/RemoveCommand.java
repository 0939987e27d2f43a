package dev.munshi.app;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.munshi.article.Reference;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code munshi remove}. */
@Command(
    name = "remove",
    description = "Takes articles out, with everything that they once said.",
    mixinStandardHelpOptions = true)
final class RemoveCommand implements Callable<Integer> {

  private final Terminal terminal;
  private boolean failed;

  @Mixin private HomeOptions options = new HomeOptions();

  @Option(names = "--json", description = "one line of JSON for each name")
  private boolean json;

  @Parameters(
      arity = "1..*",
      paramLabel = "ARTICLE",
      description = "an article's id, address or file")
  private List<String> names = List.of();

  RemoveCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    var home = options.home();
    var progress = terminal.progress();
    try (var open = OpenHome.forWriting(home, home.lock(), Optional.empty(), progress)) {
      open.catchUp(progress);
      names.forEach(name -> remove(open, name));
    }
    return failed ? 1 : 0;
  }

  private void remove(OpenHome open, String name) {
    var meant = meant(open, name);
    switch (meant.size()) {
      case 0 -> tell(name, "there is no such article", null);
      case 1 -> {
        var article = meant.getFirst();
        open.library().remove(article.id());
        tell(name, null, article);
      }
      default ->
          tell(
              name,
              "%,d articles are called so; give a path or an id".formatted(meant.size()),
              null);
    }
  }

  private static List<Reference> meant(OpenHome open, String name) {
    var meant = open.articles().named(name);
    if (!meant.isEmpty() || name.matches("(?i)https?://.*")) {
      return meant;
    }
    return open.articles().named(Path.of(name).toAbsolutePath().normalize().toString());
  }

  private void tell(String name, @Nullable String reason, @Nullable Reference article) {
    failed |= reason != null;
    if (json) {
      terminal.print(
          JsonNodeFactory.instance
              .objectNode()
              .put("source", name)
              .put("status", reason == null ? "removed" : "failed")
              .put("reason", reason)
              .put("article", article == null ? null : article.name()));
    } else if (article != null) {
      terminal.say("removed: " + article.title());
    } else {
      terminal.say("failed: " + name + ": " + reason);
    }
  }
}
