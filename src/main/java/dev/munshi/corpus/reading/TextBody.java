package dev.munshi.corpus.reading;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/**
 * The run of an HTML page's text, and what stands in the same element as its paragraphs do: a table
 * or list that closes the text, a line that opens it.
 */
final class TextBody {

  /** An element holds the text where so much of its prose stands in it directly. */
  private static final double SHARE_OF_PROSE = .3;

  /** Tags between the text's element and its lists, tables and quotations. */
  private static final Set<String> WITHIN =
      Set.of(
          ("p br b strong em i u span font center table tbody thead tfoot tr td th ul ol li dl dt dd"
                  + " blockquote pre code h2 h3 h4 h5 h6")
              .split(" "));

  private static final Pattern ADDRESS = Pattern.compile("(?:https?://|www\\.)\\S+");

  private static final double MOST_LINKED = .8;

  /** A line above the first paragraph that is no label or button has so many words. */
  private static final int LEAST_OPENING = 8;

  private final List<HtmlBlock> blocks;
  private final MainRun run;
  private final Map<Element, Double> holders = new HashMap<>();
  private double total;

  private TextBody(List<HtmlBlock> blocks, MainRun run) {
    this.blocks = blocks;
    this.run = run;
    blocks.subList(run.start(), run.end()).forEach(this::count);
  }

  /** The run is one over the same blocks. */
  static TextBody of(List<HtmlBlock> blocks, MainRun run) {
    return new TextBody(blocks, run);
  }

  private void count(HtmlBlock block) {
    if (!MainRun.isProse(block.block())) {
      return;
    }
    int words = block.block().prose().words();
    total += words;
    var owner = block.owner();
    holders.merge(owner, (double) words, Double::sum);
    var parent = owner.parent();
    if (parent != null) {
      holders.merge(parent, (double) words, Double::sum);
    }
  }

  List<Block> blocks() {
    var text = new ArrayList<Block>();
    for (int i = opening(); i < run.start(); i++) {
      text.add(blocks.get(i).block());
    }
    for (int i = run.start(); i < run.end(); i++) {
      boolean title = text.isEmpty() && blocks.get(i).owner().nameIs("h1");
      if (!title && isText(blocks.get(i), i)) {
        text.add(blocks.get(i).block());
      }
    }
    addClosing(text);
    return text;
  }

  private int opening() {
    int start = run.start();
    while (start > 0 && opens(blocks.get(start - 1))) {
      start--;
    }
    return start;
  }

  private boolean opens(HtmlBlock block) {
    var words = block.block();
    return words.prose().words() >= LEAST_OPENING
        && !words.isHeading()
        && !words.isItem()
        && !words.isBoundary()
        && isLoose(words)
        && standsAmongText(block);
  }

  private void addClosing(List<Block> text) {
    for (int i = run.end(); i < blocks.size() && !blocks.get(i).block().isBoundary(); i++) {
      var block = blocks.get(i);
      if (isAddress(block) || (isLoose(block.block()) && standsAmongText(block))) {
        text.add(block.block());
      }
    }
  }

  private static boolean isLoose(Block block) {
    double most = block.isItem() ? MainRun.MOST_LINKED_ITEM : MainRun.MOST_LINKED;
    return block.linked() <= most && !block.isLitter() && !PageHead.isMetadata(block);
  }

  private boolean isText(HtmlBlock block, int index) {
    var words = block.block();
    if (words.isQuotation()) {
      return words.linked() <= MOST_LINKED || !words.isLitter();
    }
    if (words.linked() > MOST_LINKED && !isAddress(block)) {
      return words.isHeading() ? !isInList(block) : isSourceOfQuotation(words, index);
    }
    return (!words.isLitter() && !PageHead.isMetadata(words)) || isAddress(block);
  }

  /** An address that the author wrote out among the paragraphs. */
  private boolean isAddress(HtmlBlock block) {
    return ADDRESS.matcher(block.block().text()).matches() && standsAmongText(block);
  }

  /** A quotation may be followed by the name of where it is from, as a link. */
  private boolean isSourceOfQuotation(Block block, int index) {
    return index > 0
        && blocks.get(index - 1).block().isQuotation()
        && block.isShort()
        && !block.isItem()
        && !block.isLitter();
  }

  private static boolean isInList(HtmlBlock block) {
    for (Element up = block.owner(); up != null; up = up.parent()) {
      if (up.nameIs("li")) {
        return true;
      }
    }
    return false;
  }

  private boolean standsAmongText(HtmlBlock block) {
    for (Element up = block.owner(); up != null; up = up.parent()) {
      if (holders.getOrDefault(up, 0.0) >= total * SHARE_OF_PROSE) {
        return true;
      }
      if (!WITHIN.contains(up.normalName())) {
        return false;
      }
    }
    return false;
  }
}
