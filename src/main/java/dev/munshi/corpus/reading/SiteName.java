package dev.munshi.corpus.reading;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds the name that a page's first lines and later ones repeat. */
final class SiteName {

  /** A site's name stands above its menus. */
  private static final int LOOKED_AT = 4;

  private static final int LONGEST = 5;

  private SiteName() {}

  /** The name, or null where no line at the top is repeated above the text. */
  static @Nullable String in(MainRun run) {
    var head = run.head();
    return head.stream()
        .limit(LOOKED_AT)
        .filter(SiteName::mayBeName)
        .map(Block::text)
        .filter(name -> repeats(head, name) >= 2)
        .findFirst()
        .orElse(null);
  }

  private static boolean mayBeName(Block block) {
    return !block.isItem()
        && block.prose().words() <= LONGEST
        && !block.prose().ended()
        && Character.isLetterOrDigit(block.text().codePointAt(0))
        && !block.isLitter()
        && !block.isBoundary()
        && !PageHead.isMetadata(block);
  }

  private static long repeats(List<Block> head, String name) {
    var twice = name + " " + name;
    return head.stream().filter(b -> b.text().equals(name) || b.text().equals(twice)).count();
  }
}
