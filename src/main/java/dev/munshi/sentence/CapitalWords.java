package dev.munshi.sentence;

import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** The words that a text writes with a capital letter, months and days of the week left out. */
public final class CapitalWords {

  private static final Pattern CAPITAL = Pattern.compile("\\b\\p{Lu}[\\p{L}\\p{M}\\p{N}_]+");
  private static final Pattern SENTENCE_START =
      Pattern.compile("(?:^|[.!?:]|\\n)[\\s\"“”‘’'(\\[]*$");

  /** In UTF-16 units. */
  private static final int START_REACH = 6;

  private static final Set<String> TIMES =
      Set.of(
          ("monday tuesday wednesday thursday friday saturday sunday january february march april may"
                  + " june july august september october november december jan feb mar apr jun jul"
                  + " aug sep sept oct nov dec am pm gmt utc")
              .split(" ", -1));

  private CapitalWords() {}

  /** In order, with their places. */
  public static List<MatchResult> in(String text) {
    return CAPITAL
        .matcher(text)
        .results()
        .filter(word -> !TIMES.contains(Words.lower(word.group())))
        .toList();
  }

  /** Those whose capital letter no sentence's start explains. */
  public static List<String> withinSentences(String text) {
    return in(text).stream()
        .filter(word -> !startsSentence(text, word.start()))
        .map(MatchResult::group)
        .toList();
  }

  /** Whether what stands there would have a capital letter anyway. */
  public static boolean startsSentence(String text, int at) {
    return SENTENCE_START.matcher(text.substring(Math.max(0, at - START_REACH), at)).find()
        && (at <= START_REACH || !text.substring(at - START_REACH, at).isBlank());
  }
}
