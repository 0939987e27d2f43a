package dev.munshi.rendering;

import static java.util.regex.Pattern.CASE_INSENSITIVE;

import dev.munshi.document.Block;
import dev.munshi.document.Block.Paragraph;
import dev.munshi.document.Document;
import dev.munshi.document.Inline;
import dev.munshi.language.Isolated;
import dev.munshi.language.VisibleText;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jsoup.nodes.DocumentType;
import org.jsoup.nodes.Element;

/**
 * A document as HTML, of elements that Matrix's <a
 * href="https://spec.matrix.org/v1.16/client-server-api/#mroommessage-msgtypes">{@code
 * org.matrix.custom.html}</a>, mail and web feeds all allow. Texts become text nodes, never markup.
 * Where {@code dir} is not allowed, the isolates in the texts still hold them apart.
 */
public final class DocumentHtml {

  private static final Pattern WEB = Pattern.compile("https?://[^/\\s]", CASE_INSENSITIVE);

  private final Function<Block.Timeline, Element> timelines;

  private DocumentHtml(Function<Block.Timeline, Element> timelines) {
    this.timelines = timelines;
  }

  /** Its title and blocks in a {@code div}. */
  public static Element of(Document document) {
    return of(document, DocumentHtml::list);
  }

  /** Blocks without a title in a {@code div}. */
  public static Element of(List<Block> blocks) {
    return whole(blocks, DocumentHtml::list);
  }

  /**
   * @param timelines how a timeline is shown instead of as a list
   */
  public static Element of(Document document, Function<Block.Timeline, Element> timelines) {
    return whole(document.blocks(), timelines).prependChild(theirs("h2", document.title()));
  }

  private static Element whole(List<Block> blocks, Function<Block.Timeline, Element> timelines) {
    var whole = new Element("div");
    var html = new DocumentHtml(timelines);
    blocks.forEach(block -> whole.appendChild(html.of(block)));
    return whole;
  }

  /** A page of its own. */
  public static String page(Document document) {
    var page = org.jsoup.nodes.Document.createShell("");
    page.title(Isolated.shown(document.title()));
    page.body().appendChild(of(document));
    return markup(page);
  }

  /** A page as text, exactly as its elements are. */
  public static String markup(org.jsoup.nodes.Document page) {
    page.prependChild(new DocumentType("html", "", ""));
    page.head().prependElement("meta").attr("charset", "utf-8");
    page.outputSettings().prettyPrint(false);
    return page.outerHtml();
  }

  /** An element as text; it stands nowhere else. */
  public static String markup(Element element) {
    var shell = org.jsoup.nodes.Document.createShell("");
    shell.outputSettings().prettyPrint(false);
    shell.body().appendChild(element);
    return shell.body().html();
  }

  private Element of(Block block) {
    return switch (block) {
      case Block.Heading heading -> theirs("h3", heading.text());
      case Paragraph paragraph -> of("p", paragraph);
      case Block.Bullets bullets -> bullets(bullets.items());
      case Block.Quote quote -> theirs("blockquote", quote.text());
      case Block.Table table -> table(table);
      case Block.Timeline timeline -> timelines.apply(timeline);
      case Block.Aside aside -> {
        var small = new Element("em");
        fill(small, aside.text());
        yield directed(new Element("p"), aside.text().text()).appendChild(small);
      }
    };
  }

  private static Element table(Block.Table table) {
    var head = new Element("tr");
    table.head().forEach(name -> head.appendChild(theirs("th", name)));
    var body = new Element("tbody");
    for (var row : table.rows()) {
      var line = body.appendElement("tr");
      row.forEach(cell -> line.appendChild(of("td", cell)));
    }
    return new Element("table")
        .appendChild(new Element("thead").appendChild(head))
        .appendChild(body);
  }

  private static Element list(Block.Timeline timeline) {
    var list = new Element("ul");
    for (var entry : timeline.entries()) {
      var item = list.appendElement("li");
      item.appendElement("strong").text(Isolated.shown(entry.when()));
      if (entry.what().size() == 1) {
        item.appendText(" ");
        fill(item, entry.what().getFirst());
      } else {
        item.appendChild(bullets(entry.what()));
      }
    }
    return list;
  }

  private static Element bullets(List<Paragraph> items) {
    var list = new Element("ul");
    items.forEach(item -> list.appendChild(of("li", item)));
    return list;
  }

  /** A paragraph as an element of this name, in its direction. */
  public static Element of(String tag, Paragraph paragraph) {
    var element = directed(new Element(tag), paragraph.text());
    fill(element, paragraph);
    return element;
  }

  private static Element theirs(String tag, String text) {
    return directed(new Element(tag), text).text(Isolated.shown(text));
  }

  private static Element directed(Element element, String text) {
    return Isolated.isRightToLeft(text) ? element.attr("dir", "rtl") : element;
  }

  private static void fill(Element element, Paragraph paragraph) {
    for (var inline : paragraph.inlines()) {
      var text = Isolated.shown(inline.text());
      switch (inline) {
        case Inline.Text _ -> lines(element, text);
        case Inline.Strong _ -> element.appendElement("strong").text(text);
        case Inline.Code _ -> element.appendElement("code").text(text);
        case Inline.Link link when isWeb(link.url()) ->
            element.appendElement("a").attr("href", VisibleText.of(link.url())).text(text);
        case Inline.Link _ -> element.appendText(text);
      }
    }
  }

  private static void lines(Element element, String text) {
    var lines = text.split("\n", -1);
    for (int i = 0; i < lines.length; i++) {
      if (i > 0) {
        element.appendElement("br");
      }
      element.appendText(lines[i]);
    }
  }

  private static boolean isWeb(String url) {
    return WEB.matcher(url).lookingAt();
  }
}
