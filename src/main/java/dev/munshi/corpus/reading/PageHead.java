package dev.munshi.corpus.reading;

import dev.munshi.article.PartialDate;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What the lines between a page's menus and its text say: title, author, day of publication.
 *
 * @param lines from the title on where there is one, up to the text
 */
record PageHead(@Nullable String title, List<Block> lines) {

  /** Menus end so many lines above the text at the furthest. */
  private static final int FURTHEST = 40;

  private static final int LEAST_TITLE_WORDS = 4;
  private static final int LONGEST_BYLINE = 12;

  private static final Pattern MARKED =
      Pattern.compile(
          "^(?:date\\s*:?\\s*)?(?<date>\\d{4}-\\d{2}-\\d{2})\\s+(?<title>\\S.*)$",
          Pattern.CASE_INSENSITIVE);
  private static final String NAME =
      "\\p{Lu}[\\p{L}\\p{M}.'’-]*(?: (?:(?:al|bin|de|van|von|ul|ur) )?\\p{Lu}[\\p{L}\\p{M}.'’-]*){0,4}";
  private static final Pattern BY =
      Pattern.compile(
          "^(?<before>.{0,40}?)\\b?(?i:by):?\\s+(?<name>"
              + NAME
              + "(?:(?:,| and| &) "
              + NAME
              + ")*)(?=$|\\s*[|,·•–—(-]|\\s+(?:on|in|for|at)\\b|\\s+\\p{L}+ \\d|\\s+\\d|(?i:\\s+(?:published|updated|posted|last)))");
  private static final Pattern BEFORE_PUBLISHED =
      Pattern.compile(
          "^(?<name>" + NAME + ")\\s*[|,·•–—-]?\\s+(?i:published|posted|updated|last updated)\\b");
  private static final Pattern UPDATED =
      Pattern.compile(
          "(?i)\\b(last )?(updated?|modified|edited|accessed|retrieved|reviewed|aktualisiert|actualizado|aggiornato|mis à jour)\\b");
  private static final Pattern PUBLISHED =
      Pattern.compile(
          "(?i)\\b(published|posted|created|issued|dated?|written|veröffentlicht|erstellt|publié|publicado|pubblicato)\\b");
  private static final Pattern CATEGORY =
      Pattern.compile("^(?:in|posted in|filed under) \\p{Lu}.*|.*\\s[>»›]\\s.*");

  static PageHead of(List<Block> before) {
    int from = Math.max(0, before.size() - FURTHEST);
    int title = titleLine(before, from);
    if (title < 0) {
      return new PageHead(null, before.subList(from, before.size()));
    }
    return new PageHead(before.get(title).text(), before.subList(title, before.size()));
  }

  private static int titleLine(List<Block> before, int from) {
    int fallback = -1;
    for (int i = before.size() - 1; i >= from; i--) {
      var block = before.get(i);
      if (!mayBeTitle(block)) {
        continue;
      }
      boolean standfirst = i > from && block.prose().isLikely() && mayBeTitle(before.get(i - 1));
      if (block.prose().words() >= LEAST_TITLE_WORDS) {
        return standfirst && before.get(i - 1).prose().words() >= LEAST_TITLE_WORDS ? i - 1 : i;
      }
      fallback = fallback < 0 ? i : fallback;
    }
    return fallback;
  }

  private static boolean mayBeTitle(Block block) {
    return !block.isItem()
        && !block.isLitter()
        && !block.isBoundary()
        && !CATEGORY.matcher(block.text()).matches()
        && (MARKED.matcher(block.text()).matches() || !isMetadata(block));
  }

  /** Whether the line is a date or a byline and nothing else. */
  static boolean isMetadata(Block block) {
    if (!block.isShort()) {
      return false;
    }
    var line = block.text();
    return WrittenDate.isMostOf(line)
        || Imprint.isOne(line)
        || (block.prose().words() <= LONGEST_BYLINE
            && !block.prose().ended()
            && byline(line) != null);
  }

  /** The title's words without a date that marks the line. */
  @Nullable String headline() {
    if (title == null) {
      return null;
    }
    var marked = MARKED.matcher(title);
    return marked.matches() ? marked.group("title") : title;
  }

  @Nullable String author() {
    for (var line : lines) {
      var name = line.isShort() ? byline(line.text()) : null;
      if (name != null) {
        return name;
      }
    }
    return null;
  }

  private static @Nullable String byline(String line) {
    var by = BY.matcher(line);
    if (by.find() && introduces(by)) {
      return by.group("name").strip();
    }
    var published = BEFORE_PUBLISHED.matcher(line);
    return published.find() ? published.group("name") : null;
  }

  /** "Written by A B", or "AB" of a portrait stuck to "by AB", but not "Moved by A B". */
  private static boolean introduces(Matcher by) {
    var before = by.group("before").strip();
    return before.isEmpty()
        || by.group("name").startsWith(before)
        || before.matches(
            "(?i)(.*\\W)?(written|posted|published|reported|report|story|words|authored|article|analysis|opinion|compiled|from)");
  }

  /** The day of publication, or null where the head does not say it with its year. */
  @Nullable PartialDate published() {
    PartialDate first = null;
    for (var block : lines) {
      var marked = MARKED.matcher(block.text());
      var date = marked.matches() ? WrittenDate.in(marked.group("date")) : dateOf(block);
      if (date != null && PUBLISHED.matcher(block.text()).find()) {
        return date;
      }
      first = first == null ? date : first;
    }
    return first;
  }

  private static @Nullable PartialDate dateOf(Block block) {
    if (!isMetadata(block)) {
      return null;
    }
    return WrittenDate.in(withoutUpdate(block.text()));
  }

  /** The line from what says "published" on, or up to what says "updated". */
  static String withoutUpdate(String line) {
    var published = PUBLISHED.matcher(line);
    if (published.find()) {
      return line.substring(published.end());
    }
    var updated = UPDATED.matcher(line);
    return updated.find() ? line.substring(0, updated.start()) : line;
  }
}
