package dev.munshi.claim;

import dev.munshi.index.Vocabulary;
import dev.munshi.sentence.CapitalWords;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** The words that a text writes as names. */
final class Names {

  private static final Pattern UNLIKE_A_WORD = Pattern.compile(".\\p{L}*[\\p{Lu}\\p{N}].*");

  /** A smaller corpus lacks many a common word. */
  private static final int TELLING_PASSAGES = 1_000;

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
    return CapitalWords.in(text).stream()
        .filter(word -> !vocabulary.terms(word.group()).isEmpty())
        .filter(
            word ->
                !CapitalWords.startsSentence(text, word.start()) || isName(word.group(), sources))
        .toList();
  }

  private boolean isName(String word, Spellings sources) {
    return UNLIKE_A_WORD.matcher(word).matches() || sources.writeAsName(word) || isNowhere(word);
  }

  private boolean isNowhere(String word) {
    return vocabulary.passages() >= TELLING_PASSAGES
        && vocabulary.terms(word).stream().allMatch(term -> vocabulary.passagesWith(term) == 0);
  }
}
