package dev.munshi.app;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.munshi.article.Access;
import dev.munshi.corpus.feeds.SourceList;
import dev.munshi.corpus.feeds.SourceStatus;
import dev.munshi.store.Database;
import dev.munshi.store.FeedStore;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code munshi sources}. */
@Command(
    name = "sources",
    description = "Lists where the articles come from, and how the feeds are doing.",
    mixinStandardHelpOptions = true)
final class SourcesCommand implements Callable<Integer> {

  private final Terminal terminal;

  @Mixin private HomeOptions options = new HomeOptions();

  @Option(names = "--json", description = "one line of JSON for each source")
  private boolean json;

  SourcesCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    var sources = sources();
    if (json) {
      sources.forEach(source -> terminal.print(json(source)));
    } else if (sources.isEmpty()) {
      terminal.print("There are no sources yet. Take some in with: munshi ingest FILE or URL…");
    } else {
      new SourceTable(ZoneId.systemDefault()).lines(sources).forEach(terminal::print);
    }
    return 0;
  }

  private List<SourceStatus> sources() {
    var settings = options.settings().feeds();
    var database = options.database();
    try {
      return SourceList.of(settings, database.map(FeedStore::new), Access.ALL);
    } finally {
      database.ifPresent(Database::close);
    }
  }

  private static ObjectNode json(SourceStatus source) {
    return JsonNodeFactory.instance
        .objectNode()
        .put("source", source.source())
        .put("kind", source.kind().name().toLowerCase(Locale.ROOT))
        .put("articles", source.articles())
        .put("newest", source.newest() == null ? null : source.newest().toString())
        .put("last_run", text(source.lastRun()))
        .put("next_run", text(source.nextRun()))
        .put("failures", source.failures())
        .put("error", source.error())
        .put("last_success", text(source.lastSuccess()));
  }

  private static @Nullable String text(@Nullable Instant instant) {
    return instant == null ? null : instant.toString();
  }
}
