package dev.munshi.corpus.reading;

import dev.munshi.article.Sentences;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Makes a title where there is none, and frees one of its site's name. */
final class Titles {

  /** The longest title that is made of a sentence, in UTF-16 units. */
  static final int LONGEST = 100;

  /** No first sentence and no title is longer, in UTF-16 units. */
  private static final int LOOKED_AT = 2_000;

  private static final Pattern SEPARATOR = Pattern.compile("\\s+[|\\-–—•·»:]+\\s+|\\s*[|»]\\s*");

  private Titles() {}

  /** The first sentence without its dateline and final full stop, cut to the longest title. */
  static String fromText(String text) {
    var start = text.substring(0, Math.min(text.length(), LOOKED_AT));
    var body = Dateline.strip(start);
    var spans = Sentences.of(body);
    var first = spans.isEmpty() ? body : spans.getFirst().of(body);
    var title = CleanText.line(first).replaceFirst("(?<!\\.)[.۔]$", "");
    return cut(title.isBlank() ? CleanText.line(start) : title);
  }

  /** At most the longest title, cut where a word ends. */
  static String cut(String line) {
    if (line.length() <= LONGEST) {
      return line;
    }
    int space = line.lastIndexOf(' ', LONGEST - 1);
    int end = space < LONGEST / 2 ? LONGEST - 1 : space;
    end -= Character.isHighSurrogate(line.charAt(end - 1)) ? 1 : 0;
    return line.substring(0, end).replaceFirst("[\\s,;:–—-]+$", "") + "…";
  }

  /** Without "| Site" or "Site -" where that is the publisher. */
  static String withoutSite(String title, @Nullable String publisher) {
    if (publisher == null || title.length() > LOOKED_AT || bare(publisher).isEmpty()) {
      return title;
    }
    var separators = SEPARATOR.matcher(title);
    int lastStart = -1;
    while (separators.find()) {
      if (isSite(title.substring(0, separators.start()), publisher)) {
        return separators.end() < title.length()
            ? title.substring(separators.end()).strip()
            : title;
      }
      if (lastStart < 0 && isSite(title.substring(separators.end()), publisher)) {
        lastStart = separators.start();
      }
    }
    return lastStart > 0 ? title.substring(0, lastStart).strip() : title;
  }

  private static boolean isSite(String part, String publisher) {
    return bare(part).equals(bare(publisher));
  }

  private static String bare(String name) {
    return name.replaceAll("(?i)^the\\s*|\\.(com|org|net|pk|co\\.uk|de)$|[^\\p{L}\\p{N}]", "")
        .toLowerCase(Locale.ROOT);
  }
}
