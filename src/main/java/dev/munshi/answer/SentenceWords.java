package dev.munshi.answer;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.IntToDoubleFunction;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The words of a sentence, looked at for what may answer: each measure is that of the word that is
 * the clearest sign, from 0 where there is none to 1. Words of the question are no sign.
 */
final class SentenceWords {

  private static final Pattern WORD =
      Pattern.compile("[\\p{L}\\p{N}]+(?:['’.,][\\p{L}\\p{N}]+)*|[$€£₹¥]");
  private static final Pattern YEAR = Pattern.compile("(19|20)\\d\\d");
  private static final Set<String> MONTHS =
      words(
          "january february march april may june july august september october november december"
              + " jan feb mar apr aug sept sep oct nov dec");
  private static final Set<String> DAYS =
      words("monday tuesday wednesday thursday friday saturday sunday yesterday today tomorrow");
  private static final Set<String> NUMBERS =
      words(
          "two three four five six seven eight nine ten eleven twelve dozen dozens hundred hundreds"
              + " thousand thousands million millions billion billions trillion half third quarter"
              + " percent doubled tripled");
  private static final Set<String> CURRENCIES =
      words("$ € £ ₹ ¥ dollars rupees euros pounds yen crore crores lakh pkr usd");
  private static final Set<String> BEFORE_PLACES =
      words("in at near from to of across the outside inside");

  private final List<String> words;
  private final Set<String> known;

  /**
   * @param known the lower-cased words of the question
   */
  SentenceWords(String sentence, Set<String> known) {
    this.words = WORD.matcher(sentence).results().map(MatchResult::group).toList();
    this.known = known;
  }

  private static Set<String> words(String listed) {
    return Stream.of(listed.split(" ", -1)).collect(Collectors.toUnmodifiableSet());
  }

  /** A year or a day of a month; less for a month, still less for a day of the week. */
  double time() {
    return clearest(
        i -> {
          if (YEAR.matcher(words.get(i)).matches() || (isMonth(i) && hasNumberBeside(i))) {
            return 1;
          }
          if (isMonth(i)) {
            return 0.8;
          }
          return DAYS.contains(folded(i)) ? 0.5 : 0;
        });
  }

  /** A number that is no year; little for the day of a month. */
  double number() {
    return clearest(this::number);
  }

  private double number(int i) {
    if (!isNumber(i) || YEAR.matcher(words.get(i)).matches()) {
      return 0;
    }
    return isMonth(i - 1) || isMonth(i + 1) ? 0.2 : 1;
  }

  /** A number with a currency; little for one without. */
  double money() {
    return clearest(
        i -> {
          boolean named = IntStream.of(i - 1, i + 1, i + 2).anyMatch(this::isCurrency);
          return isNumber(i) && named ? 1 : number(i) * 0.2;
        });
  }

  /** A name of several words; less for one of a single word, little where all words are capital. */
  double name() {
    return clearest(this::name);
  }

  /** A name after a word of place. */
  double place() {
    return clearest(i -> name(i) * (i > 0 && BEFORE_PLACES.contains(folded(i - 1)) ? 1 : 0.6));
  }

  private double name(int i) {
    if (words.get(i).length() < 2 || !isCapital(i)) {
      return 0;
    }
    boolean several = isCapital(i - 1) || isCapital(i + 1);
    boolean opensOnly = i == 0 && !several;
    if (opensOnly || isMonth(i) || DAYS.contains(folded(i))) {
      return 0.1;
    }
    return several ? 1 : 0.7;
  }

  private double clearest(IntToDoubleFunction sign) {
    return IntStream.range(0, words.size())
        .filter(i -> !known.contains(folded(i)))
        .mapToDouble(sign)
        .max()
        .orElse(0);
  }

  private boolean isCapital(int i) {
    return isWord(i) && Character.isUpperCase(words.get(i).charAt(0));
  }

  private boolean isMonth(int i) {
    return isCapital(i) && MONTHS.contains(folded(i));
  }

  private boolean isNumber(int i) {
    return isWord(i) && (Character.isDigit(words.get(i).charAt(0)) || NUMBERS.contains(folded(i)));
  }

  private boolean hasNumberBeside(int i) {
    return isNumber(i - 1) || isNumber(i + 1);
  }

  private boolean isCurrency(int i) {
    return isWord(i) && CURRENCIES.contains(folded(i));
  }

  private boolean isWord(int i) {
    return i >= 0 && i < words.size();
  }

  /** Lower case, without the ending of a possessive. */
  private String folded(int i) {
    return words.get(i).toLowerCase(Locale.ROOT).replaceFirst("['’]s$", "");
  }
}
