package dev.munshi.claim;

import dev.munshi.index.Vocabulary;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** The words that a text writes as names. */
final class Names {

  private static final Pattern CAPITAL = Pattern.compile("\\b\\p{Lu}[\\p{L}\\p{M}\\p{N}_]+");
  private static final Pattern SENTENCE_START =
      Pattern.compile("(?:^|[.!?:]|\\n)[\\s\"“”‘’'(\\[]*$");
  private static final Pattern UNLIKE_A_WORD = Pattern.compile(".\\p{L}*[\\p{Lu}\\p{N}].*");

  private static final int START_REACH = 6;

  /** A smaller corpus lacks many a common word. */
  private static final int TELLING_PASSAGES = 1_000;

  private static final Set<String> TIMES =
      Set.of(
          ("monday tuesday wednesday thursday friday saturday sunday january february march april may"
                  + " june july august september october november december jan feb mar apr jun jul"
                  + " aug sep sept oct nov dec am pm gmt utc")
              .split(" ", -1));

  private final Vocabulary vocabulary;

  Names(Vocabulary vocabulary) {
    this.vocabulary = vocabulary;
  }

  /**
   * The names of a text, word by word, in order.
   *
   * @param sources what else tells a name from a common word at a sentence's start
   */
  List<String> in(String text, Spellings sources) {
    return places(text, sources).stream().map(MatchResult::group).distinct().toList();
  }

  /** The same with their places. */
  List<MatchResult> places(String text, Spellings sources) {
    var names = new ArrayList<MatchResult>();
    CAPITAL
        .matcher(text)
        .results()
        .filter(word -> !TIMES.contains(Words.lower(word.group())))
        .filter(word -> !vocabulary.terms(word.group()).isEmpty())
        .filter(word -> !startsSentence(text, word.start()) || isName(word.group(), sources))
        .forEach(names::add);
    return names;
  }

  /** Capitalised within a sentence; what begins one may be any word. */
  static List<String> withinSentences(String text) {
    return CAPITAL
        .matcher(text)
        .results()
        .filter(word -> !startsSentence(text, word.start()))
        .map(MatchResult::group)
        .toList();
  }

  private static boolean startsSentence(String text, int at) {
    return SENTENCE_START.matcher(text.substring(Math.max(0, at - START_REACH), at)).find()
        && (at <= START_REACH || !text.substring(at - START_REACH, at).isBlank());
  }

  private boolean isName(String word, Spellings sources) {
    return UNLIKE_A_WORD.matcher(word).matches() || sources.writeAsName(word) || isNowhere(word);
  }

  private boolean isNowhere(String word) {
    return vocabulary.passages() >= TELLING_PASSAGES
        && vocabulary.terms(word).stream().allMatch(term -> vocabulary.passagesWith(term) == 0);
  }
}
