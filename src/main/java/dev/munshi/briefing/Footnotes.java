package dev.munshi.briefing;

import dev.munshi.answer.Answer;
import dev.munshi.answer.Caption;
import dev.munshi.answer.CitedSources;
import dev.munshi.answer.Statement;
import dev.munshi.document.Block;
import dev.munshi.document.Block.Paragraph;
import dev.munshi.document.Inline;
import dev.munshi.language.Isolated;
import java.util.ArrayList;
import java.util.List;

/** The numbered sources of a document's statements. */
public final class Footnotes {

  private final CitedSources sources;

  /**
   * @param statements all that the document tells, in its order
   */
  public Footnotes(List<Statement> statements) {
    this(new CitedSources(statements));
  }

  private Footnotes(CitedSources sources) {
    this.sources = sources;
  }

  /** Those of an answer and its accounts. */
  public static Footnotes of(Answer.Found found) {
    return new Footnotes(CitedSources.of(found));
  }

  /** A statement with the marks of its sources. */
  public List<Inline> marked(Statement statement) {
    var inlines = new ArrayList<Inline>();
    inlines.add(new Inline.Text(Isolated.of(statement.text()) + " "));
    sources.of(statement).forEach(source -> inlines.add(link(source.mark(), source)));
    return inlines;
  }

  /** Title, outlet, date and link of each source. */
  public List<Block> list() {
    var items = sources.all().stream().map(Footnotes::item).toList();
    return items.isEmpty()
        ? List.of()
        : List.of(new Block.Heading("Sources"), new Block.Bullets(items));
  }

  /** The same, each with what it says, word for word. */
  public List<Block> quoted() {
    var blocks = new ArrayList<Block>();
    for (var source : sources.all()) {
      blocks.add(item(source));
      source.quotes().forEach(quote -> blocks.add(new Block.Quote(Isolated.of(quote))));
    }
    return blocks;
  }

  /** What each source says, word for word, without the sources. */
  List<Block> quotes() {
    var items =
        sources.all().stream()
            .flatMap(
                source ->
                    source.quotes().stream()
                        .map(Isolated::of)
                        .map(quote -> Paragraph.of(source.mark() + " “" + quote + "”")))
            .toList();
    return List.of(new Block.Heading("Quotes"), new Block.Bullets(items));
  }

  private static Paragraph item(CitedSources.Source source) {
    var title = Isolated.of(source.article().title());
    var elsewhere = Caption.of(source.whereabouts());
    return Paragraph.of(
        new Inline.Text(source.mark() + " "),
        link(title, source),
        new Inline.Text(
            " · " + Caption.of(source) + (elsewhere.isEmpty() ? "" : " · " + elsewhere)));
  }

  private static Inline link(String text, CitedSources.Source source) {
    var url = source.article().url();
    return url == null ? new Inline.Text(text) : new Inline.Link(text, url);
  }
}
