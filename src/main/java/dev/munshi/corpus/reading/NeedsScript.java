package dev.munshi.corpus.reading;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** Tells pages whose text a script would have to bring. */
final class NeedsScript {

  /** With more words a page has a text of its own, whatever its notes say. */
  private static final int MOST_WORDS = 60;

  private static final Pattern NOTE =
      Pattern.compile(
          "java ?script.{0,60}\\b(enabled?|activated?|disabled|required?|needs?|turn(ed)? on|supports?"
              + "|aktivier\\w*|activ\\w+|habilit\\w+|abilit\\w+|włącz\\w*|etkinleştir\\w*|включ\\w*)"
              + "|\\b(enable|activate|requires?|needs?|turn on|aktivier\\w*|benötigt|activ\\w+"
              + "|habilit\\w+|abilit\\w+|włącz\\w*|включ\\w*)\\b.{0,60}java ?script",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  private static final Set<String> MOUNTS = Set.of("root", "app", "__next", "__nuxt", "main-app");

  private NeedsScript() {}

  /**
   * Whether the page has nothing to read for want of a script.
   *
   * @param found what seems to be its text
   */
  static boolean isOne(Document page, List<Block> found) {
    int words = found.stream().mapToInt(block -> block.prose().words()).sum();
    if (words > MOST_WORDS || page.selectFirst("script") == null) {
      return false;
    }
    boolean onlyNote = found.stream().allMatch(block -> NOTE.matcher(block.text()).find());
    boolean hidden =
        page.select("noscript").stream().anyMatch(note -> NOTE.matcher(note.text()).find());
    return onlyNote
        && (hidden
            || !found.isEmpty()
            || page.select("div").stream().anyMatch(NeedsScript::isMount));
  }

  private static boolean isMount(Element div) {
    return MOUNTS.contains(div.id()) && !div.hasText();
  }
}
