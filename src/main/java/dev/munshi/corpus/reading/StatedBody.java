package dev.munshi.corpus.reading;

import dev.munshi.corpus.reading.Block.Kind;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.parser.Parser;

/**
 * The text that a page states in its linked data, used where what the page shows is another text or
 * none: such pages bring their article by a script.
 *
 * @param paragraphs in order
 */
record StatedBody(List<Block> paragraphs) {

  /** In words; shorter ones are summaries. */
  private static final int SHORTEST = 40;

  /** Where so much of it stands in the found text, that is the article's. */
  private static final double LEAST_SHARED = .3;

  private static final int SHINGLE = 3;

  /** Empty where none is stated, or only its beginning. */
  static StatedBody of(JsonLd marks) {
    var stated = Parser.unescapeEntities(marks.article().path("articleBody").asText(""), false);
    var paragraphs = new ArrayList<Block>();
    for (var line :
        CleanText.lines(stated.contains("</") ? shown(stated) : stated).split("\n", -1)) {
      var text = CleanText.line(line);
      if (!text.isEmpty()) {
        paragraphs.add(Block.of(text, Kind.PARAGRAPH, 0, paragraphs.size()));
      }
    }
    var body = new StatedBody(List.copyOf(paragraphs));
    return body.isWhole() ? body : new StatedBody(List.of());
  }

  private static String shown(String markup) {
    return Jsoup.parseBodyFragment(markup).wholeText();
  }

  private boolean isWhole() {
    var last = paragraphs.isEmpty() ? "" : paragraphs.getLast().text();
    return words() >= SHORTEST && !last.endsWith("…") && !last.endsWith("...");
  }

  private int words() {
    return paragraphs.stream().mapToInt(block -> block.prose().words()).sum();
  }

  /** Whether this is the article's text rather than what was found on the page. */
  boolean isInsteadOf(List<Block> found) {
    int shown = found.stream().mapToInt(block -> block.prose().words()).sum();
    if (paragraphs.isEmpty() || shown > words()) {
      return false;
    }
    var stated = shingles(paragraphs);
    var both = new HashSet<>(stated);
    both.retainAll(shingles(found));
    return both.size() < stated.size() * LEAST_SHARED;
  }

  private static Set<String> shingles(List<Block> blocks) {
    var shingles = new HashSet<String>();
    for (var block : blocks) {
      var words = block.text().split("[^\\p{L}\\p{M}\\p{N}]+");
      for (int i = 0; i + SHINGLE <= words.length; i++) {
        shingles.add(String.join(" ", List.of(words).subList(i, i + SHINGLE)));
      }
    }
    return shingles;
  }
}
