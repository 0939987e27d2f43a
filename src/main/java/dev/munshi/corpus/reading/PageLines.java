package dev.munshi.corpus.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;
import org.jsoup.select.NodeTraversor;

/**
 * Every line that a page shows, with those beside the article, and the elements whose names or
 * attributes speak of dates. Not thread-safe.
 */
final class PageLines implements NodeFilter {

  /**
   * One line.
   *
   * @param owner the innermost block-level element around it
   */
  record Line(String text, Element owner) {}

  /**
   * An element that may be about a date.
   *
   * @param line the place of its line among the lines
   * @param before what stands before it in its line
   */
  record Dated(Element element, int line, String before) {}

  private static final Set<String> SILENT =
      Set.of("script", "style", "noscript", "template", "svg", "head", "select", "textarea");

  /** A class or id such as {@code post-date}, {@code entry-meta}, {@code publishInfo}. */
  private static final Pattern NAMED =
      Pattern.compile("(?i)date|datum|publi|posted|submitted|time|byline|meta\\b|dateline");

  private final List<Line> lines = new ArrayList<>();
  private final List<Dated> dated = new ArrayList<>();
  private final StringBuilder text = new StringBuilder();
  private Element owner;

  private PageLines(Document page) {
    this.owner = page;
  }

  static PageLines of(Document page) {
    var walk = new PageLines(page);
    NodeTraversor.filter(walk, page);
    walk.close();
    return walk;
  }

  List<Line> lines() {
    return lines;
  }

  List<Dated> dated() {
    return dated;
  }

  @Override
  public FilterResult head(Node node, int depth) {
    if (node instanceof TextNode words) {
      add(words.getWholeText());
    } else if (node instanceof Element element) {
      if (SILENT.contains(element.normalName())) {
        return FilterResult.SKIP_ENTIRELY;
      }
      if (element.nameIs("br") || element.isBlock()) {
        close();
        owner = element.nameIs("br") ? owner : element;
      }
      if (isDated(element)) {
        dated.add(new Dated(element, lines.size(), CleanText.line(text.toString())));
      }
    }
    return FilterResult.CONTINUE;
  }

  @Override
  public FilterResult tail(Node node, int depth) {
    if (node instanceof Element element && element.isBlock()) {
      close();
      var parent = element.parent();
      owner = parent == null ? element : parent;
    }
    return FilterResult.CONTINUE;
  }

  /** Parts a name from a date that only the page's style parts: {@code Ada Mariner3.11.2023}. */
  private void add(String words) {
    if (!text.isEmpty() && !words.isEmpty()) {
      boolean wordBefore = Character.isLetter(text.charAt(text.length() - 1));
      text.append(wordBefore && Character.isDigit(words.charAt(0)) ? " " : "");
    }
    text.append(words);
  }

  private void close() {
    var line = CleanText.line(text.toString());
    text.setLength(0);
    if (!line.isEmpty()) {
      lines.add(new Line(line, owner));
    }
  }

  private static boolean isDated(Element element) {
    return element.nameIs("time")
        || element.attr("itemprop").startsWith("date")
        || element.hasAttr("data-datetime")
        || (element.nameIs("abbr") && element.hasAttr("title"))
        || NAMED.matcher(element.className() + " " + element.id()).find();
  }
}
