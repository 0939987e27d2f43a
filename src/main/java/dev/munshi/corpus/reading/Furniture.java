package dev.munshi.corpus.reading;

import java.util.regex.Pattern;

/** Lines that pages carry around an article: buttons, counts, teasers' headings, requests. */
final class Furniture {

  /** A line that announces what is no longer the article is not longer than this, in words. */
  private static final int LONGEST_BOUNDARY = 12;

  private static final String PLATFORM =
      "(facebook|twitter|x|instagram|whatsapp|telegram|linkedin|youtube|tiktok|google|google news"
          + "|pinterest|reddit|e-?mail|flipboard|messenger|sms|print|threads|bluesky|mastodon|pocket)";

  private static final Phrases BOUNDARIES = Phrases.in("boundaries.txt", PLATFORM);
  private static final Phrases LITTER = Phrases.in("litter.txt", PLATFORM);

  private static final Pattern CLOSING =
      Pattern.compile("tags? ?:|©|copyright ", Pattern.CASE_INSENSITIVE);
  private static final Pattern RESERVED =
      Pattern.compile("all rights reserved", Pattern.CASE_INSENSITIVE);

  private static final Pattern ABOUT =
      Pattern.compile("(?i:about)( \\p{Lu}[\\p{L}\\p{N}.&'’-]*| (of|for|the|and|&))*");

  private static final Pattern BEFORE = Pattern.compile("^[^\\p{L}\\p{N}©(<]+(?=[\\p{L}\\p{N}])");
  private static final String AFTER = ":.!»>→|";

  private Furniture() {}

  /** Whether the line announces that what follows belongs to something else. */
  static boolean isBoundary(String text, Prose prose) {
    if (prose.words() > LONGEST_BOUNDARY || !Block.isShort(text, prose)) {
      return CLOSING.matcher(text).lookingAt();
    }
    var line = bare(text);
    return BOUNDARIES.match(line) || ABOUT.matcher(line).matches() || RESERVED.matcher(line).find();
  }

  /** Whether the line is to be left out wherever it stands. */
  static boolean isLitter(String text, Prose prose) {
    return Block.isShort(text, prose) && LITTER.match(bare(text));
  }

  private static String bare(String text) {
    int end = text.length();
    while (end > 0 && isAfter(text.charAt(end - 1))) {
      end--;
    }
    return BEFORE.matcher(text.substring(0, end)).replaceFirst("");
  }

  private static boolean isAfter(char c) {
    return Character.isWhitespace(c) || AFTER.indexOf(c) >= 0;
  }
}
