package dev.munshi.app;

import dev.munshi.answer.Caption;
import dev.munshi.answer.Coverage;
import dev.munshi.corpus.feeds.SourceStatus;
import dev.munshi.document.Block;
import dev.munshi.document.Block.Paragraph;
import dev.munshi.document.Document;
import dev.munshi.language.Isolated;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/** Where the articles come from, for the people of a room: no paths of the machine in it. */
final class SourcesDocument {

  private static final int MOST = 30;

  private SourcesDocument() {}

  static Document of(List<SourceStatus> sources, Coverage coverage) {
    var blocks = new ArrayList<Block>();
    blocks.add(Paragraph.of(Caption.of(coverage)));
    if (!sources.isEmpty()) {
      var shown = sources.subList(0, Math.min(MOST, sources.size()));
      blocks.add(
          new Block.Table(
              List.of("Source", "Kind", "Articles", "Newest", "State"),
              shown.stream().map(SourcesDocument::row).toList()));
    }
    int more = sources.size() - MOST;
    if (more > 0) {
      blocks.add(Block.Aside.of(more + " more are not shown."));
    }
    return new Document("Where the articles come from", blocks);
  }

  private static List<Paragraph> row(SourceStatus source) {
    var newest = source.newest();
    return List.of(
        Paragraph.of(Isolated.of(name(source))),
        Paragraph.of(source.kind().name().toLowerCase(Locale.ROOT)),
        Paragraph.of(String.format(Locale.ROOT, "%,d", source.articles())),
        Paragraph.of(newest == null ? "–" : newest.inWords()),
        Paragraph.of(state(source)));
  }

  private static String name(SourceStatus source) {
    var name = Objects.requireNonNullElse(source.name(), source.source());
    return switch (source.kind()) {
      case FEED, SITE -> name;
      case FOLDER, FILE -> Objects.toString(Path.of(name).getFileName(), name);
    };
  }

  private static String state(SourceStatus source) {
    if (source.failures() > 0) {
      return source.failures() == 1
          ? "failed at its last run"
          : "failed " + source.failures() + " times in a row";
    }
    return source.error() == null ? "well" : "incomplete at its last run";
  }
}
