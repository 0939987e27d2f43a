package dev.munshi.app;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.munshi.article.PartialDate;
import dev.munshi.corpus.reading.Draft;
import dev.munshi.corpus.reading.ReadResult;
import dev.munshi.language.Isolated;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code munshi read}. */
@Command(
    name = "read",
    description = "Shows what ingest would take in, and changes nothing.",
    mixinStandardHelpOptions = true)
final class ReadCommand implements Callable<Integer> {

  private final Terminal terminal;
  private boolean failed;

  @Mixin private HomeOptions options = new HomeOptions();

  @Option(names = "--json", description = "one line of JSON for each article")
  private boolean json;

  @Parameters(
      arity = "1..*",
      paramLabel = "PATH or URL",
      description = "files or folders; pages on the web")
  private List<String> names = List.of();

  ReadCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    var sources = Sources.of(names);
    sources.problems().forEach(problem -> fail(problem.source(), problem.reason()));
    sources.supply(
        () -> options.settings().fetching(),
        supply -> supply.forEach(found -> tell(found.result())));
    return failed ? 1 : 0;
  }

  private void tell(ReadResult result) {
    switch (result) {
      case ReadResult.Read read when json -> printJson(read.draft());
      case ReadResult.Read read -> print(read.draft());
      case ReadResult.Unreadable bad -> fail(bad.source(), bad.reason());
    }
  }

  private void fail(String source, String reason) {
    failed = true;
    terminal.say("failed: " + source + ": " + reason);
  }

  private void printJson(Draft draft) {
    terminal.print(
        JsonNodeFactory.instance
            .objectNode()
            .put("file", draft.file())
            .put("url", draft.url())
            .put("title", draft.title())
            .put("publisher", draft.publisher())
            .put("author", draft.author())
            .put("published", text(draft.published()))
            .put("language", draft.language())
            .put("text", draft.text())
            .put("modified", text(draft.dates().modified()))
            .put("published_reason", draft.dates().reason()));
  }

  private static @Nullable String text(@Nullable PartialDate date) {
    return date == null ? null : date.toString();
  }

  private void print(Draft draft) {
    var dates = draft.dates();
    var published = dates.published();
    var modified = dates.modified();
    var reason = dates.reason();
    var byline =
        Stream.of(
                draft.publisher(),
                draft.author(),
                published == null ? "date unknown" : published.inWords(),
                modified == null ? null : "changed " + modified.inWords(),
                draft.url())
            .filter(part -> part != null && !part.isBlank())
            .map(part -> Isolated.of(part))
            .collect(Collectors.joining(" · "));
    var why = reason == null ? "" : "\n(published: " + reason + ")";
    terminal.print(draft.title() + "\n" + byline + why + "\n\n" + draft.text() + "\n");
  }
}
