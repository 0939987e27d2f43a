package dev.munshi.chat.slack;

import com.slack.api.model.block.LayoutBlock;
import dev.munshi.answer.Account;
import dev.munshi.answer.Answer;
import dev.munshi.answer.Caption;
import dev.munshi.answer.CitedSources;
import dev.munshi.answer.Coverage;
import dev.munshi.answer.Reply;
import dev.munshi.answer.Statement;
import dev.munshi.article.Reference;
import dev.munshi.chat.Message;
import dev.munshi.chat.Utterance;
import dev.munshi.language.Isolated;
import java.util.ArrayList;
import java.util.List;

/**
 * An utterance as Block Kit, within <a href="https://docs.slack.dev/reference/block-kit">its
 * limits</a>: lengths are in UTF-16 units, and what does not fit is cut or counted.
 */
final class SlackBlocks {

  private static final int MOST_BLOCKS = 50;
  private static final int BLOCK_LENGTH = 3_000;
  private static final int TITLE_LENGTH = 300;
  private static final int ASIDE_LENGTH = 500;

  /** What the question was understood as, a note, and the day. */
  private static final int ASIDES = 3;

  /** Slack answers {@code msg_blocks_too_long} from about 13,200 on. */
  private static final int WHOLE_LENGTH = 12_000;

  private static final int SMALLEST_SOURCE = 600;

  private SlackBlocks() {}

  /** What a message gets, with what can be done with it. */
  static List<LayoutBlock> of(Message to, Utterance utterance) {
    var blocks = plain(utterance);
    boolean isAnswer =
        utterance instanceof Utterance.Answered
            || (utterance instanceof Utterance.Told told && told.isAnswer());
    if (isAnswer) {
      blocks.addAll(AnswerButtons.of(to, utterance));
    }
    return blocks;
  }

  /** What is said alone. */
  static List<LayoutBlock> plain(Utterance utterance) {
    return switch (utterance) {
      case Utterance.Notice notice -> blocks(new RichText(BLOCK_LENGTH).text(notice.text()));
      case Utterance.Whisper whisper -> blocks(new RichText(BLOCK_LENGTH).text(whisper.text()));
      case Utterance.Told told -> DocumentBlocks.of(told.document());
      case Utterance.Answered answered -> answered(answered.reply());
    };
  }

  /** The part of an answer that is there so far. */
  static List<LayoutBlock> of(List<Statement> soFar) {
    var blocks = blocks(answer(soFar, new CitedSources(soFar)));
    blocks.add(DocumentBlocks.aside("More is being verified…"));
    return blocks;
  }

  private static List<LayoutBlock> answered(Reply reply) {
    var blocks =
        switch (reply.answer()) {
          case Answer.Found found -> found(found);
          case Answer.NotFound no -> notFound(no.text(), no.coverage());
        };
    if (reply.understood() != null) {
      blocks.add(DocumentBlocks.aside("Understood as: " + Isolated.of(reply.understood())));
    }
    if (reply.note() != null) {
      blocks.add(DocumentBlocks.aside(Isolated.of(reply.note())));
    }
    blocks.add(DocumentBlocks.aside(Caption.asOf(reply)));
    return blocks;
  }

  private static List<LayoutBlock> found(Answer.Found found) {
    var sources = CitedSources.of(found);
    var answer =
        found.accounts().isEmpty()
            ? answer(found.statements(), sources)
            : accounts(found.accounts(), sources);
    var blocks = blocks(answer);
    int left = WHOLE_LENGTH - ASIDES * ASIDE_LENGTH - answer.length();
    int shown = 0;
    for (var source : sources.all()) {
      if (left < SMALLEST_SOURCE
          || blocks.size() == MOST_BLOCKS - 1 - ASIDES - AnswerButtons.BLOCKS) {
        var rest = "Further sources that do not fit here: " + (sources.all().size() - shown);
        blocks.addAll(blocks(new RichText(BLOCK_LENGTH).text(rest)));
        break;
      }
      var text = source(source, Math.min(left, BLOCK_LENGTH));
      blocks.addAll(blocks(text));
      left -= text.length();
      shown++;
    }
    return blocks;
  }

  private static RichText answer(List<Statement> statements, CitedSources sources) {
    var text = new RichText(BLOCK_LENGTH);
    for (var statement : statements) {
      text.text((text.length() == 0 ? "" : " ") + Isolated.of(statement.text()));
      marks(text, statement, sources);
    }
    return text;
  }

  private static RichText accounts(List<Account> accounts, CitedSources sources) {
    var text = new RichText(BLOCK_LENGTH).bold(Caption.DIFFERING);
    for (var account : accounts) {
      text.text("\n• ").bold(Clip.to(TITLE_LENGTH, Caption.of(account)));
      text.text(": " + Isolated.of(account.statement().text()));
      marks(text, account.statement(), sources);
    }
    return text;
  }

  private static void marks(RichText text, Statement statement, CitedSources sources) {
    for (var source : sources.of(statement)) {
      text.text(" ").link(source.article().url(), source.mark());
    }
  }

  private static RichText source(CitedSources.Source source, int limit) {
    var text = new RichText(limit).bold(source.mark()).text(" ");
    article(text, source.article(), Caption.of(source));
    var whereabouts = Caption.of(source.whereabouts());
    if (!whereabouts.isEmpty()) {
      text.text(" · " + Clip.to(TITLE_LENGTH, whereabouts));
    }
    source.quotes().forEach(text::quote);
    return text;
  }

  private static void article(RichText text, Reference article) {
    article(text, article, Caption.of(article));
  }

  private static void article(RichText text, Reference article, String caption) {
    text.link(article.url(), Isolated.of(Clip.to(TITLE_LENGTH, article.title())))
        .text(" · " + Clip.to(TITLE_LENGTH, caption));
  }

  private static List<LayoutBlock> notFound(String no, Coverage coverage) {
    var text = new RichText(BLOCK_LENGTH).text(no);
    if (coverage.articles() > 0) {
      text.text(" " + Caption.of(coverage));
    }
    if (coverage.newest() != null) {
      text.text("\nThe newest: ");
      article(text, coverage.newest());
    }
    var blocks = blocks(text);
    if (!coverage.near().isEmpty()) {
      blocks.addAll(blocks(near(coverage.near())));
    }
    return blocks;
  }

  private static RichText near(List<Reference> near) {
    var text = new RichText(BLOCK_LENGTH).text("Close titles, no answer in them:");
    for (var article : near) {
      text.text("\n• ");
      article(text, article);
    }
    return text;
  }

  private static List<LayoutBlock> blocks(RichText text) {
    var blocks = new ArrayList<LayoutBlock>();
    var block = text.block();
    if (block != null) {
      blocks.add(block);
    }
    return blocks;
  }
}
