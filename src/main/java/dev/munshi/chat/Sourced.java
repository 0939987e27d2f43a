package dev.munshi.chat;

import dev.munshi.answer.Answer;
import dev.munshi.answer.Caption;
import dev.munshi.answer.Citation;
import dev.munshi.answer.CitedSources;
import dev.munshi.answer.Reply;
import dev.munshi.answer.Statement;
import dev.munshi.article.Reference;
import dev.munshi.document.Block;
import dev.munshi.document.Block.Paragraph;
import dev.munshi.document.Document;
import dev.munshi.document.Inline;
import dev.munshi.language.Isolated;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What stands behind an answer, at length: for who wants to see it for themselves. */
public final class Sourced {

  /** How much of the article is shown on either side of a quote, in UTF-16 units. */
  private static final int AROUND = 300;

  private Sourced() {}

  /** Each statement with its quotes where they stand in the stored articles now. */
  public static Document quotes(Reply reply, Desk desk) {
    var blocks = new ArrayList<Block>();
    if (reply.answer() instanceof Answer.Found found) {
      var sources = CitedSources.of(found);
      for (var statement : statements(found)) {
        blocks.add(new Block.Heading(Isolated.of(statement.text())));
        statement.citations().forEach(citation -> add(blocks, citation, sources, desk));
      }
    }
    return new Document("Quotes", blocks);
  }

  private static List<Statement> statements(Answer.Found found) {
    return found.accounts().isEmpty()
        ? found.statements()
        : found.accounts().stream().map(account -> account.statement()).toList();
  }

  private static void add(List<Block> blocks, Citation citation, CitedSources sources, Desk desk) {
    var mark =
        sources.all().stream()
            .filter(source -> source.article().id().equals(citation.article().id()))
            .map(CitedSources.Source::mark)
            .findFirst()
            .orElse("");
    var around = around(citation, desk);
    blocks.add(
        Paragraph.of(
            new Inline.Text(mark + " "),
            around.isPresent() ? title(citation.article()) : new Inline.Text("")));
    blocks.add(
        around.orElseGet(
            () -> Paragraph.of("The stored article no longer has this quote, or was removed.")));
  }

  /** The quote with what stands before and after it. */
  private static Optional<Block> around(Citation citation, Desk desk) {
    var article = citation.article();
    var quote = citation.quote();
    return desk.textOf(article.id(), article.revision())
        .filter(text -> text.startsWith(quote, citation.span().start()))
        .map(
            text -> {
              int start = citation.span().start();
              int end = start + quote.length();
              var before = text.substring(Math.max(0, start - AROUND), start);
              var after = text.substring(end, Math.min(text.length(), end + AROUND));
              return Paragraph.of(
                  new Inline.Text(Isolated.of(sinceParagraph(before, start))),
                  new Inline.Strong(Isolated.of(quote)),
                  new Inline.Text(Isolated.of(untilParagraph(after, end, text.length()))));
            });
  }

  private static String sinceParagraph(String before, int start) {
    int paragraph = before.lastIndexOf("\n\n");
    if (paragraph >= 0) {
      return before.substring(paragraph + 2);
    }
    int word = before.indexOf(' ');
    return start <= AROUND ? before : "… " + before.substring(word + 1);
  }

  private static String untilParagraph(String after, int end, int length) {
    int paragraph = after.indexOf("\n\n");
    if (paragraph >= 0) {
      return after.substring(0, paragraph);
    }
    int word = after.lastIndexOf(' ');
    return end + AROUND >= length || word < 0 ? after : after.substring(0, word) + " …";
  }

  /** Whether all that is cited stands in the stored articles as before, and may be told. */
  public static boolean stands(Reply reply, Desk desk) {
    return !(reply.answer() instanceof Answer.Found found)
        || Stream.concat(found.statements().stream(), statements(found).stream())
            .flatMap(statement -> statement.citations().stream())
            .allMatch(citation -> stands(citation, desk));
  }

  private static boolean stands(Citation citation, Desk desk) {
    return desk.textOf(citation.article().id(), citation.article().revision())
        .filter(text -> text.startsWith(citation.quote(), citation.span().start()))
        .isPresent();
  }

  /** Each source that may be told still, with all that is known of it. */
  public static Document sources(Reply reply, Desk desk) {
    var blocks = new ArrayList<Block>();
    if (reply.answer() instanceof Answer.Found found) {
      for (var source : CitedSources.of(found).all()) {
        var article = source.article();
        if (desk.textOf(article.id(), article.revision()).isEmpty()) {
          continue;
        }
        blocks.add(Paragraph.of(new Inline.Strong(source.mark() + " "), title(article)));
        var facts =
            Stream.of(
                    Caption.of(source),
                    article.author() == null ? "" : "By " + Isolated.of(article.author()),
                    Caption.of(source.whereabouts()),
                    article.revision() > 1 ? "Text no. " + article.revision() : "",
                    article.url() == null ? "File " + Isolated.of(article.file()) : article.url())
                .filter(fact -> !fact.isEmpty())
                .map(Paragraph::of)
                .toList();
        blocks.add(new Block.Bullets(facts));
      }
    }
    return new Document("Sources", blocks);
  }

  private static Inline title(Reference article) {
    var title = Isolated.of(article.title());
    return article.url() == null ? new Inline.Text(title) : new Inline.Link(title, article.url());
  }
}
