package dev.munshi.corpus.reading;

import dev.munshi.corpus.reading.Block.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A plain text's lines as blocks: a line is a paragraph, unless the text is wrapped at a margin.
 */
final class TextBlocks {

  private static final Pattern BULLET = Pattern.compile("^\\s*(?:[•‣▪●○◦·*]|[-–—](?=\\s))\\s*");

  /** Wrapped text has no line much longer than a terminal or a mail is wide. */
  private static final int WIDEST_MARGIN = 110;

  private static final int LEAST_MARGIN = 45;

  private TextBlocks() {}

  /** Throws the reason where there are more than any article has. */
  static List<Block> of(String text) throws UnreadableException {
    var lines = CleanText.lines(text).lines().toList();
    int margin = margin(lines);
    var blocks = new ArrayList<Block>();
    var open = new StringBuilder();
    for (var line : lines) {
      boolean item = BULLET.matcher(line).lookingAt();
      if (line.isBlank() || item || margin == 0 || endsEarly(lastLine(open), margin)) {
        close(open, blocks);
      }
      Block.check(blocks.size());
      open.append(open.isEmpty() ? "" : "\n").append(line.isBlank() ? "" : line);
    }
    close(open, blocks);
    return blocks;
  }

  private static String lastLine(StringBuilder open) {
    return open.substring(open.lastIndexOf("\n") + 1);
  }

  private static boolean endsEarly(String line, int margin) {
    return line.length() < margin * .7;
  }

  private static void close(StringBuilder open, List<Block> blocks) {
    var raw = open.toString();
    open.setLength(0);
    var bullet = BULLET.matcher(raw);
    boolean item = bullet.lookingAt();
    var text = CleanText.line(item ? raw.substring(bullet.end()) : raw);
    if (!text.isEmpty()) {
      blocks.add(Block.of(text, item ? Kind.ITEM : Kind.PARAGRAPH, 0, blocks.size()));
    }
  }

  /** The width at which the text is wrapped, or 0 where a line is a paragraph. */
  private static int margin(List<String> lines) {
    int widest = lines.stream().mapToInt(String::length).max().orElse(0);
    if (widest > WIDEST_MARGIN || widest < LEAST_MARGIN) {
      return 0;
    }
    int full = 0;
    int broken = 0;
    for (int i = 0; i + 1 < lines.size(); i++) {
      if (!endsEarly(lines.get(i), widest) && !lines.get(i + 1).isBlank()) {
        full++;
        broken += Prose.of(lines.get(i).strip()).ended() ? 0 : 1;
      }
    }
    return full >= 2 && broken * 2 > full ? widest : 0;
  }
}
