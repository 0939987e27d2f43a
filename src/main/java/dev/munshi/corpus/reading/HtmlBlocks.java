package dev.munshi.corpus.reading;

import dev.munshi.corpus.reading.Block.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;
import org.jsoup.select.NodeTraversor;
import org.jspecify.annotations.Nullable;

/** Walks a page once and cuts what is visible of it into blocks. Not thread-safe. */
final class HtmlBlocks implements NodeFilter {

  private static final Set<String> SILENT =
      Set.of(
          "script",
          "style",
          "noscript",
          "template",
          "svg",
          "math",
          "iframe",
          "object",
          "embed",
          "canvas",
          "audio",
          "video",
          "button",
          "input",
          "select",
          "textarea",
          "nav",
          "footer",
          "aside",
          "dialog",
          "menu",
          "figcaption",
          "head",
          "map",
          "datalist",
          "progress",
          "rt",
          "rp");
  private static final Set<String> HEADINGS =
      Set.of("h1", "h2", "h3", "h4", "h5", "h6", "caption", "dt");
  private static final Set<String> ITEMS = Set.of("li", "dd", "td", "th");

  /** A quotation's own paragraphs stand no deeper than this below it. */
  private static final int DEEPEST_IN_QUOTATION = 3;

  private static final int LEAST_LINKS_OF_CARD = 2;

  private final List<HtmlBlock> blocks = new ArrayList<>();
  private final StringBuilder text = new StringBuilder();
  private final StringBuilder linkText = new StringBuilder();
  private int links;
  private @Nullable Element owner;

  private HtmlBlocks() {}

  /** Throws the reason where there are more than any article has. */
  static List<HtmlBlock> of(Element root) throws UnreadableException {
    var walk = new HtmlBlocks();
    NodeTraversor.filter(walk, root);
    walk.close();
    Block.check(walk.blocks.size());
    return walk.blocks;
  }

  @Override
  public FilterResult head(Node node, int depth) {
    if (blocks.size() > Block.MOST) {
      return FilterResult.STOP;
    }
    if (node instanceof TextNode words) {
      add(words.getWholeText());
    } else if (node instanceof Element element) {
      if (isSilent(element)) {
        return FilterResult.SKIP_ENTIRELY;
      }
      if (isCell(element)) {
        add(" ");
      } else if (element.nameIs("br") || element.isBlock()) {
        close();
        owner = element.nameIs("br") ? owner : element;
      }
      links += element.nameIs("a") ? 1 : 0;
    }
    return FilterResult.CONTINUE;
  }

  @Override
  public FilterResult tail(Node node, int depth) {
    if (node instanceof Element element) {
      links -= element.nameIs("a") ? 1 : 0;
      if (element.isBlock() && !isCell(element)) {
        close();
        owner = element.parent();
      }
    }
    return FilterResult.CONTINUE;
  }

  /**
   * A table's row is one line, unless a cell of it holds paragraphs: then it is there for layout.
   */
  private static boolean isCell(Element element) {
    return (element.nameIs("td") || element.nameIs("th"))
        && element.children().stream().noneMatch(child -> child.isBlock() || child.nameIs("br"));
  }

  private static boolean isSilent(Element element) {
    return SILENT.contains(element.normalName())
        || element.hasAttr("hidden")
        || (element.attr("aria-hidden").equals("true") && !element.nameIs("a"))
        || element.attr("style").replace(" ", "").contains("display:none")
        || (element.nameIs("span") && (isCard(element) || isForScreenReaders(element)));
  }

  /** A picture and links within a line are shown over it when the mouse comes near. */
  private static boolean isCard(Element span) {
    Node first = span;
    while (first instanceof Element element && element.childNodeSize() > 0) {
      first = element.childNode(0);
    }
    return first instanceof Element picture
        && picture.nameIs("img")
        && span.getElementsByTag("a").size() >= LEAST_LINKS_OF_CARD;
  }

  private static boolean isForScreenReaders(Element span) {
    return span.hasClass("sr-only")
        || span.hasClass("screen-reader-text")
        || span.hasClass("visually-hidden");
  }

  private void add(String words) {
    text.append(words);
    if (links > 0) {
      linkText.append(words);
    }
  }

  private void close() {
    var line = CleanText.line(text.toString());
    var linked = CleanText.line(linkText.toString());
    text.setLength(0);
    linkText.setLength(0);
    if (!line.isEmpty() && owner != null) {
      double share = Math.min(1, (double) linked.length() / line.length());
      blocks.add(new HtmlBlock(Block.of(line, kind(owner), share, blocks.size()), owner));
    }
  }

  private static Kind kind(Element owner) {
    if (owner.nameIs("tr")) {
      return Kind.ROW;
    }
    Element up = owner;
    for (int i = 0; i < 2 && up != null; i++, up = up.parent()) {
      if (HEADINGS.contains(up.normalName())) {
        return Kind.HEADING;
      }
      if (ITEMS.contains(up.normalName())) {
        return Kind.ITEM;
      }
    }
    return isInQuotation(owner) ? Kind.QUOTATION : Kind.PARAGRAPH;
  }

  private static boolean isInQuotation(Element owner) {
    Element up = owner;
    for (int i = 0; i < DEEPEST_IN_QUOTATION && up != null; i++, up = up.parent()) {
      if (up.nameIs("blockquote")) {
        return true;
      }
    }
    return false;
  }
}
