package dev.munshi.chat.matrix;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.regex.Pattern.CASE_INSENSITIVE;

import dev.munshi.answer.Answer;
import dev.munshi.answer.Statement;
import dev.munshi.briefing.AnswerBlocks;
import dev.munshi.chat.Utterance;
import dev.munshi.document.Block;
import dev.munshi.document.Block.Paragraph;
import dev.munshi.document.Document;
import dev.munshi.language.Isolated;
import dev.munshi.rendering.DocumentHtml;
import dev.munshi.rendering.DocumentText;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What is said as messages, each as plain text and as HTML. An event holds 65,536 bytes; encryption
 * makes four of three, and an edit says all of it twice.
 */
final class MatrixContent {

  /** Of plain text and HTML together, in bytes. */
  static final int LARGEST = 20_000;

  /** An invisible character that keeps two others on one line. */
  private static final String JOINER = "\u2060";

  /** The start of what a client would take for a mention, or a link to a person or a room. */
  private static final String MENTION =
      "@(?=room)|(?<![\\w/])@(?=[\\w.=/+-]+:[\\w.\\[-])|(?<=matrix\\.to/)(?=#)";

  private static final Pattern IN_TEXT = Pattern.compile(MENTION, CASE_INSENSITIVE);
  private static final Pattern IN_HTML = Pattern.compile("<[^>]*>|" + MENTION, CASE_INSENSITIVE);

  private static final Pattern FROM_RIGHT =
      Pattern.compile("(?s)(<(\\w+) dir=\"rtl\">)(.*?)(</\\2>)");

  /** A link that clients show as a person or a room. */
  private static final Pattern PILL =
      Pattern.compile(
          "(?is)<a href=\"https?://(?:matrix\\.to\\b|[^\"]*#/(?:user|room|group)/)[^\"]*\">(.*?)</a>");

  private static final Block COMING = Block.Aside.of("More is being verified…");

  /** To a no. */
  private static final Block KEEP_OPEN =
      Block.Aside.of("To keep the question open, react with 🔔 or say: tell me when this is known");

  private MatrixContent() {}

  /** One message or more, in order, without relations and mentions. */
  static List<Content> of(Utterance utterance) {
    return switch (utterance) {
      case Utterance.Notice(var text) -> of(List.of(Paragraph.of(text)), true);
      case Utterance.Whisper(var text) -> of(List.of(Paragraph.of(text)), true);
      case Utterance.Told(var document, _) -> of(blocks(document), false);
      case Utterance.Answered(var reply) -> {
        var blocks = new ArrayList<>(AnswerBlocks.of(reply));
        if (reply.answer() instanceof Answer.NotFound) {
          blocks.add(KEEP_OPEN);
        }
        yield of(blocks, false);
      }
    };
  }

  static List<Content> of(Document document) {
    return of(blocks(document), false);
  }

  /** The part of an answer that is there so far. */
  static Content of(List<Statement> soFar) {
    var blocks = new ArrayList<>(AnswerBlocks.of(soFar));
    blocks.add(COMING);
    return of(blocks, false).getFirst();
  }

  static Content notice(String text) {
    return of(List.of(Paragraph.of(text)), true).getFirst();
  }

  private static List<Block> blocks(Document document) {
    var blocks = new ArrayList<Block>();
    blocks.add(new Block.Heading(document.title()));
    blocks.addAll(document.blocks());
    return blocks;
  }

  private static List<Content> of(List<Block> blocks, boolean isNotice) {
    return Portions.of(blocks, LARGEST, block -> size(content(List.of(block), isNotice))).stream()
        .map(portion -> content(portion, isNotice))
        .toList();
  }

  private static Content content(List<Block> blocks, boolean isNotice) {
    var text = Isolated.shown(DocumentText.unwrapped(blocks));
    var html = PILL.matcher(DocumentHtml.markup(DocumentHtml.of(blocks))).replaceAll("$1");
    return new Content(
        IN_TEXT.matcher(text).replaceAll("$0" + JOINER),
        withoutMentions(directed(html)),
        isNotice,
        null,
        Set.of());
  }

  /** Matrix has no {@code dir}: an isolate around a whole text runs it from right to left. */
  private static String directed(String html) {
    return FROM_RIGHT.matcher(html).replaceAll("<$2>\u2067$3\u2069$4");
  }

  private static String withoutMentions(String html) {
    return IN_HTML
        .matcher(html)
        .replaceAll(found -> found.group().startsWith("<") ? "$0" : "$0" + JOINER);
  }

  /** As JSON, in bytes. */
  private static int size(Content content) {
    var all = content.text() + content.html();
    int escapes = (int) all.chars().filter(c -> c == '"' || c == '\\' || c == '\n').count();
    return all.getBytes(UTF_8).length + escapes;
  }
}
