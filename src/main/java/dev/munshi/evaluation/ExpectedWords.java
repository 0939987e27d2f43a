package dev.munshi.evaluation;

import dev.munshi.article.Reference;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Compares what was expected with what came, without regard to case, punctuation and articles. */
final class ExpectedWords {

  private static final Pattern LEADING_ARTICLE = Pattern.compile("^(?:the|a|an) ");
  private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{M}\\p{N}_]+");
  private static final Pattern HOST_PREFIX = Pattern.compile("^https?://(?:www\\.)?");

  private ExpectedWords() {}

  /** Whether one of these stands in the text as whole words. */
  static boolean standIn(String text, List<String> wanted) {
    var within = " " + folded(text) + " ";
    return wanted.stream()
        .map(ExpectedWords::folded)
        .anyMatch(words -> !words.isEmpty() && within.contains(" " + words + " "));
  }

  private static String folded(String text) {
    var lower = LEADING_ARTICLE.matcher(text.strip().toLowerCase(Locale.ROOT)).replaceFirst("");
    return NO_WORD.matcher(lower).replaceAll(" ").strip();
  }

  /** Whether the article has one of these addresses or file names. */
  static boolean isOneOf(Reference article, List<String> names) {
    var url = article.url();
    return names.stream()
        .anyMatch(
            name ->
                name.equals(article.file()) || (url != null && address(name).equals(address(url))));
  }

  private static String address(String url) {
    var bare = HOST_PREFIX.matcher(url.toLowerCase(Locale.ROOT)).replaceFirst("");
    return bare.endsWith("/") ? bare.substring(0, bare.length() - 1) : bare;
  }
}
