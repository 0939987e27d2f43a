package dev.munshi.briefing;

import dev.munshi.answer.Account;
import dev.munshi.answer.Answer;
import dev.munshi.answer.Caption;
import dev.munshi.answer.Coverage;
import dev.munshi.answer.Reply;
import dev.munshi.answer.Statement;
import dev.munshi.article.Reference;
import dev.munshi.document.Block;
import dev.munshi.document.Block.Paragraph;
import dev.munshi.document.Inline;
import dev.munshi.language.Isolated;
import java.util.ArrayList;
import java.util.List;

/** An answer to a question as a part of a document. */
public final class AnswerBlocks {

  private AnswerBlocks() {}

  /** All of it, with how it came about and the day on which it holds. */
  public static List<Block> of(Reply reply) {
    var blocks = new ArrayList<Block>();
    switch (reply.answer()) {
      case Answer.Found found -> blocks.addAll(of(found));
      case Answer.NotFound none -> blocks.addAll(none(none.text(), none.coverage()));
    }
    if (reply.understood() != null) {
      blocks.add(Block.Aside.of("Understood as: " + Isolated.of(reply.understood())));
    }
    if (reply.note() != null) {
      blocks.add(Block.Aside.of(Isolated.of(reply.note())));
    }
    blocks.add(Block.Aside.of(Caption.asOf(reply)));
    return blocks;
  }

  /** What it says, then its sources, each with its quotes. */
  public static List<Block> of(Answer.Found found) {
    var notes = Footnotes.of(found);
    var blocks = new ArrayList<Block>();
    if (found.accounts().isEmpty()) {
      blocks.addAll(told(found.statements(), notes));
    } else {
      blocks.add(Paragraph.of(new Inline.Strong(Caption.DIFFERING)));
      boolean isOneArticle = isOfOneArticle(found.accounts());
      blocks.add(
          new Block.Bullets(
              found.accounts().stream().map(one -> told(one, isOneArticle, notes)).toList()));
    }
    blocks.addAll(notes.quoted());
    return blocks;
  }

  /** What is there of it so far. */
  public static List<Block> of(List<Statement> soFar) {
    return told(soFar, new Footnotes(soFar));
  }

  private static List<Block> told(List<Statement> statements, Footnotes notes) {
    return statements.stream().<Block>map(one -> new Paragraph(notes.marked(one))).toList();
  }

  /** Then the source below says of all of them where they stand. */
  private static boolean isOfOneArticle(List<Account> accounts) {
    return accounts.stream().allMatch(one -> one.speaker() != null)
        && accounts.stream().map(one -> one.citation().article().id()).distinct().count() == 1;
  }

  private static Paragraph told(Account account, boolean isOneArticle, Footnotes notes) {
    var speaker = account.speaker();
    var who = isOneArticle && speaker != null ? Isolated.of(speaker) : Caption.of(account);
    var inlines = new ArrayList<Inline>();
    inlines.add(new Inline.Strong(who));
    inlines.add(new Inline.Text(": "));
    inlines.addAll(notes.marked(account.statement()));
    return new Paragraph(inlines);
  }

  private static List<Block> none(String no, Coverage coverage) {
    var blocks = new ArrayList<Block>();
    blocks.add(Paragraph.of(coverage.articles() == 0 ? no : no + " " + Caption.of(coverage)));
    if (coverage.newest() != null) {
      blocks.add(article("The newest: ", coverage.newest()));
    }
    if (!coverage.near().isEmpty()) {
      blocks.add(Paragraph.of("Close titles, no answer in them:"));
      blocks.add(
          new Block.Bullets(coverage.near().stream().map(near -> article("", near)).toList()));
    }
    return blocks;
  }

  private static Paragraph article(String before, Reference article) {
    var title = Isolated.of(article.title());
    return Paragraph.of(
        new Inline.Text(before),
        article.url() == null ? new Inline.Text(title) : new Inline.Link(title, article.url()),
        new Inline.Text(" · " + Caption.of(article)));
  }
}
