package dev.munshi.language;

import java.util.regex.Pattern;

/**
 * Text without what nobody sees: control characters, those that turn the direction of text, those
 * without width or of private use, those that Unicode says are none, and what else it calls
 * ignorable. What is left may stand in XML. Line ends and tabs stay, and joiners and selectors
 * where writing needs them: within words of some scripts, and in emoji.
 *
 * <p>The page has the same definition in {@code munshi.js}.
 */
public final class VisibleText {

  /** Of general category Cf, yet seen: the signs that stand before or around Arabic numbers. */
  private static final String SEEN =
      "\\u0600-\\u0605\\u06DD\\u070F\\u0890\\u0891\\u08E2\\x{110BD}\\x{110CD}";

  /** Ignorable by default, of other categories: fillers and selectors. */
  private static final String IGNORABLE =
      "\\u034F\\u115F\\u1160\\u17B4\\u17B5\\u180B-\\u180F\\u2065\\u3164\\uFE00-\\uFE0F\\uFFA0"
          + "\\uFFF0-\\uFFF8\\x{E0000}-\\x{E0FFF}";

  private static final String HIDDEN =
      "(?![\\n\\t"
          + SEEN
          + "])[\\p{Cc}\\p{Cf}\\p{Co}\\p{Cs}\\p{IsNoncharacter_Code_Point}"
          + IGNORABLE
          + "]";

  private static final String JOINED =
      "[[\\p{IsArabic}\\p{IsSyriac}\\p{IsDevanagari}\\p{IsBengali}\\p{IsGurmukhi}\\p{IsGujarati}"
          + "\\p{IsOriya}\\p{IsTamil}\\p{IsTelugu}\\p{IsKannada}\\p{IsMalayalam}\\p{IsSinhala}"
          + "\\p{IsMyanmar}\\p{IsKhmer}\\p{IsMongolian}]&&[\\p{L}\\p{M}]&&[^"
          + IGNORABLE
          + "]]";

  private static final String PICTURE = "\\p{IsExtended_Pictographic}";

  /** Java measures what it looks back at in UTF-16 units, of which a picture may have two. */
  private static final String PICTURE_BEFORE = PICTURE + "{1,2}";

  private static final String NEEDED =
      String.join(
          "|",
          "(?<=" + JOINED + ")[\\u200C\\u200D](?=" + JOINED + ")",
          "(?<=" + PICTURE_BEFORE + "\\uFE0F?|\\p{IsEmoji_Modifier})\\u200D(?=" + PICTURE + ")",
          "(?<=" + PICTURE_BEFORE + ")[\\uFE0E\\uFE0F]",
          "(?<=[0-9#*])\\uFE0F(?=\\u20E3)");

  private static final Pattern UNSEEN =
      Pattern.compile("(?=" + HIDDEN + ")(?!" + NEEDED + ").", Pattern.DOTALL);

  private static final Pattern UNSEEN_BUT_ISOLATES =
      Pattern.compile("(?![\\u2066\\u2067\\u2069])" + UNSEEN, Pattern.DOTALL);

  private VisibleText() {}

  public static String of(String text) {
    return UNSEEN.matcher(text).replaceAll("");
  }

  /** Keeps the characters that {@link Isolated} writes, wherever they stand. */
  static String withIsolates(String text) {
    return UNSEEN_BUT_ISOLATES.matcher(text).replaceAll("");
  }
}
