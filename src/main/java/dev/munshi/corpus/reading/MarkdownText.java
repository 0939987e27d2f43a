package dev.munshi.corpus.reading;

import java.util.ArrayList;
import java.util.List;
import org.commonmark.node.Code;
import org.commonmark.node.CustomBlock;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.Image;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;
import org.jsoup.Jsoup;
import org.jspecify.annotations.Nullable;

/** A Markdown text as plain paragraphs: no marks, links as their words, no images. */
final class MarkdownText {

  /** No text is quoted or listed deeper; what lies below stays as it is written. */
  private static final int DEEPEST = 64;

  private static final Parser PARSER = Parser.builder().maxOpenBlockParsers(DEEPEST).build();

  private final List<String> paragraphs = new ArrayList<>();
  private final StringBuilder open = new StringBuilder();
  private @Nullable String heading;

  private MarkdownText() {}

  static MarkdownText of(String markdown) {
    var text = new MarkdownText();
    text.walk(PARSER.parse(markdown));
    return text;
  }

  /** The first heading's words, or null. */
  @Nullable String heading() {
    return heading;
  }

  /** The paragraphs, without a first heading that is the title; may be empty. */
  String without(String title) {
    boolean titled =
        !paragraphs.isEmpty() && paragraphs.getFirst().equals(title) && paragraphs.size() > 1;
    return String.join("\n\n", titled ? paragraphs.subList(1, paragraphs.size()) : paragraphs);
  }

  /** In document order without recursion, so that nesting costs no stack. */
  private void walk(Node root) {
    Node node = root;
    while (node != null) {
      boolean entered = enter(node);
      if (entered && node.getFirstChild() != null) {
        node = node.getFirstChild();
        continue;
      }
      leave(node);
      while (node != null && node != root && node.getNext() == null) {
        node = node.getParent();
        leave(node);
      }
      node = node == null || node == root ? null : node.getNext();
    }
  }

  private boolean enter(Node node) {
    switch (node) {
      case Text text -> open.append(text.getLiteral());
      case Code code -> open.append(code.getLiteral());
      case SoftLineBreak line -> open.append(' ');
      case HardLineBreak line -> open.append(' ');
      case FencedCodeBlock code -> add(code.getLiteral());
      case IndentedCodeBlock code -> add(code.getLiteral());
      case HtmlBlock html -> add(Jsoup.parse(html.getLiteral()).text());
      default -> {
        // containers only hold others
      }
    }
    return !(node instanceof Image);
  }

  private void leave(@Nullable Node node) {
    if (node instanceof Paragraph || node instanceof Heading || node instanceof CustomBlock) {
      var words = open.toString();
      open.setLength(0);
      if (node instanceof Heading && heading == null) {
        var line = CleanText.line(words);
        heading = line.isEmpty() ? null : line;
      }
      add(words);
    }
  }

  private void add(String words) {
    words.lines().map(CleanText::line).filter(line -> !line.isEmpty()).forEach(paragraphs::add);
  }
}
