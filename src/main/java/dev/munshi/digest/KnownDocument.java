package dev.munshi.digest;

import dev.munshi.answer.Account;
import dev.munshi.answer.Answer;
import dev.munshi.answer.Caption;
import dev.munshi.answer.CitedSources;
import dev.munshi.answer.Statement;
import dev.munshi.article.PartialDate;
import dev.munshi.document.Block;
import dev.munshi.document.Block.Paragraph;
import dev.munshi.document.Document;
import dev.munshi.document.Inline;
import dev.munshi.language.Isolated;
import dev.munshi.store.KeptWatch;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** How an open question ends. */
final class KnownDocument {

  private KnownDocument() {}

  static Document of(KeptWatch question, Answer.Found found) {
    var sources = CitedSources.of(found);
    var blocks = new ArrayList<Block>();
    blocks.add(asked(question));
    if (found.accounts().isEmpty()) {
      found.statements().forEach(one -> blocks.add(new Paragraph(marked(one, sources))));
    } else {
      blocks.add(Paragraph.of(new Inline.Strong(Caption.DIFFERING)));
      blocks.add(
          new Block.Bullets(found.accounts().stream().map(one -> told(one, sources)).toList()));
    }
    sources.all().forEach(source -> add(blocks, source));
    blocks.add(
        Block.Aside.of(
            "Each quote stands word for word in the stored article. This ends the question; ask"
                + " again for what comes later."));
    return new Document("Now it is known", blocks);
  }

  /**
   * @param life for which it was looked for
   */
  static Document expired(KeptWatch question, Duration life) {
    return new Document(
        "Nothing that arrived in %d days answers this".formatted(life.toDays()),
        List.of(
            asked(question),
            Block.Aside.of("I no longer look for it; ask again if it still matters.")));
  }

  private static Paragraph asked(KeptWatch question) {
    var day = PartialDate.of(Objects.requireNonNull(question.asked()).day()).inWords();
    return Paragraph.of(
        new Inline.Text("On " + day + " you asked: "),
        new Inline.Strong(Isolated.of(question.words())));
  }

  private static Paragraph told(Account account, CitedSources sources) {
    var inlines = new ArrayList<Inline>();
    inlines.add(new Inline.Strong(Caption.of(account)));
    inlines.add(new Inline.Text(": "));
    inlines.addAll(marked(account.statement(), sources));
    return new Paragraph(inlines);
  }

  private static List<Inline> marked(Statement statement, CitedSources sources) {
    var inlines = new ArrayList<Inline>();
    inlines.add(new Inline.Text(Isolated.of(statement.text())));
    for (var source : sources.of(statement)) {
      inlines.add(new Inline.Text(" "));
      inlines.add(link(source.mark(), source));
    }
    return inlines;
  }

  private static void add(List<Block> blocks, CitedSources.Source source) {
    var elsewhere = Caption.of(source.whereabouts());
    blocks.add(
        Paragraph.of(
            new Inline.Text(source.mark() + " "),
            link(Isolated.of(source.article().title()), source),
            new Inline.Text(
                " · " + Caption.of(source) + (elsewhere.isEmpty() ? "" : " · " + elsewhere))));
    source.quotes().forEach(quote -> blocks.add(new Block.Quote(quote)));
  }

  private static Inline link(String text, CitedSources.Source source) {
    var url = source.article().url();
    return url == null ? new Inline.Text(text) : new Inline.Link(text, url);
  }
}
