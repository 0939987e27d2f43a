package dev.munshi.briefing;

import dev.munshi.answer.Caption;
import dev.munshi.answer.CitedSources;
import dev.munshi.answer.Statement;
import dev.munshi.article.Reference;
import dev.munshi.document.Block;
import dev.munshi.document.Block.Paragraph;
import dev.munshi.document.Inline;
import dev.munshi.language.Isolated;
import java.util.ArrayList;
import java.util.List;

/** The numbered sources of a document's statements. */
public final class Footnotes {

  private final List<Statement> statements;
  private final CitedSources sources;

  /**
   * @param statements all that the document tells, in its order
   */
  public Footnotes(List<Statement> statements) {
    this.statements = List.copyOf(statements);
    this.sources = new CitedSources(statements);
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

  /** What each source says, word for word. */
  List<Block> quotes() {
    var items =
        sources.all().stream()
            .flatMap(
                source ->
                    quotes(source.article()).stream()
                        .map(quote -> Paragraph.of(source.mark() + " “" + quote + "”")))
            .toList();
    return List.of(new Block.Heading("Quotes"), new Block.Bullets(items));
  }

  private List<String> quotes(Reference article) {
    return statements.stream()
        .flatMap(statement -> statement.citations().stream())
        .filter(citation -> citation.article().id().equals(article.id()))
        .map(citation -> Isolated.of(citation.quote()))
        .distinct()
        .toList();
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
