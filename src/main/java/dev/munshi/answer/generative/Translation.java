package dev.munshi.answer.generative;

import dev.munshi.language.VisibleText;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What can be checked of a translation without reading its language: that it has the numbers of the
 * original and no others, and brings along nothing in Latin letters, no address, no markup, that
 * the original has not.
 */
final class Translation {

  private static final Pattern NUMBER = Pattern.compile("\\d+");

  /** An address, a mention, markup; a word in Latin letters among others. */
  private static final Pattern SIGNS =
      Pattern.compile("\\S*\\p{L}[./:@]\\p{L}\\S*|\\S*[<>@\\[\\]{}|\\\\_*`#]\\S*");

  private static final Pattern BREAK = Pattern.compile("[\\n\\t\\u2028\\u2029]");

  /** A word in capital letters within a sentence. */
  private static final Pattern NAME =
      Pattern.compile("(?<=[\\p{L}\\p{N},;:)]\\s)\\p{Lu}[\\p{L}\\p{N}]*");

  private static final Pattern LATIN = Pattern.compile("[\\p{IsLatin}&&\\p{L}][\\p{L}\\p{N}]+");

  /** More of it would say more than it translates. */
  private static final double LONGEST = 3;

  private Translation() {}

  static boolean isFaithful(String written, String original) {
    // a fullwidth dot makes an address as well
    var text = Normalizer.normalize(written, Normalizer.Form.NFKC);
    return written.equals(VisibleText.of(written))
        && !BREAK.matcher(written).find()
        && text.length() <= LONGEST * original.length()
        && numbers(text).equals(numbers(original))
        && found(SIGNS, text).stream().allMatch(original::contains)
        && (isLatin(text)
            ? found(NAME, text).stream().allMatch(original::contains)
            : words(original).containsAll(words(text)));
  }

  private static boolean isLatin(String text) {
    return 2 * text.codePoints().filter(Translation::isLatin).count()
        > text.codePoints().filter(Character::isLetter).count();
  }

  private static boolean isLatin(int character) {
    return Character.isLetter(character)
        && Character.UnicodeScript.of(character) == Character.UnicodeScript.LATIN;
  }

  private static Set<String> words(String text) {
    return found(LATIN, text.toLowerCase(Locale.ROOT));
  }

  /** In the digits of any script. */
  private static Set<String> numbers(String text) {
    var latin = new StringBuilder();
    text.codePoints()
        .forEach(
            c ->
                latin.appendCodePoint(
                    Character.isDigit(c) ? Character.forDigit(Character.digit(c, 10), 10) : c));
    return found(NUMBER, latin.toString());
  }

  private static Set<String> found(Pattern pattern, String text) {
    return pattern.matcher(text).results().map(MatchResult::group).collect(Collectors.toSet());
  }
}
