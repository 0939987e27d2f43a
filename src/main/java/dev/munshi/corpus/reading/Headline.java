package dev.munshi.corpus.reading;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A page's title.
 *
 * @param site the publisher's name as far as it is known, or null
 */
record Headline(String title, @Nullable String site) {

  private static final Pattern SEPARATOR = Pattern.compile("\\s+[|\\-–—•·»:]+\\s+|\\s*[|»]\\s*");

  /** A heading of fewer letters may be a section's. */
  private static final int SHORTEST = 12;

  private static final int MOST_WORDS_OF_SITE = 5;

  /** No title is longer, in UTF-16 units. */
  private static final int LONGEST = 2_000;

  /**
   * Parts the title where a heading says one part of it; takes the only heading where the title is
   * the site's name and nothing else.
   */
  static Headline of(String title, @Nullable String publisher, List<String> headings) {
    var wanted = headings.stream().filter(h -> bare(h).length() >= SHORTEST).toList();
    if (publisher != null && bare(title).equals(bare(publisher)) && wanted.size() == 1) {
      return new Headline(wanted.getFirst(), publisher);
    }
    var bareHeadings = wanted.stream().map(Headline::bare).toList();
    var separators = SEPARATOR.matcher(title.length() > LONGEST ? "" : title);
    while (separators.find()) {
      var before = title.substring(0, separators.start()).strip();
      var after = title.substring(separators.end()).strip();
      if (bareHeadings.contains(bare(before))) {
        return new Headline(before, publisher == null ? site(after) : publisher);
      }
      if (bareHeadings.contains(bare(after))) {
        return new Headline(after, publisher == null ? site(before) : publisher);
      }
    }
    return new Headline(title, publisher);
  }

  private static @Nullable String site(String part) {
    boolean name = Prose.of(part).words() <= MOST_WORDS_OF_SITE && !SEPARATOR.matcher(part).find();
    return name && !part.isEmpty() && Character.isUpperCase(part.codePointAt(0)) ? part : null;
  }

  private static String bare(String text) {
    return text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", "");
  }
}
